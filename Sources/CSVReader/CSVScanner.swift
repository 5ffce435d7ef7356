import Diagnostics

/// Cuts the bytes of a file into records and fields.
struct CSVScanner {
    private let file: SourceFile
    private let limits: CSVLimits
    private var position = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// A fault in the record being read; such a record is left out.
    private var recordIsFaulty = false

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ file: SourceFile, limits: CSVLimits) {
        self.file = file
        self.limits = limits
    }

    /// Whether the file can be a table at all: a hint line of a spreadsheet, or another separator, cannot be guessed at.
    mutating func checkForm() -> Bool {
        let first = file.bytes[file.line(0)]
        guard first.starts(with: "sep=".utf8) else { return true }
        report(.csvForm, .separatorLine, at: ByteSpan(file.line(0)), help: .separatorHelp)
        return false
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
        }
        let end = position
        if cells.count > limits.columns { fault(.csvLimit, .tooManyColumns(limits.columns), at: ByteSpan(start, end)) }
        skipLineEnd()
        return CSVRow(span: ByteSpan(start, end), cells: cells)
    }

    private mutating func readPlain() -> CSVCell {
        let start = position
        while position < file.bytes.count, !isFieldEnd(file.bytes[position]) {
            if file.bytes[position] == Self.quote {
                fault(.csvQuote, .quoteInside, at: ByteSpan(position, position + 1), help: .quoteHelp)
            }
            position += 1
        }
        return cell(start, String(decoding: file.bytes[start..<position], as: UTF8.self), isQuoted: false)
    }

    /// A field in quotes: it may hold commas and line ends, and quotes that are doubled.
    private mutating func readQuoted() -> CSVCell {
        let start = position
        position += 1
        var text: [UInt8] = []
        while position < file.bytes.count {
            let byte = file.bytes[position]
            position += 1
            guard byte == Self.quote else {
                text.append(byte)
                continue
            }
            guard position < file.bytes.count, file.bytes[position] == Self.quote else {
                return endQuoted(start, text)
            }
            text.append(Self.quote)
            position += 1
        }
        fault(.csvQuote, .quoteOpen, at: ByteSpan(start, start + 1))
        return cell(start, "", isQuoted: true)
    }

    private mutating func endQuoted(_ start: Int, _ text: [UInt8]) -> CSVCell {
        let field = cell(start, String(decoding: text, as: UTF8.self), isQuoted: true)
        if position < file.bytes.count, !isFieldEnd(file.bytes[position]) {
            fault(.csvQuote, .textAfterQuote, at: ByteSpan(position, position + 1), help: .quoteHelp)
            while position < file.bytes.count, !isFieldEnd(file.bytes[position]) { position += 1 }
        }
        return field
    }

    private mutating func cell(_ start: Int, _ text: String, isQuoted: Bool) -> CSVCell {
        let span = ByteSpan(start, position)
        if span.count > limits.fieldBytes { fault(.csvLimit, .fieldTooLong(limits.fieldBytes), at: span) }
        return CSVCell(text, span: span, isQuoted: isQuoted)
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
        if diagnostics.isEmpty { report(.csvHeader, .noHeader, at: .fileStart) }
    }

    /// Whether a record has as many fields as the header.
    mutating func check(_ row: CSVRow, length: Int) -> Bool {
        guard row.cells.count != length else { return true }
        report(.csvRow, .rowLength(row.cells.count, length), at: row.span, help: row.cells.count > length ? .longRowHelp : nil)
        return false
    }

    private mutating func fault(_ code: DiagnosticCode, _ message: Message, at span: ByteSpan, help: Message? = nil) {
        recordIsFaulty = true
        report(code, message, at: span, help: help)
    }

    mutating func report(_ code: DiagnosticCode, _ message: Message, at span: ByteSpan, help: Message? = nil) {
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, span), help: help))
    }
}
