package import Diagnostics

/// One indicator of an impact, outcome, output or strategy: a name, and one or more measures.
package struct Indicator: Sendable, Hashable {
    package var code = Located("")
    package var name = LocalizedText()
    /// How it relates to an indicator of the global SDG framework.
    package var sdg: SDGRelation?
    package var owner: Reference?
    /// Strategies that use the same indicator (the asterisk of the printed table).
    package var inStrategies: [Reference] = []
    package var reportSeparately: [LabelledID] = []
    /// Its own means of verification; when empty those of its output apply.
    package var verification: [LocalizedText] = []
    package var notes: [IndicatorNote] = []
    /// Codes that this indicator had before, in this or another scope.
    package var formerly: [Reference] = []
    /// Indicators that this one takes the place of.
    package var replaces: [Reference] = []
    /// Never empty after decoding; the only measure of most indicators has the id `main`.
    package var measures: [Measure] = []
    package var span = ByteSpan.fileStart

    package init() {}
}

/// What is counted: its kind and unit, where it stood, and what is to be reached.
package struct Measure: Sendable, Hashable {
    /// The id of the measure of an indicator that has only one.
    package static let mainID = "main"

    package var id = Located(Measure.mainID)
    package var label = LocalizedText()
    package var kind = Located(MeasureKind.count)
    package var unit: Reference?
    package var direction = Direction.increase
    /// What a share is a share of.
    package var denominator = LocalizedText()
    package var scale: Scale?
    package var baseline: [Observation] = []
    package var milestones: [Observation] = []
    package var results: [Observation] = []
    package var targets: [Target] = []
    /// Whether baseline and target measure the same thing.
    package var isComparable = true

    package init() {}
}

package enum MeasureKind: String, Sendable, Hashable, CaseIterable {
    case count, percent, ratio, amount, duration, index, rate, state
}

package enum Direction: String, Sendable, Hashable, CaseIterable {
    case increase, decrease, maintain
}

/// The ends of an index, and which of them is best.
package struct Scale: Sendable, Hashable {
    package var minimum = FixedDecimal.zero
    package var maximum = FixedDecimal.zero
    package var best = FixedDecimal.zero

    package init() {}

    /// `0-10, best 0`
    package var text: String { "\(minimum.text)-\(maximum.text), best \(best.text)" }
}

/// An id with a label: the parts that are reported separately.
package struct LabelledID: Sendable, Hashable {
    package var id = Located("")
    package var label = LocalizedText()

    package init() {}
}

package struct IndicatorNote: Sendable, Hashable {
    package enum Subject: String, Sendable, Hashable, CaseIterable { case name, baseline, target }

    package var subject = Subject.name
    package var text = LocalizedText()

    package init() {}
}

/// How an indicator stands to one of the global SDG framework.
package struct SDGRelation: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case equal, component, related
        case basedOn = "based-on"
    }

    package var indicator = Reference(.sdgIndicator, "")
    package var kind = Kind.equal

    package init() {}
}

/// A value that was observed, or the reason why there is none: a baseline, a milestone, a result.
package struct Observation: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case notApplicable = "not-applicable"
        case toBeDetermined = "to-be-determined"
        case notStated = "not-stated"
        /// There are data for some countries, and no global figure.
        case coverageOnly = "coverage-only"
    }

    package var period: Located<Period>?
    package var value: Located<FixedDecimal>?
    package var status: Status?
    /// When a value that is still to be determined will be known.
    package var by: Period?
    /// The number of countries with data.
    package var coverage: Located<FixedDecimal>?
    package var regions: [RegionalValue] = []
    /// `male`, `female`, or empty.
    package var sex = ""
    package var age = ""
    /// Any other dimension, as a slug.
    package var category = ""
    package var statistic: Statistic?
    package var isEstimate = false
    package var asOf: CalendarDate?
    /// The state observed, where there is no number.
    package var state = LocalizedText()
    package var note = LocalizedText()
    package var span = ByteSpan.fileStart

    package init() {}
}

package enum Statistic: String, Sendable, Hashable, CaseIterable {
    case mean, median, total, minimum, maximum
}

package struct RegionalValue: Sendable, Hashable {
    package var region: Reference
    package var value: Located<FixedDecimal>

    package init(region: Reference, value: Located<FixedDecimal>) {
        self.region = region
        self.value = value
    }
}

/// What is to be reached, in one period.
package struct Target: Sendable, Hashable {
    package enum Goal: Sendable, Hashable {
        /// A number of things, which a split by region adds up to.
        case total(Located<FixedDecimal>)
        case value(Located<FixedDecimal>)
        case atLeast(Located<FixedDecimal>)
        case atMost(Located<FixedDecimal>)
        case between(Located<FixedDecimal>, Located<FixedDecimal>)
        /// A change in per cent from something.
        case change(Located<FixedDecimal>)
        /// A state described in words.
        case state
        /// The target of the 2030 Agenda itself.
        case sdg(Reference)
        case missing
    }

    package enum Base: String, Sendable, Hashable, CaseIterable {
        case baseline
        case previousPeriod = "previous-period"
        case benchmark
    }

    package enum Spread: String, Sendable, Hashable, CaseIterable { case region, category }

    package var period: Located<Period>?
    package var goal = Goal.missing
    /// The values that are written per region; a region that is not written has no target.
    package var regions: [RegionalValue] = []
    package var base: Base?
    package var spread: Spread?
    package var by: Period?
    package var sex = ""
    package var age = ""
    package var category = ""
    package var state = LocalizedText()
    package var note = LocalizedText()
    package var span = ByteSpan.fileStart

    package init() {}
}
