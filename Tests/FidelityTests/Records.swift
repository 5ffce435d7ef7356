import Annexes
import CSVReader
import Diagnostics
import Foundation
import Pipeline
import Testing

/// A row of a table, by the names of its columns.
struct Record: Sendable {
    private let cells: [String: String]

    init(_ columns: [String], _ cells: [String]) {
        self.cells = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
    }

    /// A column that does not exist gives words that no figure equals.
    subscript(column: String) -> String { cells[column] ?? "(no column \(column))" }
}

/// The files of `Data`: what the reference prints, read off it line by line without a look at the content.
///
/// `line` is the line of the text in which a figure stands. `%` signs, spaces in numbers and dashes are as printed;
/// `mark` is the sign of a footnote. Labels are empty where none is printed.
enum Transcription {
    static func records(_ name: String, filePath: String = #filePath) throws -> [Record] {
        let url = URL(fileURLWithPath: filePath, isDirectory: false).deletingLastPathComponent()
            .appendingPathComponent("Data/\(name).csv", isDirectory: false)
        let read = CSVReader.read(SourceFile(path: ContentPath(name + ".csv"), bytes: Array(try Data(contentsOf: url))))
        #expect(read.diagnostics.isEmpty, "\(name).csv")
        let table = try #require(read.value)
        return table.rows.map { Record(table.header.map(\.text), $0.cells.map(\.text)) }
    }

    static func differences() throws -> [Difference] {
        try records("differences").map {
            Difference(key: $0["key"], printed: $0["printed"], ours: $0["ours"], reason: $0["reason"], erratum: $0["erratum"])
        }
    }
}

/// The annexes of the content of this repository.
struct ContentTables: Sendable {
    private let tables: [DataTable]

    /// Loaded once for all tests.
    static let shared = Task { try await ContentTables() }

    private init(filePath: String = #filePath) async throws {
        let root = URL(fileURLWithPath: filePath, isDirectory: false).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let loaded = try await WorkspaceLoader(root: root.path, jobs: 2).load()
        tables = Annexes.tables(of: try #require(loaded.workspace))
    }

    func records(_ name: String) throws -> [Record] {
        let table = try #require(tables.first { $0.name == name }, "no table \(name)")
        return table.rows.map { Record(table.columns.map(\.name), $0.map(\.text)) }
    }

    /// The rows of a table that belong to the programme of the reference, by a column with its id or a scoped id.
    func records(_ name: String, of column: String) throws -> [Record] {
        try records(name).filter { $0[column] == Self.programme || $0[column].hasPrefix(Self.programme + "/") }
    }

    static let programme = "2022-23"

    /// An id without the programme before it.
    static func local(_ id: String) -> String { String(id.trimmingPrefix(programme + "/")) }
}

extension String {
    /// Without the spaces, which depend on the lines of the page.
    var squeezed: String { filter { !$0.isWhitespace } }

    /// The runs of digits in it.
    var numbers: [String] { split { !$0.isASCII || !$0.isNumber }.map(String.init) }

    /// What follows these words, up to the first character that is not of a code such as 8.b.1.
    func code(after words: String) -> String? {
        let text = squeezed
        guard let range = text.firstRange(of: words) else { return nil }
        let code = text[range.upperBound...].prefix { $0.isASCII && ($0.isNumber || $0.isLowercase || $0 == ".") }
        return code.isEmpty ? nil : String(code)
    }
}
