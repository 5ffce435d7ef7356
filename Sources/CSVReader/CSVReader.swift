// CSVReader: registers and tables of amounts, as RFC 4180 describes them.
//
// 1. `CSVScanner` goes over the bytes once and cuts them into fields and records; it knows quotes and line ends (CR LF, LF
//    or CR) and reports what it cannot read, where it stands.
// 2. The first record is the header: names that are all there and all different.
// 3. `CSVTable` is the result: cells with their text and their place in the file, every row as long as the header.
//
// A record that is wrong is reported and left out; the others are read. Knows nothing of what a table means.
// Called by ContentDecoder and Publication.
package import Diagnostics

/// Reads a table. Nil when there is no header, or the file is no table at all; findings say why.
package func read(_ file: SourceFile, limits: CSVLimits = .standard) -> Findings<CSVTable?> {
    var scanner = CSVScanner(file, limits: limits)
    guard scanner.checkForm() else { return Findings(nil, scanner.diagnostics) }
    guard let header = scanner.headerRecord(), scanner.checkHeader(header) else {
        scanner.reportMissingHeader()
        return Findings(nil, scanner.diagnostics)
    }
    var rows: [CSVRow] = []
    while let row = scanner.nextRecord() {
        guard rows.count < limits.rows else {
            scanner.report(.csvLimit, .tooManyRows(limits.rows), at: row.span)
            break
        }
        // An empty line at the end, or between records, holds nothing.
        if row.cells.count == 1, row.cells[0].text.isEmpty, !row.cells[0].isQuoted { continue }
        if scanner.check(row, length: header.cells.count) { rows.append(row) }
    }
    return Findings(CSVTable(header: header.cells, rows: rows), scanner.diagnostics)
}
