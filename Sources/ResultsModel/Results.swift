package import Diagnostics
package import MarkupTree

/// A programme and budget: the frame of outcomes, outputs and budget tables of one period.
package struct Programme: Sendable, Hashable {
    package var header: ObjectHeader
    package var title = LocalizedText()
    package var shortTitle = LocalizedText()
    package var period: Located<Period>?
    package var currency = "USD"
    package var predecessor: Reference?
    package var scales = MeasureScales()
    package var editions: [Edition] = []
    /// Known by reference only: no outcomes of its own are expected.
    package var isReference = false
    package var expects: [ExpectedCount] = []
    package var body = Localized<MarkupDocument>()

    package init(header: ObjectHeader) { self.header = header }
}

/// Whether figures count from the beginning or per period; decides which comparisons make sense.
package struct MeasureScales: Sendable, Hashable {
    package enum Scale: String, Sendable, Hashable, CaseIterable {
        case cumulative
        case perPeriod = "per-period"
    }

    package var baseline = Scale.perPeriod
    package var target = Scale.perPeriod

    package init() {}
}

/// A version of a document: draft, Rev., Add., Corr., adopted.
package struct Edition: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case draft, revision, addendum, corrigendum, adopted
    }

    package var id = Located("")
    package var kind = Kind.draft
    package var date: CalendarDate?
    package var asOf: CalendarDate?
    package var document: Reference?
    package var title = LocalizedText()

    package init() {}
}

/// A count that the text claims and the model must have: `outcome-indicators: 14`.
package struct ExpectedCount: Sendable, Hashable {
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        case outcomes, outputs, indicators, risks, commitments
        case policyOutcomes = "policy-outcomes"
        case enablingOutcomes = "enabling-outcomes"
        case policyOutputs = "policy-outputs"
        case enablingOutputs = "enabling-outputs"
        case impactIndicators = "impact-indicators"
        case outcomeIndicators = "outcome-indicators"
        case policyOutputIndicators = "policy-output-indicators"
        case enablingOutputIndicators = "enabling-output-indicators"
        case sdgTargets = "sdg-targets"
        case sdgIndicators = "sdg-indicators"
    }

    package var subject: Subject
    package var count: Located<Int>

    package init(subject: Subject, count: Located<Int>) {
        self.subject = subject
        self.count = count
    }
}

/// The long-term change that the programme works for.
package struct Impact: Sendable, Hashable {
    package var header: ObjectHeader
    package var statement = LocalizedText()
    package var indicators: [Indicator] = []
    package var body = Localized<MarkupDocument>()

    package init(header: ObjectHeader) { self.header = header }
}

/// What is to change in policies and institutions (policy), or in the organization itself (enabling).
package struct Outcome: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case policy, enabling }

    package var header: ObjectHeader
    package var kind = Kind.policy
    package var title = LocalizedText()
    package var indicators: [Indicator] = []
    /// The paper says that outcome-level indicators are still to be developed.
    package var indicatorsToBeDeveloped = false
    package var resources: [ResourceAmount] = []
    package var leadDepartment: Reference?
    package var body = Localized<MarkupDocument>()

    package init(header: ObjectHeader) { self.header = header }
}

/// Money for an outcome, from one source, in one period.
package struct ResourceAmount: Sendable, Hashable {
    package enum Source: String, Sendable, Hashable, CaseIterable {
        case regularBudget = "regular-budget"
        case extraBudgetary = "extra-budgetary"
        case rbsa
    }

    package enum Stage: String, Sendable, Hashable, CaseIterable { case proposed, revised, estimated, approved, actual }
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        case one = "1"
        case million
    }

    package var period: Located<Period>?
    package var source = Source.regularBudget
    package var stage = Stage.proposed
    package var amount: Located<FixedDecimal>?
    package var currency = ""
    package var unit = Unit.one
    package var basis: PriceBasis?
    package var span = ByteSpan.fileStart

    package init() {}
}

/// The prices in which money is said: those of the previous budget, or recosted for the new period.
package enum PriceBasis: String, Sendable, Hashable, CaseIterable { case constant, recosted }

/// What the office delivers towards an outcome.
package struct Output: Sendable, Hashable {
    package var header: ObjectHeader
    package var title = LocalizedText()
    package var indicators: [Indicator] = []
    /// Means of verification of every indicator that has none of its own.
    package var verification: [LocalizedText] = []
    package var departments: [Reference] = []
    package var body = Localized<MarkupDocument>()

    package init(header: ObjectHeader) { self.header = header }

    /// The code of the outcome that it belongs to: `1` of `1.1`.
    package var outcomeCode: String { Code(header.code.value).parent?.text ?? "" }
}

/// Which SDG targets a programme contributes to, through which outcomes.
package struct SDGLinks: Sendable, Hashable {
    package enum Relation: String, Sendable, Hashable, CaseIterable { case direct, contributing }

    package struct Row: Sendable, Hashable {
        package var target = Reference(.sdgTarget, "")
        package var outcomes: [Reference] = []
        /// The paper says "all outcomes".
        package var isAllOutcomes = false
        package var relation = Relation.direct
        package var indicators: [Reference] = []
        package var span = ByteSpan.fileStart

        package init() {}
    }

    package var header: ObjectHeader
    package var title = LocalizedText()
    package var rows: [Row] = []
    package var expects: [ExpectedCount] = []
    package var body = Localized<MarkupDocument>()

    package init(header: ObjectHeader) { self.header = header }
}

/// An event that may keep the organization from its results, and what it does about it.
package struct Risk: Sendable, Hashable {
    package var header: ObjectHeader
    package var texts = Texts()
    package var outcomes: [Reference] = []
    package var owner: Reference?

    /// Its texts, which are Markdown of one or several paragraphs.
    package struct Texts: Sendable, Hashable {
        package var event = MarkupField()
        package var consequence = MarkupField()
        package var remarks = MarkupField()
        package var response = MarkupField()

        package init() {}
    }

    package var event: LocalizedText { texts.event.text }
    package var consequence: LocalizedText { texts.consequence.text }
    package var remarks: LocalizedText { texts.remarks.text }
    package var response: LocalizedText { texts.response.text }

    package init(header: ObjectHeader) { self.header = header }
}

/// A drawing or chart of a paper; its data may have been lost with the printed edition.
package struct Figure: Sendable, Hashable {
    package struct DataPoint: Sendable, Hashable {
        package var label = LocalizedText()
        package var value: Located<FixedDecimal>?

        package init() {}
    }

    package var header: ObjectHeader
    package var number = ""
    package var title = LocalizedText()
    package var note = LocalizedText()
    package var alternative = LocalizedText()
    package var isNotAvailable = false
    package var data: [DataPoint] = []

    package init(header: ObjectHeader) { self.header = header }
}
