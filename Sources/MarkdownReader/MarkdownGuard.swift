internal import Diagnostics

/// Looks at a text before cmark-gfm does: holds the limits, and replaces characters that may not stand in content.
///
/// Debian's cmark-gfm 0.29.0.gfm.6 lacks later fixes: 160 KB can cost it minutes or gigabytes. What makes it slow is
/// long lines, deep nesting, wide tables, repeated references, and many brackets or emphasis signs in one paragraph;
/// each is counted here, in one pass, roughly but never too low.
struct MarkdownGuard {
    /// The bytes of the file with refused characters replaced by others of the same length.
    private(set) var bytes: [UInt8]
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the text begins footnote definitions, or seems to: the offsets of `[^`.
    private(set) var footnoteDefinitions: [Int] = []
    /// A limit is broken: cmark must not see the text.
    private(set) var isRefused = false

    private let file: SourceFile
    private let range: Range<Int>
    private let limits: MarkdownLimits
    private var prefix = BlockPrefix()
    private var paragraph = ParagraphLoad()
    private var table = TableLoad()
    private var references = ReferenceLoad()
    /// Cells that cmark makes, the ones that it adds to short rows included.
    private var cells = 0

    /// A binary file by mistake should not give thousands of messages.
    private static let reportedCharacters = 8

    init(_ file: SourceFile, range: Range<Int>, limits: MarkdownLimits) {
        self.file = file
        self.range = range
        self.limits = limits
        bytes = file.bytes
        var line = file.lineIndex(of: range.lowerBound)
        while line < file.lineStarts.count, Int(file.lineStarts[line]) < range.upperBound, !isRefused {
            read(file.line(line).clamped(to: range))
            line += 1
        }
        references.endDefinition(at: range.upperBound)
        if !isRefused, let excess = references.excess(limits, bytes, range) { refuse(excess.code, excess.message, excess.span) }
    }

    /// An empty cell of a table is longest in what it makes of nothing: `<td></td>` and a line end, and a node in the tree.
    /// Everything else that a text can hold makes less than 32 bytes of each of its own.
    private static let bytesPerCell = 16

    private var makesTooMuch: Bool {
        cells * Self.bytesPerCell > limits.outputFactor * range.count + MarkdownLimits.freeOutputBytes
    }
}

extension MarkdownGuard {
    private mutating func read(_ line: Range<Int>) {
        if line.count > limits.lineBytes {
            refuse(.markdownLineLength, .lineTooLong(line.count, limit: limits.lineBytes), ByteSpan(line.lowerBound, line.lowerBound))
            return
        }
        prefix.read(line, in: bytes)
        if prefix.depth > limits.blockDepth {
            refuse(.markdownDepth, .tooDeep(limits.blockDepth), ByteSpan(prefix.contentStart, prefix.contentStart))
            return
        }
        if !prefix.footnotes.isEmpty {
            footnoteDefinitions += prefix.footnotes
            references.endDefinition(at: line.lowerBound)
        }
        guard prefix.contentStart < line.upperBound else {
            paragraph = ParagraphLoad()
            table = TableLoad()
            references.endDefinition(at: line.lowerBound)
            return
        }
        if prefix.hasOpened { paragraph = ParagraphLoad() }
        let counts = count(line)
        checkTable(line, counts)
        if table.isOpen {
            // Each cell is a paragraph of its own; a line of a table holds at most the limit of them.
            paragraph = ParagraphLoad()
        }
        paragraph.add(counts, bytes: line.count)
        if paragraph.isTooHeavy(limits) {
            refuse(.markdownDelimiters, .tooManyDelimiters(limits.inlineDelimiters), ByteSpan(line.lowerBound, line.upperBound))
        }
    }

