package import ResultsModel

/// A short text in the languages of its side, without the places where it was written: what a report shows.
package struct LanguageTexts: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        /// The tag of the language: `zh`.
        package let language: String
        package let text: String
    }

    /// In the order of the side's languages, the source language first; only where there is a text.
    package let entries: [Entry]

    package static let none = LanguageTexts(entries: [])

    package init(entries: [Entry]) {
        self.entries = entries
    }

    /// - Parameter tags: the tags of the workspace's languages, in order.
    package init(_ text: LocalizedText, tags: [String]) {
        entries = zip(tags, text.values).compactMap { tag, written in
            guard let written, !written.text.isEmpty else { return nil }
            return Entry(language: tag, text: written.text)
        }
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// The text in exactly this language.
    package subscript(language: String) -> String? { entries.first { $0.language == language }?.text }

    /// The text in this language, else in the source language, else nothing.
    package func text(in language: String) -> String { self[language] ?? entries.first?.text ?? "" }
}
