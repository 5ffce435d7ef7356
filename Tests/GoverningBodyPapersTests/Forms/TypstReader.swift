import TestSupport

/// An expression of Typst, as far as we write them.
indirect enum TypstTree {
    case text(String)
    case content([TypstTree])
    case array([TypstTree])
    case call(String, TypstArguments)
    /// A name, a number, a flag.
    case other(String)

    var items: [TypstTree] { if case .array(let items) = self { items } else { [] } }

    /// The parts of some content, or the value itself.
    var parts: [TypstTree] { if case .content(let parts) = self { parts } else { [self] } }
}

struct TypstArguments {
    var all: [(name: String, value: TypstTree)] = []

    var plain: [TypstTree] { all.filter { $0.name.isEmpty }.map(\.value) }
    subscript(name: String) -> TypstTree { all.first { $0.name == name }?.value ?? .other("none") }
    subscript(position: Int) -> TypstTree { position < plain.count ? plain[position] : .other("none") }

    /// A span: 1 where none is given.
    func number(_ name: String) -> Int {
        if case .other(let text) = self[name] { Int(text) ?? 1 } else { 1 }
    }
}

/// Reads the expressions that our writer makes; anything else is a fault.
struct TypstReader {
    private let text: [Character]
    private var index = 0

    init(_ text: Substring) {
        self.text = Array(text)
    }

    private var next: Character? { index < text.count ? text[index] : nil }

    private mutating func take(_ expected: String) throws {
        for character in expected {
            guard next == character else {
                throw TestSupportFault("expected `\(expected)` before `\(String(text[index...].prefix(40)))`")
            }
            index += 1
        }
    }

    private mutating func skipSpaces() { while next == " " { index += 1 } }

    mutating func value() throws -> TypstTree {
        switch next {
        case "\"": return .text(try string())
        case "{": return .content(try list(from: "{", to: "}", separator: ";"))
        case "(":
            try take("(")
            return .array(try arguments().plain)
        case "[": return try markup()
        default: return try name()
        }
    }

    /// `[]`, or an element with a label: `[#heading(...)#label("a")]`.
    private mutating func markup() throws -> TypstTree {
        try take("[")
        guard next != "]" else {
            try take("]")
            return .content([])
        }
        try take("#")
        let element = try value()
        try take("#")
        _ = try value()
        try take("]")
        return element
    }

    private mutating func name() throws -> TypstTree {
        let start = index
        while let character = next, character.isLetter || character.isNumber || character == "-" || character == "." { index += 1 }
        let name = String(text[start..<index])
        guard !name.isEmpty else { throw TestSupportFault("no expression at `\(String(text[start...].prefix(40)))`") }
        guard next == "(" else { return .other(name) }
        try take("(")
        return .call(name, try arguments())
    }

    /// What stands up to the closing bracket, some of it with names.
    private mutating func arguments() throws -> TypstArguments {
        var arguments = TypstArguments()
        while true {
            skipSpaces()
            if next == ")" {
                index += 1
                return arguments
            }
            if next == ":" { index += 1 } else { try argument(&arguments) }
            skipSpaces()
            if next == "," { index += 1 }
        }
    }

    private mutating func argument(_ arguments: inout TypstArguments) throws {
        let value = try value()
        if case .other(let name) = value, next == ":" {
            try take(": ")
            arguments.all.append((name, try self.value()))
        } else {
            arguments.all.append(("", value))
        }
    }

    private mutating func list(from open: String, to close: Character, separator: String) throws -> [TypstTree] {
        try take(open)
        var parts: [TypstTree] = []
        while next != close {
            parts.append(try value())
            if next != close { try take(separator + " ") }
        }
        index += 1
        return parts
    }

    private mutating func string() throws -> String {
        try take("\"")
        var result = ""
        while let character = next, character != "\"" {
            index += 1
            guard character == "\\" else {
                result.append(character)
                continue
            }
            let escaped = next
            index += 1
            switch escaped {
            case "n", "t", "r": result.append(" ")
            case "u": while next != "}" { index += 1 }
            case let other?: result.append(other)
            case nil: break
            }
            if escaped == "u" { index += 1 }
        }
        try take("\"")
        // Places where a long word may be broken do not show.
        return result.filter { $0 != "\u{200B}" }
    }
}
