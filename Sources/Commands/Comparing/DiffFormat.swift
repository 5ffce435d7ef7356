import Bytes
import ChangeReport
import Diagnostics
import Linking
import FileStore
import Pipeline
import ResultsModel
import SemanticDiff

/// The forms in which `plenary diff` shows changes.
enum DiffFormat: String, Sendable, CaseIterable {
    case text, markdown, html, json, csv, docx, note

    /// Writes the changes to standard output.
    func write(_ comparison: VersionComparison, _ sides: DiffSides, _ invocation: Invocation) async throws(CommandFailure) {
        let console = invocation.console
        let names = NameTable(old: comparison.old.workspace, new: comparison.new.workspace)
        switch self {
        case .text:
            guard !comparison.changes.isEmpty else { return }
            let report = TextReport(
                comparison.changes, names: names, language: console.language,
                width: console.isTerminal(.output) ? console.width : nil, isColored: console.isColored(.output))
            try console.write(report.bytes.bytes)
        case .markdown:
            try console.write(MarkdownReport(comparison.changes, names: names, language: console.language).bytes.bytes)
        case .json: try console.write(ChangeJSON(comparison.changes).bytes.bytes)
        case .note:
            let edition = invocation.arguments.value(.edition) ?? console.text(comparison.new.label.name)
            let note = RevisionNote(comparison.changes, names: names, language: console.language, edition: edition)
            try console.write(note.bytes.bytes)
        case .csv: try console.write(ChangeLog(comparison.changes).bytes.bytes)
        case .docx: try await RedlineOutput(invocation).write(comparison, root: sides.root)
        case .html:
            let head = ChangeHead(
                title: comparison.new.workspace.configuration.title.text(in: invocation.contentLanguage(of: comparison.new.workspace)),
                old: console.text(comparison.old.label.text), new: console.text(comparison.new.label.text))
            let reading = ChangeReading(comparison.changes, names: names, head: head, language: console.language)
            try console.write(ChangePage(reading, stylesheet: stylesheet(sides.root, comparison)).bytes)
        }
    }

    /// The style of the site, so that the page looks like it; none where the theme has no such file.
    private func stylesheet(_ root: String?, _ comparison: VersionComparison) -> [UInt8] {
        guard let root else { return [] }
        let path = "\(root)/\(comparison.new.workspace.configuration.templates)/assets/site.css"
        return FileSystem.linux.contents(path, limit: ContentReader.standardLimit) ?? []
    }
}
