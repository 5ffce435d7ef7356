package import Diagnostics

/// A value that leads from an older state to a newer one and can be turned round.
package protocol Reversible {
    /// The same seen from the other side: what was added is removed, old is new. Twice reversed it is itself.
    var reversed: Self { get }
}

/// Everything that changed from one side to the other.
package struct ChangeSet: Sendable, Hashable, Reversible {
    /// The tags of the languages of each side, the source language first.
    package var oldLanguages: [String] = []
    package var newLanguages: [String] = []
    /// The typed list: what happened to each object that is not the same on both sides. In the order of publication: by kind
    /// (programme, impact, outcomes, outputs, indicators, ...), scope and code.
    package var objects: [ObjectChange] = []
    /// Running text: the bodies that changed, one entry an object (or part of a paper) and language, in the order of the
    /// objects.
    package var texts: [TextChange] = []
    /// Indicators of a period beside those of the period before, for programmes and strategies that only one side has.
    package var crosswalks: [Crosswalk] = []
    /// What changed in the source language and not in a translation, in the order of the objects.
    package var languageStates: [LanguageState] = []
    /// Every difference of the published tables, exact and complete whatever the options say.
    package var tables: [TableChange] = []
    /// The source files of each side of which nothing could be built.
    package var oldLeftOut: [ContentPath] = []
    package var newLeftOut: [ContentPath] = []

    package init() {}

    /// Whether nothing changed. Differences of tables that are only typographic noise do not count.
    package var isEmpty: Bool {
        objects.isEmpty && texts.isEmpty && crosswalks.isEmpty && tables.allSatisfy(\.isNoise)
    }

    /// The languages of both sides: those of the newer side, then those that only the older side has.
    package var languages: [String] { newLanguages + oldLanguages.filter { !newLanguages.contains($0) } }

    package var reversed: ChangeSet {
        var result = ChangeSet()
        (result.oldLanguages, result.newLanguages) = (newLanguages, oldLanguages)
        result.objects = objects.map(\.reversed).sorted(by: ObjectChange.precedes)
        result.texts = texts.map(\.reversed).sorted(by: TextChange.precedes)
        result.crosswalks = crosswalks.map(\.reversed).sorted(by: Crosswalk.precedes)
        result.languageStates = languageStates.map(\.reversed).sorted(by: LanguageState.precedes)
        result.tables = tables.map(\.reversed)
        (result.oldLeftOut, result.newLeftOut) = (newLeftOut, oldLeftOut)
        return result
    }
}
