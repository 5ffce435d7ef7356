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
    package var theory = TheoryOfChange()
    /// How progress is followed, reported and evaluated.
    package var monitoring = LocalizedText()
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
    /// Codes that this pillar had before, in this or another strategy.
    package var formerly: [Reference] = []
    /// Pillars that this one takes the place of.
    package var replaces: [Reference] = []

    package init() {}
}

/// How a strategy is meant to work: what leads to what.
package struct TheoryOfChange: Sendable, Hashable {
    package struct Node: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            case input, activity, output, outcome, impact, driver, assumption, risk
        }

        package var id = Located("")
        package var kind = Kind.output
        package var text = LocalizedText()

        package init() {}
    }

    /// One node leads to another; both are ids of nodes.
    package struct Link: Sendable, Hashable {
        package var from = Located("")
        package var to = Located("")

        package init() {}
    }

    package var nodes: [Node] = []
    package var links: [Link] = []

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
