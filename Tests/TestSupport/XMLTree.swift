/// A small, strict reader of XML for tests: what a part that we wrote says, or why it is not well-formed. It knows elements,
/// attributes, text and references; comments, sections of CDATA and declarations of types are refused, because we write none.
package struct XMLTree: Sendable, Hashable {
    package var name: String
    package var attributes: [String: String]
    package var children: [XMLTree]
    /// The text that stands in it directly.
    package var ownText: String

    /// The root of a document.
    package init(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw TestSupportFault("not UTF-8") }
        var reader = Reader(Array(text.unicodeScalars))
        self = try reader.document()
    }

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
        children = []
        ownText = ""
    }

    /// This element and all below it, in order.
    package var all: [XMLTree] { [self] + children.flatMap(\.all) }

    /// The elements below it with this name, at any depth.
    package func all(_ name: String) -> [XMLTree] { children.flatMap(\.all).filter { $0.name == name } }

    /// The first child with this name.
    package func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    package subscript(attribute: String) -> String? { attributes[attribute] }
}

extension XMLTree {
    private struct Reader {
        private let scalars: [Unicode.Scalar]
        private var index = 0

        init(_ scalars: [Unicode.Scalar]) {
            self.scalars = scalars
        }

        mutating func document() throws -> XMLTree {
            if starts("<?xml") {
                while index < scalars.count, !starts("?>") { index += 1 }
                index += 2
            }
            skipSpace()
            try expect("<")
            var open = [try tag()]
            var isEmpty = [try endOfTag()]
            while true {
                if isEmpty.removeLast() {
                    let done = open.removeLast()
                    if open.isEmpty { return try end(done) }
                    open[open.count - 1].children.append(done)
                    isEmpty.append(false)
                    continue
                }
                open[open.count - 1].ownText += try text(until: "<")
                try expect("<")
                if starts("/") {
                    index += 1
                    let name = try self.name()
                    guard name == open.last?.name else { throw fault("</\(name)> closes <\(open.last?.name ?? "")>") }
                    try expect(">")
                    isEmpty.append(true)
                } else {
                    open.append(try tag())
                    isEmpty.append(false)
                    isEmpty[isEmpty.count - 1] = try endOfTag()
                }
            }
        }

        private mutating func end(_ root: XMLTree) throws -> XMLTree {
            skipSpace()
            guard index == scalars.count else { throw fault("something after the root") }
            return root
        }

        private mutating func tag() throws -> XMLTree {
            let element = try name()
            var attributes: [String: String] = [:]
            while index < scalars.count, scalars[index] == " " {
                skipSpace()
                let key = try name()
                try expect("=\"")
                let value = try text(until: "\"")
                try expect("\"")
                guard attributes.updateValue(value, forKey: key) == nil else { throw fault("the attribute \(key) twice") }
            }
            return XMLTree(name: element, attributes: attributes)
        }

        private mutating func endOfTag() throws -> Bool {
            let isEmpty = starts("/")
            if isEmpty { index += 1 }
            try expect(">")
            return isEmpty
        }

        private mutating func name() throws -> String {
            var name = ""
            while index < scalars.count, scalars[index].properties.isAlphabetic || ":_-.0123456789".unicodeScalars.contains(scalars[index])
            {
                name.unicodeScalars.append(scalars[index])
                index += 1
            }
            guard !name.isEmpty else { throw fault("no name") }
            return name
        }

        private mutating func text(until end: Unicode.Scalar) throws -> String {
            var text = String.UnicodeScalarView()
            while index < scalars.count, scalars[index] != end {
                let scalar = scalars[index]
                if scalar == "&" {
                    text.append(try reference())
                    continue
                }
                let isAllowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
                guard isAllowed, scalar != "<", scalar.value != 0xFFFE, scalar.value != 0xFFFF else {
                    throw fault("U+\(String(scalar.value, radix: 16)) in a text")
                }
                text.append(scalar)
                index += 1
            }
            return String(text)
        }

        private mutating func reference() throws -> Unicode.Scalar {
            let known: [(String, Unicode.Scalar)] = [
                ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#9;", "\t"), ("&#10;", "\n"),
                ("&#13;", "\r"),
            ]
            for (written, meant) in known where starts(written) {
                index += written.unicodeScalars.count
                return meant
            }
            throw fault("an unknown reference")
        }

        private func starts(_ text: String) -> Bool {
            scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars)
        }

        private mutating func expect(_ text: String) throws {
            guard starts(text) else { throw fault("\(text) expected") }
            index += text.unicodeScalars.count
        }

        private mutating func skipSpace() {
            while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        }

        private func fault(_ what: String) -> TestSupportFault {
            let near = scalars[max(0, index - 30)..<min(scalars.count, index + 30)]
            var text = ""
            text.unicodeScalars.append(contentsOf: near)
            return TestSupportFault("\(what), near: \(text)")
        }
    }
}
