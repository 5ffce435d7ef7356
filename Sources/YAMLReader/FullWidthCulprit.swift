internal import Diagnostics

/// A full-width character that stands where YAML needs its ASCII twin: what a Chinese input method leaves behind.
///
/// libyaml takes such a character for text and stops later, often on the next line; this finds the one to blame.
struct FullWidthCulprit {
    enum Kind { case colon, space, quote }

    let kind: Kind
    let span: ByteSpan

    /// Looks at the lines from `context` to `problem` and at the one above them, the nearest to the problem first.
    init?(from context: Int, to problem: Int, in file: SourceFile, segment: Range<Int>) {
        let last = file.lineIndex(of: min(problem, max(segment.upperBound - 1, segment.lowerBound)))
        // A long quoted text may lie between; the slip is near one of the ends.
        let first = max(file.lineIndex(of: context) - 1, file.lineIndex(of: segment.lowerBound), last - 8)
        guard first <= last else { return nil }
        for line in (first...last).reversed() {
            if let found = Self.find(in: file.line(line).clamped(to: segment), file.bytes) {
                self = found
                return
            }
        }
        return nil
    }

    private init(_ kind: Kind, _ start: Int) {
        self.kind = kind
        span = ByteSpan(start, start + 3)
    }

    /// Follows one line: leading spaces and `- `, a key without spaces or quotes, the colon, the start of the value.
    private static func find(in line: Range<Int>, _ bytes: [UInt8]) -> FullWidthCulprit? {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "-") { index += 1 }
        let keyStart = index
        while index < line.upperBound {
            if isFullWidthColon(bytes, at: index, before: line.upperBound) {
                return index > keyStart ? FullWidthCulprit(.colon, index) : nil
            }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "#") { return nil }
            if byte == UInt8(ascii: ":") {
                return findInValue(from: index + 1, to: line.upperBound, bytes)
            }
            index += 1
        }
        return nil
    }

    private static func findInValue(from start: Int, to end: Int, _ bytes: [UInt8]) -> FullWidthCulprit? {
        if isIdeographicSpace(bytes, at: start, before: end) { return FullWidthCulprit(.space, start) }
        var index = start
        while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
        guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return nil }
        return (0x98...0x9F).contains(bytes[index + 2]) ? FullWidthCulprit(.quote, index) : nil  // U+2018...U+201F
    }
}

extension FullWidthCulprit {
    func diagnostic(in file: SourceFile) -> Diagnostic {
        Diagnostic(.yamlFullWidth, message, at: Location(file.path, span), help: help)
    }

    private var message: Message {
        switch kind {
        case .colon: Message(en: "the full-width colon '：' does not end a key", zh: "全角冒号“：”不能用来结束一个键")
        case .space: Message(en: "a full-width space (U+3000) follows the colon", zh: "冒号后面是全角空格（U+3000）")
        case .quote: Message(en: "curly quotes do not mark a text in YAML", zh: "弯引号在 YAML 里不起引号的作用")
        }
    }

    private var help: Message {
        switch kind {
        case .colon: Message(en: "write ':' and a space", zh: "请改用半角冒号“:”，后面加一个空格")
        case .space: Message(en: "write an ordinary space", zh: "请改用普通（半角）空格")
        case .quote: Message(en: "put straight quotes (\" or ') around the whole value", zh: "请用半角直引号（\" 或 '）把整个值括起来")
        }
    }
}
