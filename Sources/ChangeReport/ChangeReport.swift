// ChangeReport: the changes between two versions, set for people and for machines.
//
// 1. `NameTable` knows what regions, units, departments and objects are called, on the newer side or else on the older.
// 2. `ReportWords` are the words of a report in English and Chinese, typed; every form uses the same ones.
// 3. Each form is a file or folder of its own: text for the terminal, Markdown, the change log as CSV, JSON, and the note
//    "changes made in Rev.1" for a paper.
//
// Input: a `ChangeSet` and names. Output: bytes. Pure; called by the command line.
package import Diagnostics
package import Linking
package import ResultsModel
import SemanticDiff

/// The names of things that changes mention by their keys: regions, units, departments, outcomes.
package struct NameTable: Sendable {
    private let old: ObjectIndex
    private let new: ObjectIndex
    private let oldTags: [String]
    private let newTags: [String]

    package init(old: Workspace, new: Workspace) {
        self.old = old.index
        self.new = new.index
        oldTags = old.languages.map(\.tag.value)
        newTags = new.languages.map(\.tag.value)
    }

    /// What it is called in a language: on the newer side, else on the older, else its code.
    package func name(_ key: ObjectKey, in language: String) -> String {
        let name = name(key, new, newTags, language) ?? name(key, old, oldTags, language)
        return name.map { $0.isEmpty ? key.code : $0 } ?? key.code
    }

    /// The file of an object on the newer side.
    package func path(of key: ObjectKey) -> ContentPath? { new[key]?.location.path }

    private func name(_ key: ObjectKey, _ index: ObjectIndex, _ tags: [String], _ language: String) -> String? {
        index[key].map { $0.title.text(in: LanguageIndex(tags.firstIndex(of: language) ?? 0)) }
    }
}
