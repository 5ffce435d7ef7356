package import MarkupTree

/// A thematic strategy: pillars in levels, indicators, risks, phases, a theory of change.
package struct Strategy: Sendable, Hashable {
    package var header: ObjectHeader
    package var title = LocalizedText()
    package var period: Located<Period>?
    /// The paper that carries it.
    package var document: Reference?
    package var isReference = false
    package var indicators: [Indicator] = []
    package var pillars: [Pillar] = []
    package var phases: [Phase] = []
    package var outcomes: [Reference] = []
    package var outputs: [Reference] = []
    package var expects: [ExpectedCount] = []
    package var body = Localized<MarkupDocument>()

    package init(header: ObjectHeader) { self.header = header }
}

/// A part of a strategy at one of its levels; what the level is called is data.
package struct Pillar: Sendable, Hashable {
    package var code = Located("")
    package var label = LocalizedText()
    package var title = LocalizedText()
    package var parent: Located<String>?
    package var indicators: [Indicator] = []

    package init() {}
}

package struct Phase: Sendable, Hashable {
    package var code = Located("")
    package var title = LocalizedText()
    package var start: Period?
    package var end: Period?
    package var condition = LocalizedText()

    package init() {}
}
