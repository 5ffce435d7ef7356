import Diagnostics

/// Cuts the bytes of a file into records and fields.
struct CSVScanner {
    private let file: SourceFile
    private let limits: CSVLimits
    private var position = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// A fault in the record being read; such a record is left out.
    private var recordIsFaulty = false
    /// Whether a quote was left open: what does not look like a record afterwards is passed over without a word.
    private var isAdrift = false

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ file: SourceFile, limits: CSVLimits) {
        self.file = file
        self.limits = limits
    }

    /// Whether the file can be a table at all: a hint line of a spreadsheet, another separator or another encoding
    /// cannot be guessed at.
    mutating func checkForm() -> Bool {
        if let zero = file.bytes.firstIndex(of: 0) {
            report(.csvForm, .zeroByte, at: ByteSpan(zero, zero + 1), help: .encodingHelp)
            return false
        }
        let first = ByteSpan(file.line(0))
        if file.bytes[first.range].starts(with: "sep=".utf8) {
            report(.csvForm, .separatorLine, at: first, help: .separatorHelp)
            return false
        }
        let line = file.text(first)
        guard !line.contains(","), let other = [";", "\t", "，", "|"].first(where: line.contains) else { return true }
        report(.csvForm, .otherSeparator(other == "\t" ? "tab" : String(other)), at: first, help: .commasHelp)
        return false
    }

    /// The first record; nil if there is none, or it has a fault.
    mutating func headerRecord() -> CSVRow? {
        guard position < file.bytes.count else { return nil }
        recordIsFaulty = false
        let record = readRecord()
        return recordIsFaulty ? nil : record
    }

    /// The next record without a fault; records with one are reported and passed over. Nil at the end of the file.
    mutating func nextRecord() -> CSVRow? {
        while position < file.bytes.count {
            recordIsFaulty = false
            let record = readRecord()
            if !recordIsFaulty { return record }
        }
        return nil
    }

    private mutating func readRecord() -> CSVRow {
        let start = position
        var cells: [CSVCell] = []
        while true {
            cells.append(position < file.bytes.count && file.bytes[position] == Self.quote ? readQuoted() : readPlain())
            guard position < file.bytes.count, file.bytes[position] == Self.comma else { break }
            position += 1
            guard cells.count < limits.columns else {
                position = max(position, file.line(file.lineIndex(of: position)).upperBound)
                fault(.csvLimit, .tooManyColumns(limits.columns), at: ByteSpan(start, position))
                break
            }
        }
        let end = position
        skipLineEnd()
        return CSVRow(span: ByteSpan(start, end), cells: cells)
    }

    private mutating func readPlain() -> CSVCell {
        let start = position
        while position < file.bytes.count, !isFieldEnd(file.bytes[position]) { position += 1 }
        if let quote = file.bytes[start..<position].firstIndex(of: Self.quote) {
            fault(.csvQuote, .quoteInside, at: ByteSpan(quote, quote + 1), help: .quoteHelp)
        }
        return cell(start, file.bytes[start..<position], isQuoted: false)
    }

    /// A field in quotes: it may hold commas and line ends, and quotes that are doubled.
    private mutating func readQuoted() -> CSVCell {
        let start = position
        // Beyond the longest field a quote is not looked for: each that is left open would cost the rest of the file.
        let limit = min(file.bytes.count, start + limits.fieldBytes + 2)
        var hasDoubled = false
        var close = start + 1
        while close < limit {
            guard file.bytes[close] == Self.quote else {
                close += 1
                continue
            }
            guard close + 1 < file.bytes.count, file.bytes[close + 1] == Self.quote else { return endQuoted(start, close, hasDoubled) }
            hasDoubled = true
            close += 2
        }
        if limit < file.bytes.count {
            fault(.csvLimit, .quoteTooLong(limits.fieldBytes), at: ByteSpan(start, start + 1), help: .closeQuote)
        } else {
            fault(.csvQuote, .quoteOpen, at: ByteSpan(start, start + 1), help: .closeQuote)
        }
        // The rest of the line belongs to the broken record; the next line is read as a new one. Where the field was meant
        // to end is not known, though: what follows may be its text.
        isAdrift = true
        position = min(file.line(file.lineIndex(of: start)).upperBound, file.bytes.count)
        return CSVCell("", span: ByteSpan(start, position), isQuoted: true)
    }

    private mutating func endQuoted(_ start: Int, _ close: Int, _ hasDoubled: Bool) -> CSVCell {
        position = close + 1
        let inner = file.bytes[start + 1..<close]
        let field = cell(start, hasDoubled ? Self.single(inner) : inner, isQuoted: true)
        if position < file.bytes.count, !isFieldEnd(file.bytes[position]) {
            fault(.csvQuote, .textAfterQuote, at: ByteSpan(position, position + 1), help: .quoteHelp)
            while position < file.bytes.count, !isFieldEnd(file.bytes[position]) { position += 1 }
        }
        return field
    }

    /// The text with doubled quotes made single.
    private static func single(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isSecond = false
        for byte in text {
            isSecond = byte == quote && !isSecond
            if byte != quote || isSecond { result.append(byte) }
        }
        return result[...]
    }

    private mutating func cell(_ start: Int, _ text: ArraySlice<UInt8>, isQuoted: Bool) -> CSVCell {
        let span = ByteSpan(start, position)
        if text.count > limits.fieldBytes { fault(.csvLimit, .fieldTooLong(limits.fieldBytes), at: span) }
        // Tabs and line ends are text; other controls would break the Word file and the workbook.
        if let control = file.bytes[span.range].firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
            fault(.csvCharacter, .control(file.bytes[control]), at: ByteSpan(control, control + 1))
        }
        return CSVCell(String(decoding: text, as: UTF8.self), span: span, isQuoted: isQuoted)
    }

    private mutating func skipLineEnd() {
        guard position < file.bytes.count else { return }
        let first = file.bytes[position]
        position += 1
        if first == Self.carriageReturn, position < file.bytes.count, file.bytes[position] == Self.lineFeed { position += 1 }
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool {
        byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    // MARK: Findings

    /// Whether the names of the columns are all there and all different.
    mutating func checkHeader(_ header: CSVRow) -> Bool {
        var isGood = true
        for (position, cell) in header.cells.enumerated() {
            if cell.text.isEmpty {
                report(.csvHeader, .emptyName(position + 1), at: cell.span)
                isGood = false
            } else if let first = header.cells[..<position].first(where: { $0.text == cell.text }) {
                diagnostics.append(
                    Diagnostic(
                        .csvHeader, .nameTwice(cell.text), at: Location(file.path, cell.span),
                        notes: [.init(.firstHere, at: Location(file.path, first.span))]))
                isGood = false
            }
        }
        return isGood
    }

    mutating func reportMissingHeader() {
        if diagnostics.isEmpty { report(.csvHeader, .noHeader, at: .fileStart, help: .headerHelp) }
    }

    /// Whether a record has as many fields as the header.
    mutating func check(_ row: CSVRow, length: Int) -> Bool {
        guard row.cells.count != length else { return true }
        guard !isAdrift else { return false }
        report(.csvRow, .rowLength(row.cells.count, length), at: row.span, help: row.cells.count > length ? .longRowHelp : .shortRowHelp)
        return false
    }

    private mutating func fault(_ code: DiagnosticCode, _ message: Message, at span: ByteSpan, help: Message? = nil) {
        recordIsFaulty = true
        if !isAdrift { report(code, message, at: span, help: help) }
    }

    mutating func report(_ code: DiagnosticCode, _ message: Message, at span: ByteSpan, help: Message? = nil) {
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, span), help: help))
    }
}
