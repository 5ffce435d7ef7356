import Annexes
import Linking
import Testing
import TestSupport

/// `docs/annexes.md` describes every table and column as it is. With `PLENARY_RECORD=1` in the environment its second
/// part is written anew.
@Suite struct ReferenceTests {
    @Test func theReferenceIsCurrent() throws {
        let sample = try #require(SampleWorkspace(SampleContent.folder.sourceFiles))
        try expectGeneratedPart(of: "annexes.md", Self.reference(of: Annexes.tables(of: sample.workspace)))
    }

    private static func reference(of tables: [DataTable]) -> String {
        "## Tables\n" + tables.map { "\n" + section($0) }.joined()
    }

    private static func section(_ table: DataTable) -> String {
        let references = table.foreignKeys.filter { $0.columns.count > 1 }
            .map { "\(code($0.columns)) → `\($0.table)` (\(code($0.targets)))." }
        let opening = ["### \(table.name)", "", table.description, "", "Key: \(code(table.primaryKey))."] + references
        let lines = opening + ["", "| Column | Type | What it says |", "| --- | --- | --- |"] + columns(table)
        return lines.joined(separator: "\n") + "\n"
    }

    /// A column for each language stands once, with `*` for the language.
    private static func columns(_ table: DataTable) -> [String] {
        table.columns.compactMap { column in
            guard let language = column.language else { return row(column.name, column, in: table) }
            return language == "en" ? row(column.name.dropLast(2) + "*", column, in: table) : nil
        }
    }

    private static func row(_ name: some StringProtocol, _ column: DataColumn, in table: DataTable) -> String {
        let type = "\(column.kind)" + (column.isRequired ? ", required" : "")
        var description = column.description
        // Regions are those of a workspace, all other choices are fixed.
        if !column.values.isEmpty, column.name != "region" { description += " One of: \(code(column.values))." }
        if let key = table.foreignKeys.first(where: { $0.columns == [column.name] }) {
            description += " → `\(key.table).\(key.targets.joined())`"
        }
        return "| `\(name)` | \(type) | \(description) |"
    }

    private static func code(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
