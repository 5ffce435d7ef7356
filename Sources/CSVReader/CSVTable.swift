package import Diagnostics

/// A CSV file as a table: named columns, and rows that have one cell a column.
package struct CSVTable: Sendable, Hashable {
    /// The cells of the header line: the names of the columns, in order, all different and none empty.
    package let header: [CSVCell]
    /// The rows in the order of the file; each has as many cells as the header.
    package let rows: [CSVRow]

    package init(header: [CSVCell], rows: [CSVRow]) {
        self.header = header
        self.rows = rows
    }

    /// The position of the column with this name, compared byte by byte.
    package func column(_ name: String) -> Int? {
        header.firstIndex { $0.text.utf8.elementsEqual(name.utf8) }
    }
}

/// One record of a table.
package struct CSVRow: Sendable, Hashable {
    /// From the first byte of the record to its end, without the line end.
    package let span: ByteSpan
    package let cells: [CSVCell]

    package init(span: ByteSpan, cells: [CSVCell]) {
        self.span = span
        self.cells = cells
    }
}

/// One field of a record.
package struct CSVCell: Sendable, Hashable {
    /// The value: without the quotes around it, and with doubled quotes made single.
    package let text: String
    /// The field as written, quotes included.
    package let span: ByteSpan
    /// Whether the field was written in quotes.
    package let isQuoted: Bool

    package init(_ text: String, span: ByteSpan, isQuoted: Bool = false) {
        self.text = text
        self.span = span
        self.isQuoted = isQuoted
    }
}

/// How large a CSV file may be.
package struct CSVLimits: Sendable, Hashable {
    package var rows: Int
    package var columns: Int
    /// The size of one field in bytes.
    package var fieldBytes: Int

    package init(rows: Int = 1_000_000, columns: Int = 200, fieldBytes: Int = 65_536) {
        self.rows = rows
        self.columns = columns
        self.fieldBytes = fieldBytes
    }

    package static let standard = CSVLimits()
}