    /// One pass over the bytes of a line.
    private mutating func count(_ line: Range<Int>) -> LineCounts {
        var counts = LineCounts()
        let classes = byteClasses
        var lastBracket = -1
        var index = line.lowerBound
        while index < line.upperBound {
            let byte = bytes[index]
            switch classes[Int(byte)] {
            case .ordinary: break
            case .pipe: counts.pipes += 1
            case .delimiter: counts.delimiters += 1
            case .openBracket:
                counts.brackets += 1
                lastBracket = index
            case .closeBracket:
                counts.brackets += 1
                let isDefinition = index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: ":")
                let isNote = lastBracket >= 0 && bytes[lastBracket + 1] == UInt8(ascii: "^")
                references.close(at: index, isDefinition: isDefinition && !isNote)
            case .suspect:
                index += replaceRefused(at: index)
            }
            index += 1
        }
        return counts
    }

    /// Replaces a character that may not stand in content; gives the number of its bytes after the first.
    private mutating func replaceRefused(at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 { index + offset < range.upperBound ? bytes[index + offset] : 0 }
        switch bytes[index] {
        case 0xC2:
            guard byte(1) < 0xA0 else { return 1 }
            report(index, 2)
            bytes[index + 1] = 0xBF
            return 1
        case 0xEF:
            // U+FDD0...U+FDEF, which mark emphasis, and U+FFFE, U+FFFF.
            let isRefused = byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF || byte(1) == 0xBF && byte(2) >= 0xBE
            guard isRefused else { return 2 }
            report(index, 3)
            (bytes[index + 1], bytes[index + 2]) = (0xBF, 0xBD)
            return 2
        default:
            report(index, 1)
            bytes[index] = UInt8(ascii: "?")
            return 0
        }
    }

    private mutating func report(_ index: Int, _ length: Int) {
        guard diagnostics.count < Self.reportedCharacters else { return }
        let span = ByteSpan(index, index + length)
        let place = Location(file.path, span)
        diagnostics.append(Diagnostic(.markdownCharacter, .refusedCharacter(scalar(in: file.bytes, at: index).value), at: place))
    }

    private mutating func checkTable(_ line: Range<Int>, _ counts: LineCounts) {
        table.add(line, pipes: counts.pipes, content: prefix.contentStart, bytes)
        if let wide = table.tooWide(limits) {
            refuse(.markdownTableColumns, .tooManyColumns(limits.tableColumns), ByteSpan(wide.lowerBound, wide.upperBound))
        } else if table.isTooLarge(limits) {
            refuse(.markdownTableCells, .tooManyCells(limits.tableCells), ByteSpan(line.lowerBound, line.upperBound))
        }
        cells += table.columnsNow
        if makesTooMuch {
            refuse(.markdownOutput, .makesTooMuch(limits.outputFactor), ByteSpan(line.lowerBound, line.upperBound))
        }
    }

    private mutating func refuse(_ code: DiagnosticCode, _ message: Message, _ span: ByteSpan) {
        isRefused = true
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, span), help: .splitIt))
    }
}

/// What a byte means to the counting.
private enum ByteClass: UInt8 {
    case ordinary, pipe, delimiter, openBracket, closeBracket
    /// A control character, or the first byte of what may be one.
    case suspect
}

private let byteClasses: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): .ordinary
    case 0..<0x20, 0x7F, 0xC2, 0xEF: .suspect
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"): .delimiter
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    default: .ordinary
    }
}

extension Message {
    fileprivate static func lineTooLong(_ count: Int, limit: Int) -> Message {
        Message(en: "this line has \(count) bytes; the limit is \(limit)", zh: "这一行有 \(count) 字节，上限为 \(limit) 字节")
    }

    fileprivate static func tooDeep(_ limit: Int) -> Message {
        Message(en: "lists and quotations stand more than \(limit) deep inside each other", zh: "列表和引文的嵌套超过了 \(limit) 层")
    }

    fileprivate static func tooManyDelimiters(_ limit: Int) -> Message {
        Message(
            en: "this paragraph has too many brackets or emphasis signs; the limit is \(limit) of each",
            zh: "这一段里的方括号或强调符号太多，每种上限为 \(limit) 个")
    }

    fileprivate static func tooManyColumns(_ limit: Int) -> Message {
        Message(en: "this table has more than \(limit) columns", zh: "这个表格超过了 \(limit) 列")
    }

    fileprivate static func tooManyCells(_ limit: Int) -> Message {
        Message(en: "this table has more than \(limit) cells", zh: "这个表格超过了 \(limit) 个单元格")
    }

    fileprivate static func makesTooMuch(_ factor: Int) -> Message {
        Message(
            en: "the tables of this text would make a page more than \(factor) times larger than the text",
            zh: "这段文本里的表格会使页面超过文本大小的 \(factor) 倍")
    }

    fileprivate static func refusedCharacter(_ scalar: UInt32) -> Message {
        let digits = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Message(
            en: "the character \(name) cannot be seen and cannot stand here; delete it",
            zh: "这里有一个看不见的字符 \(name)，不能使用，请删除")
    }

    fileprivate static let splitIt = Message(
        en: "split the text; a large table belongs in a CSV file; or raise the limit below `limits` in plenary.yml",
        zh: "请拆分文本；大的表格请放在 CSV 文件里；也可以在 plenary.yml 的 `limits` 下调高上限")
}
