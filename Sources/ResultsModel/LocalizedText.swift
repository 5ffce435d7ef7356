package import Diagnostics

/// The position of a language in the workspace's list; 0 is the source language.
package struct LanguageIndex: Sendable, Hashable, Comparable {
    package let position: Int

    package init(_ position: Int) {
        self.position = position
    }

    package static let source = LanguageIndex(0)

    package static func < (left: LanguageIndex, right: LanguageIndex) -> Bool { left.position < right.position }
}

/// A value in each of the workspace's languages, where it has been written.
package struct Localized<Value: Sendable>: Sendable {
    /// By `LanguageIndex`; may be shorter than the list of languages.
    package private(set) var values: [Value?]

    package init(_ values: [Value?] = []) {
        self.values = values
    }

    package init(source: Value) {
        values = [source]
    }

    /// The value in exactly this language.
    package subscript(language: LanguageIndex) -> Value? {
        language.position < values.count ? values[language.position] : nil
    }

    /// The value in this language, else in the source language.
    package func value(in language: LanguageIndex) -> Value? {
        self[language] ?? self[.source]
    }
}

extension Localized: Equatable where Value: Equatable {}
extension Localized: Hashable where Value: Hashable {}

/// A text that a writer or translator wrote, and where it stands in the file of its language.
package struct WrittenText: Sendable, Hashable {
    package let text: String
    package let span: ByteSpan

    package init(_ text: String, span: ByteSpan = .fileStart) {
        self.text = text
        self.span = span
    }
}

/// A sentence, title or label in the workspace's languages.
package typealias LocalizedText = Localized<WrittenText>

extension Localized where Value == WrittenText {
    /// The text in this language, else in the source language, else nothing.
    package func text(in language: LanguageIndex) -> String { value(in: language)?.text ?? "" }

    /// The text in the source language.
    package var source: String { text(in: .source) }

    package init(_ texts: String...) {
        self.init(texts.map { WrittenText($0) })
    }
}
