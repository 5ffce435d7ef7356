import Diagnostics
import FileStore
import Publication
import ResultsModel
import SitePages
import TemplateEngine

/// What the folder of templates gives: checked templates, the words of the interface, and files that are published as
/// they are.
struct Theme: Sendable {
    /// Nil where a template or label has an error.
    let templates: SiteTemplates?
    let labels: LabelTable
    let assets: [Artifact]
    let diagnostics: [Diagnostic]
}

/// Reads the templates of a workspace. Templates and configuration are trusted; content is not.
struct ThemeLoader: Sendable {
    private let root: String

    init(root: String) {
        self.root = root
    }

    func load(_ configuration: Configuration) throws(MachineFault) -> Theme {
        let folder = ContentPath(configuration.templates)
        let scan = try ContentScanner().scan(root: root, places: [folder])
        return check(try ContentReader(root: root).read(scan.value), scan.diagnostics, configuration)
    }

    /// Loads, and reads and checks nothing where all files are those that are remembered. The result is that of a load
    /// without memory.
    func load(_ configuration: Configuration, remembering memory: inout ThemeMemory?) throws(MachineFault) -> (theme: Theme, isNew: Bool) {
        let scan = try ContentScanner().scan(root: root, places: [ContentPath(configuration.templates)])
        let reader = ContentReader(root: root)
        if let known = memory, known.paths == scan.value, known.findings == scan.diagnostics, known.isFor(configuration),
            let stamps = try FileStamp.renewed(known.stamps, reader)
        {
            memory?.stamps = stamps
            return (known.theme, false)
        }
        let contents = try reader.read(scan.value)
        let theme = check(contents, scan.diagnostics, configuration)
        memory = nil
        if contents.value.count == scan.value.count {
            memory = ThemeMemory(
                theme: theme, templates: configuration.templates, languages: configuration.languages.map(\.tag.value), paths: scan.value,
                findings: scan.diagnostics, stamps: contents.value.map { FileStamp($0.path, $0.bytes, $0.status) })
        }
        return (theme, true)
    }

    private func check(
        _ contents: Findings<[ContentFile]>, _ found: [Diagnostic], _ configuration: Configuration
    ) -> Theme {
        let folder = ContentPath(configuration.templates)
        var diagnostics = found + contents.diagnostics
        var sources: [SourceFile] = []
        var assets: [Artifact] = []
        var labels = LabelTable([])
        for content in contents.value {
            let name = content.path.text.dropFirst(folder.text.utf8.count + 1)
            if name.hasPrefix("assets/") {
                assets.append(Artifact(Route(String(name)), .bytes(content.bytes)))
                continue
            }
            let file = SourceFile.validating(path: content.path, bytes: content.bytes)
            diagnostics += file.diagnostics
            guard let file = file.value else { continue }
            if name == LabelTable.fileName {
                let table = LabelTable.decode(file, languages: configuration.languages.map(\.tag.value))
                labels = table.value
                diagnostics += table.diagnostics
            } else if name.hasSuffix(TemplateSet.suffix) {
                sources.append(file)
            }
        }
        let set = TemplateSet.read(sources, under: folder)
        let templates = SiteTemplates.check(set.value)
        diagnostics += set.diagnostics + templates.diagnostics
        return Theme(templates: templates.value, labels: labels, assets: assets, diagnostics: diagnostics)
    }
}

/// A theme, and all that it was made of.
struct ThemeMemory: Sendable {
    let theme: Theme
    let templates: String
    let languages: [String]
    let paths: [ContentPath]
    let findings: [Diagnostic]
    var stamps: [FileStamp]

    /// Whether this configuration asks for the same.
    fileprivate func isFor(_ configuration: Configuration) -> Bool {
        templates == configuration.templates && languages == configuration.languages.map(\.tag.value)
    }
}
