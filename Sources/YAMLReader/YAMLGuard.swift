internal import Diagnostics

/// What can be said of a YAML text before it is parsed.
///
/// Characters that libyaml refuses are reported and replaced by others of the same length, so that one stray control
/// character does not hide what else is wrong. Tabs and ideographic spaces that indent a line are only noted: inside a
/// block scalar they are text, which the composer knows.
struct YAMLGuard {
    /// A character in the indentation of a line that is not a space.
    struct Suspect {
        enum Kind { case tab, ideographicSpace }

        let kind: Kind
        let span: ByteSpan
    }

    /// The bytes to parse: those of the file, or a repaired copy of the same length.
    private(set) var bytes: [UInt8]
    private(set) var isASCII = true
    private(set) var suspects: [Suspect] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let file: SourceFile
    private let range: Range<Int>

    /// A binary file by mistake should not give thousands of messages.
    private static let reportedControls = 8

    init(_ file: SourceFile, range: Range<Int>) {
        self.file = file
        self.range = range
        bytes = file.bytes
        checkBytes()
        checkIndentation()
    }
}

extension YAMLGuard {
    private mutating func checkBytes() {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
                index += 1
                continue
            }
            if byte >= 0x80 { isASCII = false }
            let width = refusedWidth(at: index)
            if width > 0 { replace(at: index, width: width) }
            index += max(width, 1)
        }
    }

    /// The length of the character at `index` if libyaml would stop at it, else 0.
    private func refusedWidth(at index: Int) -> Int {
        let byte = bytes[index]
        switch byte {
        case 0x09, 0x0A, 0x0D: return 0
        case 0..<0x20, 0x7F: return 1
        // C1 controls; NEL (C2 85) is a line end of YAML 1.1.
        case 0xC2: return index + 1 < range.upperBound && bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85 ? 2 : 0
        // U+FEFF, U+FFFE, U+FFFF.
        case 0xEF:
            guard index + 2 < range.upperBound else { return 0 }
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            return second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE ? 3 : 0
        default: return 0
        }
    }

    private mutating func replace(at index: Int, width: Int) {
        if diagnostics.count < Self.reportedControls {
            let span = ByteSpan(index, index + width)
            let scalar = file.text(span).unicodeScalars.first?.value ?? 0
            diagnostics.append(Diagnostic(.yamlControlCharacter, .controlCharacter(scalar), at: Location(file.path, span)))
        }
        switch width {
        case 1: bytes[index] = UInt8(ascii: "?")
        case 2: bytes[index + 1] = 0xBF  // U+00BF
        default: (bytes[index + 1], bytes[index + 2]) = (0xBF, 0xBD)  // U+FFFD
        }
    }

    private mutating func checkIndentation() {
        var line = file.lineIndex(of: range.lowerBound)
        while line < file.lineStarts.count, Int(file.lineStarts[line]) < range.upperBound {
            let content = file.line(line).clamped(to: range)
            line += 1
            var index = content.lowerBound
            while index < content.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
            guard index < content.upperBound else { continue }
            if bytes[index] == UInt8(ascii: "\t") {
                checkTab(at: index, before: content.upperBound)
            } else if isIdeographicSpace(bytes, at: index, before: content.upperBound) {
                suspects.append(Suspect(kind: .ideographicSpace, span: ByteSpan(index, index + 3)))
            }
        }
    }

    /// A tab before text is suspect; a line of white space only is an empty line, which libyaml does not see.
    private mutating func checkTab(at start: Int, before end: Int) {
        if bytes[start..<end].contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
            suspects.append(Suspect(kind: .tab, span: ByteSpan(start, start + 1)))
        } else {
            for index in start..<end { bytes[index] = UInt8(ascii: " ") }
        }
    }
}

/// Whether U+3000 stands at `index`.
func isIdeographicSpace(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
    index + 3 <= end && bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
}

/// Whether U+FF1A, the full-width colon, stands at `index`.
func isFullWidthColon(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
    index + 3 <= end && bytes[index] == 0xEF && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A
}

extension Message {
    fileprivate static func controlCharacter(_ scalar: UInt32) -> Message {
        let digits = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Message(
            en: "the character \(name) cannot be seen and cannot stand here; delete it",
            zh: "这里有一个看不见的字符 \(name)，不能使用，请删除")
    }
}
