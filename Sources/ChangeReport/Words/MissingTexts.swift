package import Diagnostics
package import SemanticDiff

/// What translations have not followed, in a few words: for a warning on a translation.
package struct MissingTexts: Sendable {
    private let sentences: ChangeSentences

    package init(_ changes: ChangeSet, names: NameTable, language: MessageLanguage) {
        sentences = ChangeSentences(changes, names: names, language: language)
    }

    /// `title, 2 blocks of the text; indicator 1.1.1: name`: the object of the file first, without its name.
    package func text(of states: [LanguageState]) -> String {
        let prose = ProseSentences(sentences)
        return states.enumerated().map { position, state in
            let name = position == 0 && states.count == 1 ? "" : sentences.name(of: state.new) + sentences.colon
            return name + prose.missing(in: state)
        }.joined(separator: sentences.say("; ", "；"))
    }
}
