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
        let contents = try ContentReader(root: root).read(scan.value)
        var diagnostics = scan.diagnostics + contents.diagnostics
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
