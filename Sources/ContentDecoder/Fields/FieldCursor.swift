import Diagnostics
import ResultsModel
import YAMLReader

/// A place in the front matter of an object, in its source and in every translation that exists at once.
struct FieldCursor {
    /// The same place in one translation; the node is nil where the translation has nothing there.
    struct Translation {
        let language: LanguageIndex
        let node: YAMLNode?
    }

    let node: YAMLNode
    let translations: [Translation]

    init(_ node: YAMLNode, translations: [Translation] = []) {
        self.node = node
        self.translations = translations
    }

    /// The value of a field, which the source has at `node`.
    func descend(to node: YAMLNode, key: String) -> FieldCursor {
        guard !translations.isEmpty else { return FieldCursor(node) }
        return FieldCursor(node, translations: translations.map { Translation(language: $0.language, node: $0.node?[key]) })
    }
}
