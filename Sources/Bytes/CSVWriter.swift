/// One cell of a table, typed: what makes a minus a number and not the start of a formula.
package enum CSVCell: Sendable, Hashable {
    /// Words. A spreadsheet would run a text that begins like a formula; it gets a `'` in front.
    case text(String)
    /// A number as printed: digits, `-`, `.`. Anything else is treated as text.
    case number(String)
    case integer(Int)
    /// `true` or `false`.
    case flag(Bool)
    /// Not available; a `status` column says why.
    case empty
}

/// Writes a table as RFC 4180 asks: CR LF after each row, quotes where they are needed and doubled inside.
package struct CSVWriter: Sendable {
    private var buffer: ByteBuffer
    private let columnCount: Int

    /// Starts with the header row. Every row must have as many cells.
    package init(header: [String], capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
        columnCount = header.count
        row(header.map { .text($0) })
    }

    package mutating func row(_ cells: [CSVCell]) {
        assert(cells.count == columnCount, "a row has as many cells as the header")
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            append(cell)
        }
        // A row of one empty cell would be an empty line, which readers skip.
        if cells.count == 1, cells[0] == .empty || cells[0] == .text("") { buffer.append("\"\"") }
        buffer.append("\r\n")
    }

    /// Ends the table and gives its bytes.
    package consuming func finish() -> ByteBuffer { buffer }

    private mutating func append(_ cell: CSVCell) {
        switch cell {
        case .text(let text): append(text: text)
        case .number(let text) where NumberSyntax.isJSON(text.utf8): buffer.append(text)
        case .number(let text): append(text: text)
        case .integer(let number): buffer.append(number: number)
        case .flag(let value): buffer.append(value ? "true" : "false")
        case .empty: break
        }
    }

    private mutating func append(text: String) {
        let isFormula = CSVFormula.starts(text.utf8)
        guard text.utf8.contains(where: Self.needsQuotes) else {
            if isFormula { buffer.append(UInt8(ascii: "'")) }
            buffer.append(text)
            return
        }
        buffer.append(UInt8(ascii: "\""))
        if isFormula { buffer.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}

/// How a text must begin for a spreadsheet to take it for a formula (OWASP ASVS 5.0, 1.2.10): `=`, `+`, `-`, `@`, tab, CR,
/// NUL, and the full-width forms `＝＋－＠`, which some programs fold.
package enum CSVFormula {
    package static func starts(_ text: some Sequence<UInt8>) -> Bool {
        var bytes = text.makeIterator()
        switch bytes.next() {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x00:
            return true
        case 0xEF:
            guard bytes.next() == 0xBC, let last = bytes.next() else { return false }
            return [0x9D, 0x8B, 0x8D, 0xA0].contains(last)
        default:
            return false
        }
    }
}
