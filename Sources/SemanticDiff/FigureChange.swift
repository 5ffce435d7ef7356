package import ResultsModel

/// What is counted: the kind of measure, and the id of its unit.
package struct MeasureForm: Sendable, Hashable {
    package let kind: MeasureKind
    package let unit: String

    package init(kind: MeasureKind, unit: String) {
        self.kind = kind
        self.unit = unit
    }
}

/// A value of one region before and now; nil where the region has none.
package struct RegionChange: Sendable, Hashable, Reversible {
    /// The id of the region.
    package let region: String
    package let old: FixedDecimal?
    package let new: FixedDecimal?

    package init(_ region: String, old: FixedDecimal?, new: FixedDecimal?) {
        self.region = region
        self.old = old
        self.new = new
    }

    package var reversed: RegionChange { RegionChange(region, old: new, new: old) }
}

/// Where a target or observation stands in an indicator.
package struct FigurePlace: Sendable, Hashable, Reversible {
    /// The measure; nil for the only measure of an indicator.
    package let measure: PartName?
    package let oldPeriod: Period?
    package let newPeriod: Period?
    /// Sex, age group and further category, joined by spaces; empty for all.
    package let category: String
    /// Whether neither side has another one, so that nobody needs to hear its period.
    package let isOnly: Bool

    package init(measure: PartName?, oldPeriod: Period?, newPeriod: Period?, category: String, isOnly: Bool = false) {
        self.measure = measure
        self.oldPeriod = oldPeriod
        self.newPeriod = newPeriod
        self.category = category
        self.isOnly = isOnly
    }

    package var reversed: FigurePlace {
        FigurePlace(
            measure: measure?.reversed, oldPeriod: newPeriod, newPeriod: oldPeriod, category: category, isOnly: isOnly)
    }
}

/// A target that was added, removed or changed.
package struct TargetChange: Sendable, Hashable, Reversible {
    package let place: FigurePlace
    package let old: TargetValue?
    package let new: TargetValue?
    /// The regions whose values differ, in the order of the workspace's regions.
    package let regions: [RegionChange]

    package init(_ place: FigurePlace, old: TargetValue?, new: TargetValue?, regions: [RegionChange]) {
        self.place = place
        self.old = old
        self.new = new
        self.regions = regions
    }

    package var reversed: TargetChange { TargetChange(place.reversed, old: new, new: old, regions: regions.map(\.reversed)) }
}

/// A target on one side, its split by region aside.
package struct TargetValue: Sendable, Hashable {
    package enum Form: String, Sendable, Hashable, CaseIterable {
        case total, value
        case atLeast = "at-least"
        case atMost = "at-most"
        case between, change, state, sdg, missing
    }

    package let measure: MeasureForm
    package var form = Form.missing
    /// The value to be reached; the lower end of a range; the change in per cent.
    package var value: FixedDecimal?
    package var upper: FixedDecimal?
    /// The SDG target that is itself the target.
    package var sdgTarget = ""
    package var base: Target.Base?
    package var spread: Target.Spread?
    package var due: Period?
    package var state = LanguageTexts.none
    package var note = LanguageTexts.none

    package init(measure: MeasureForm) { self.measure = measure }
}

/// A baseline, milestone or result that was added, removed or changed.
package struct ObservationChange: Sendable, Hashable, Reversible {
    package enum Role: String, Sendable, Hashable, CaseIterable { case baseline, milestone, result }

    package let role: Role
    package let place: FigurePlace
    package let old: ObservationValue?
    package let new: ObservationValue?
    package let regions: [RegionChange]

    package init(_ role: Role, _ place: FigurePlace, old: ObservationValue?, new: ObservationValue?, regions: [RegionChange]) {
        self.role = role
        self.place = place
        self.old = old
        self.new = new
        self.regions = regions
    }

    package var reversed: ObservationChange {
        ObservationChange(role, place.reversed, old: new, new: old, regions: regions.map(\.reversed))
    }
}

