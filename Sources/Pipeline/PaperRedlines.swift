import ChangeReport
package import Diagnostics
import GoverningBodyPapers
import Linking
import Packaging
import Publication
import ResultsModel
import SemanticDiff

/// A paper of the newer version with tracked changes against the older one.
package struct PaperRedline: Sendable {
    /// What its file is called, without an ending: `GB.341-PFA-1.en`.
    package let name: String
    private let make: @Sendable () -> [ZipContainer.Part]

    fileprivate init(name: String, make: @escaping @Sendable () -> [ZipContainer.Part]) {
        self.name = name
        self.make = make
    }

    /// The Word file.
    package func bytes() throws(MachineFault) -> [UInt8] {
        try ZipContainer.bytes(make(), purpose: name + ".docx")
    }
}

extension VersionComparison {
    /// A redline of each paper that both versions have and that is not the same in both, in each language of both.
    ///
    /// - Parameter themeRoot: the folder with the words of the interface, which stand in papers.
    package func paperRedlines(themeRoot: String?) throws(MachineFault) -> [PaperRedline] {
        let labels = try themeRoot.map { root throws(MachineFault) in try ThemeLoader(root: root).load(new.workspace.configuration).labels }
        let (oldForms, newForms) = (old.workspace.paperForms(labels), new.workspace.paperForms(labels))
        var redlines: [PaperRedline] = []
        for paper in new.workspace.papers {
            guard let before = counterpart(of: paper)?.header.code.value else { continue }
            let symbol = paper.header.code.value
            for (position, language) in new.workspace.languages.enumerated() {
                let tag = language.tag.value
                guard let oldFile = oldForms.wordFile(of: before, language: tag),
                    let newFile = newForms.wordFile(of: symbol, language: tag), oldFile != newFile
                else { continue }
                let author = new.workspace.configuration.organization.name.text(in: LanguageIndex(position))
                let redline = WordRedline(author: author, date: new.label.date.map { $0 + "T00:00:00Z" } ?? "")
                redlines.append(
                    PaperRedline(name: "\(SiteMap.anchor(symbol)).\(tag)") {
                        redline.parts(oldFile, newFile).map { ZipContainer.Part(name: $0.name, bytes: $0.bytes) }
                    })
            }
        }
        return redlines
    }

    /// The same paper in the older version, whatever its symbol there.
    private func counterpart(of paper: Paper) -> Paper? {
        let change = changes.objects.first { $0.new?.key == paper.key }
        let key = change.map { $0.old?.key } ?? paper.key
        return old.workspace.papers.first { $0.key == key }
    }
}

extension Workspace {
    /// Its papers in all their forms.
    func paperForms(_ labels: LabelTable?) -> PaperForms {
        PaperForms(self, editions: PaperEdition.makers(self, labels: labels ?? LabelTable([])).map { $0() })
    }
}
