package import Diagnostics

/// What every object carries besides its own fields: where it was written, in which languages, and what it was before.
package struct ObjectHeader: Sendable, Hashable {
    /// The file in the source language.
    package var path: ContentPath
    /// The code, id, number or symbol, and where it stands.
    package var code: Located<String>
    /// The programme or strategy that it belongs to; set by Linking, from the folder.
    package var scope = ""
    /// Kept out of what is published.
    package var isDraft = false
    /// Codes that this object had before, in this or another scope.
    package var formerly: [Reference] = []
    /// Objects that this one takes the place of.
    package var replaces: [Reference] = []
    /// Older addresses of its page that must go on working.
    package var aliases: [Located<String>] = []
    package var errata: [Erratum] = []
    /// By language; the first entry (the source) is nil.
    package var translations: [Translation?] = []

    package init(path: ContentPath) {
        self.path = path
        code = Located("")
    }
}

/// The state of one translation file of an object.
package struct Translation: Sendable, Hashable {
    package var path: ContentPath
    /// The digest of the source text that the translator worked from, as the file says.
    package var statedDigest: Located<String>?
    /// The digest of the source text as it is now.
    package var currentDigest: String
    /// Translatable texts of the source that the translation does not have.
    package var missing: [Located<String>]

    package init(path: ContentPath, statedDigest: Located<String>?, currentDigest: String, missing: [Located<String>]) {
        self.path = path
        self.statedDigest = statedDigest
        self.currentDigest = currentDigest
        self.missing = missing
    }

    package var isStale: Bool { statedDigest.map { $0.value != currentDigest } ?? true }
}

/// An error of a printed original, kept instead of being reproduced: what it printed, what is right, which rule found it.
package struct Erratum: Sendable, Hashable {
    /// Where the right fact stands in this file: `indicators.1.1.1.target`.
    package var path = ""
    /// The symbol of the document that errs, and the language of that edition.
    package var document = Reference(.document, "")
    package var language = ""
    package var printed = ""
    package var correct = ""
    package var reason = LocalizedText()
    /// The name of the rule that finds it.
    package var rule = ""
    package var span = ByteSpan.fileStart

    package init() {}
}
