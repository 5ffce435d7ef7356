import Diagnostics

/// Finds the tags of a template, one after another, and keeps the delimiters that are in force.
///
/// What lies between two tags is text. A fault is reported and the tag left out, or given with what can be made of it,
/// so that one missing brace does not hide the next mistake.
struct TemplateLexer {
    private let file: SourceFile
    private let lines: TemplateLines
    private var position = 0
    private var opening: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "{")]
    private var closing: [UInt8] = [UInt8(ascii: "}"), UInt8(ascii: "}")]
    private(set) var diagnostics: [Diagnostic] = []

    /// After so many faults the rest of a file is not looked at: it is not a template.
    private static let faultLimit = 20

    init(_ file: SourceFile) {
        self.file = file
        lines = TemplateLines(bytes: file.bytes)
    }

    /// The next tag, or nil at the end of the file.
    mutating func next() -> TemplateTag? {
        while diagnostics.count < Self.faultLimit, let start = find(opening, from: position) {
            if let tag = readTag(at: start) { return tag }
        }
        return nil
    }

    /// Reads the tag whose delimiter stands at `start`. Nil after a fault; `position` is where to go on.
    private mutating func readTag(at start: Int) -> TemplateTag? {
        var content = start + opening.count
        let sigil = content < file.bytes.count ? file.bytes[content] : 0
        let (kind, ending) = Self.kind(of: sigil, closing: closing)
        if kind != .variable { content += 1 }
        let end = find(ending, from: content)
        let isOpaque = kind == .comment || kind == .delimiters
        // Another tag begins before this one ends: the closing braces are those of the other.
        let inner = isOpaque || opening == closing ? nil : find(opening, from: content, to: end)
        guard let end, inner == nil else {
            position = inner ?? file.bytes.count
            report(.templateTagUnclosed, .unclosedTag(text(closing)), at: start..<lineEnd(from: start))
            return nil
        }
        let range = start..<end + ending.count
        position = range.upperBound
        switch kind {
        case .comment: return TemplateTag(kind: kind, range: range, name: content..<content, isDynamic: false)
        case .delimiters: return delimiters(content..<end, range)
        default: return named(kind, content..<end, range)
        }
    }

    /// What the byte after the delimiter says, and what ends the tag.
    private static func kind(of sigil: UInt8, closing: [UInt8]) -> (kind: TemplateTag.Kind, ending: [UInt8]) {
        switch sigil {
        case UInt8(ascii: "!"): (.comment, closing)
        case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")] + closing)
        case UInt8(ascii: "{"): (.raw, [UInt8(ascii: "}")] + closing)
        case UInt8(ascii: "&"): (.raw, closing)
        case UInt8(ascii: "#"): (.section, closing)
        case UInt8(ascii: "^"): (.inverted, closing)
        case UInt8(ascii: "/"): (.close, closing)
        case UInt8(ascii: ">"): (.partial, closing)
        case UInt8(ascii: "<"): (.parent, closing)
        case UInt8(ascii: "$"): (.block, closing)
        default: (.variable, closing)
        }
    }

    private mutating func named(_ kind: TemplateTag.Kind, _ content: Range<Int>, _ range: Range<Int>) -> TemplateTag {
        var name = lines.trimmed(content)
        var isDynamic = false
        if kind == .partial || kind == .parent || kind == .close, name.count > 1, file.bytes[name.lowerBound] == UInt8(ascii: "*") {
            name = lines.trimmed(name.lowerBound + 1..<name.upperBound)
            isDynamic = true
        }
        if name.isEmpty {
            report(.templateTagName, .emptyTag, at: range)
        } else if file.bytes[name].contains(where: TemplateLines.isWhitespace) {
            report(.templateTagName, .nameWithSpaces(file.text(ByteSpan(name))), at: name)
        }
        return TemplateTag(kind: kind, range: range, name: name, isDynamic: isDynamic)
    }

    /// Sets new delimiters from the two words between `=` and `=`.
    private mutating func delimiters(_ content: Range<Int>, _ range: Range<Int>) -> TemplateTag? {
        let words = file.bytes[content].split(whereSeparator: TemplateLines.isWhitespace)
        guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            report(.templateDelimiters, .badDelimiters, at: range)
            return nil
        }
        opening = Array(words[0])
        closing = Array(words[1])
        return TemplateTag(kind: .delimiters, range: range, name: content.lowerBound..<content.lowerBound, isDynamic: false)
    }

    /// The offset of the first `needle` that lies in `from..<to`.
    private func find(_ needle: [UInt8], from: Int, to: Int? = nil) -> Int? {
        let last = (to ?? file.bytes.count) - needle.count
        let first = needle[0]
        var index = from
        while index <= last {
            if file.bytes[index] == first, file.bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }

    private func lineEnd(from start: Int) -> Int {
        file.line(file.lineIndex(of: start)).upperBound
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private mutating func report(_ code: DiagnosticCode, _ message: Message, at range: Range<Int>) {
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, ByteSpan(range))))
    }
}

extension Message {
    fileprivate static func unclosedTag(_ closing: String) -> Message {
        Message(en: "this tag has no end: '\(closing)' is missing", zh: "这个标签没有结束，缺少“\(closing)”")
    }

    fileprivate static let emptyTag = Message(
        en: "this tag names nothing", zh: "这个标签里没有名称")

    fileprivate static func nameWithSpaces(_ name: String) -> Message {
        Message(en: "the name '\(name)' has a space in it", zh: "名称“\(name)”里有空格")
    }

    fileprivate static let badDelimiters = Message(
        en: "new delimiters are two words without '=', as in '{{=<% %>=}}'",
        zh: "新的分隔符应是两个不含“=”的词，例如“{{=<% %>=}}”")
}