/// An observation on one side, its split by region aside.
package struct ObservationValue: Sendable, Hashable {
    package let measure: MeasureForm
    package var value: FixedDecimal?
    /// Why there is no value.
    package var status: Observation.Status?
    package var by: Period?
    package var coverage: FixedDecimal?
    package var statistic: Statistic?
    package var isEstimate = false
    package var asOf: CalendarDate?
    package var state = LanguageTexts.none
    package var note = LanguageTexts.none

    package init(measure: MeasureForm) { self.measure = measure }
}

/// A cell of a budget table that was added, removed or changed.
package struct AmountChange: Sendable, Hashable, Reversible {
    package let line: PartName
    package let column: PartName
    package let columnKind: BudgetColumn.Kind
    package let old: AmountValue?
    package let new: AmountValue?

    package init(line: PartName, column: PartName, columnKind: BudgetColumn.Kind, old: AmountValue?, new: AmountValue?) {
        self.line = line
        self.column = column
        self.columnKind = columnKind
        self.old = old
        self.new = new
    }

    /// New minus old, where both are numbers; months of work for work time.
    package var difference: FixedDecimal? {
        guard let old = old?.number, let new = new?.number else { return nil }
        return new - old
    }

    /// The difference in per cent of the old amount, to one decimal; nil for an old amount of zero.
    package var percent: FixedDecimal? {
        guard let difference, let old = old?.number else { return nil }
        let magnitude = old.isNegative ? -old : old
        return (difference * FixedDecimal(100)).divided(by: magnitude, scale: 1)
    }

    package var reversed: AmountChange {
        AmountChange(line: line.reversed, column: column.reversed, columnKind: columnKind, old: new, new: old)
    }
}

/// What a cell of a budget table says.
package struct AmountValue: Sendable, Hashable {
    package let amount: BudgetCell.Amount
    /// Why there is no amount.
    package let status: String

    package init(_ amount: BudgetCell.Amount, status: String) {
        self.amount = amount
        self.status = status
    }

    /// The amount as a number, work time in months.
    package var number: FixedDecimal? {
        switch amount {
        case .decimal(let value): value
        case .workTime(let time): FixedDecimal(time.months)
        case .none: nil
        }
    }
}

/// Money of an outcome, from one source in one period.
package struct ResourceChange: Sendable, Hashable, Reversible {
    package let period: Period?
    package let source: ResourceAmount.Source
    package let stage: ResourceAmount.Stage
    package let old: MoneyValue?
    package let new: MoneyValue?

    package init(
        period: Period?, source: ResourceAmount.Source, stage: ResourceAmount.Stage, old: MoneyValue?, new: MoneyValue?
    ) {
        self.period = period
        self.source = source
        self.stage = stage
        self.old = old
        self.new = new
    }

    package var reversed: ResourceChange { ResourceChange(period: period, source: source, stage: stage, old: new, new: old) }
}

package struct MoneyValue: Sendable, Hashable {
    package let amount: FixedDecimal?
    package let currency: String
    package let unit: ResourceAmount.Unit
    package let basis: PriceBasis?

    package init(amount: FixedDecimal?, currency: String, unit: ResourceAmount.Unit, basis: PriceBasis?) {
        self.amount = amount
        self.currency = currency
        self.unit = unit
        self.basis = basis
    }
}

/// A link between an outcome and an SDG target that was gained, lost, or is of another kind.
package struct SDGLinkChange: Sendable, Hashable, Reversible {
    /// The code of the SDG target: `8.5`.
    package let target: String
    /// The outcome as each side knows it; nil on a side that does not have it, both nil for a link of the programme as a
    /// whole.
    package let oldOutcome: ObjectKey?
    package let newOutcome: ObjectKey?
    package let old: SDGLinks.Relation?
    package let new: SDGLinks.Relation?

    package init(
        target: String, oldOutcome: ObjectKey?, newOutcome: ObjectKey?, old: SDGLinks.Relation?, new: SDGLinks.Relation?
    ) {
        self.target = target
        self.oldOutcome = oldOutcome
        self.newOutcome = newOutcome
        self.old = old
        self.new = new
    }

    package var outcome: ObjectKey? { newOutcome ?? oldOutcome }

    package var reversed: SDGLinkChange {
        SDGLinkChange(target: target, oldOutcome: newOutcome, newOutcome: oldOutcome, old: new, new: old)
    }
}
