import Linking
import ResultsModel

extension ComparedField where Record == Indicator {
    static var indicator: [ComparedField] {
        [
            .text(.name) { $0.name },
            .reference(.sdg) { $0.sdg?.indicator },
            .choice(.kind) { $0.sdg?.kind },
            .reference(.owner) { $0.owner },
            .references(.inStrategies) { $0.inStrategies },
            .texts(.reportSeparately) { $0.reportSeparately.map(\.label) },
        ]
    }
}

extension ComparedField where Record == Measure {
    static var measure: [ComparedField] {
        [
            .text(.label) { $0.label },
            .choice(.kind) { $0.kind.value },
            .reference(.unit) { $0.unit },
            .choice(.direction) { $0.direction },
            .text(.of) { $0.denominator },
            .code(.scale) { $0.scale?.text },
            .flag(.comparable) { $0.isComparable },
        ]
    }
}

extension FieldComparison {
    mutating func compare(_ left: IndicatorEntry, _ right: IndicatorEntry) {
        compare(left.indicator, right.indicator, ComparedField<Indicator>.indicator)
        // What an indicator inherits from its output changes with the output.
        compare(left.indicator, right.indicator, [.texts(.verification) { $0.verification }])
        for pair in Self.measures(left.indicator.measures, right.indicator.measures).pairs { compare(pair.old, pair.new) }
        let notes = PartPairs(left.indicator.notes, right.indicator.notes) { $0.subject.rawValue }
        compareParts(notes, .note, id: { $0.subject.rawValue }, title: { _ in LocalizedText() }, [.text(.text) { $0.text }])
    }

    /// The only measure of one side is the only measure of the other, whatever they are called.
    private static func measures(_ left: [Measure], _ right: [Measure]) -> PartPairs<Measure> {
        let areSingle = left.count == 1 && right.count == 1
        return PartPairs(left, right) { areSingle ? Measure.mainID : $0.id.value }
    }

    private mutating func compare(_ left: Measure?, _ right: Measure?) {
        let name = measureName(left, right)
        if let left, let right {
            compare(left, right, ComparedField<Measure>.measure, part: name)
        } else if let name {
            add(.part(PartChange(name, isAdded: left == nil)))
        }
        compareObservations(.baseline, left, right, \.baseline, name)
        compareObservations(.milestone, left, right, \.milestones, name)
        compareObservations(.result, left, right, \.results, name)
        compareTargets(left, right, name)
    }

    /// Nil for the only measure of an indicator.
    private func measureName(_ left: Measure?, _ right: Measure?) -> PartName? {
        guard let either = right ?? left else { return nil }
        if left.map({ $0.id.value == Measure.mainID }) ?? true, right.map({ $0.id.value == Measure.mainID }) ?? true { return nil }
        let ids = [left, right].compactMap { $0?.id.value }.filter { $0 != Measure.mainID }
        return PartName(
            .measure, ids.min() ?? either.id.value, old: left.map { old.texts($0.label) } ?? .none,
            new: right.map { new.texts($0.label) } ?? .none)
    }
}

// MARK: Figures

/// A target or observation with where it stands, so that both are paired in the same way.
private struct Figure<Value> {
    let value: Value
    let period: Period?
    let category: String
}

extension FieldComparison {
    private mutating func compareTargets(_ left: Measure?, _ right: Measure?, _ name: PartName?) {
        let figures = (left, right)
        let targets = (
            (figures.0?.targets ?? []).map { Figure(value: $0, period: $0.period?.value, category: category($0.sex, $0.age, $0.category)) },
            (figures.1?.targets ?? []).map { Figure(value: $0, period: $0.period?.value, category: category($0.sex, $0.age, $0.category)) }
        )
        for pair in Self.paired(targets.0, targets.1) {
            let values = (
                pair.old.flatMap { target in left.map { TargetValue(target.value, $0, old) } },
                pair.new.flatMap { target in right.map { TargetValue(target.value, $0, new) } }
            )
            let regions = regionChanges(pair.old?.value.regions ?? [], pair.new?.value.regions ?? [])
            let place = place(pair.old, pair.new, name, isOnly: targets.0.count <= 1 && targets.1.count <= 1)
            guard !areSame(values.0, values.1) || !regions.isEmpty || place.oldPeriod != place.newPeriod else { continue }
            add(.target(TargetChange(place, old: values.0, new: values.1, regions: regions)))
        }
    }

    private mutating func compareObservations(
        _ role: ObservationChange.Role, _ left: Measure?, _ right: Measure?, _ list: (Measure) -> [Observation], _ name: PartName?
    ) {
        let observations = (
            left.map(list)?.map { Figure(value: $0, period: $0.period?.value, category: category($0.sex, $0.age, $0.category)) } ?? [],
            right.map(list)?.map { Figure(value: $0, period: $0.period?.value, category: category($0.sex, $0.age, $0.category)) } ?? []
        )
        for pair in Self.paired(observations.0, observations.1) {
            let values = (
                pair.old.flatMap { observation in left.map { ObservationValue(observation.value, $0, old) } },
                pair.new.flatMap { observation in right.map { ObservationValue(observation.value, $0, new) } }
            )
            let regions = regionChanges(pair.old?.value.regions ?? [], pair.new?.value.regions ?? [])
            let place = place(pair.old, pair.new, name, isOnly: observations.0.count <= 1 && observations.1.count <= 1)
            guard !areSame(values.0, values.1) || !regions.isEmpty || place.oldPeriod != place.newPeriod else { continue }
            add(.observation(ObservationChange(role, place, old: values.0, new: values.1, regions: regions)))
        }
    }

    private func category(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

    private func place<Value>(_ left: Figure<Value>?, _ right: Figure<Value>?, _ name: PartName?, isOnly: Bool) -> FigurePlace {
        FigurePlace(
            measure: name, oldPeriod: left?.period, newPeriod: right?.period, category: (right ?? left)?.category ?? "", isOnly: isOnly)
    }

    /// By period and category; then, of those left over, in order by category alone: the period was changed.
    private static func paired<Value>(_ left: [Figure<Value>], _ right: [Figure<Value>]) -> [(old: Figure<Value>?, new: Figure<Value>?)] {
        let exact = PartPairs(left, right) { "\($0.period?.text ?? "")|\($0.category)" }
        var unmatched: [String: [Figure<Value>]] = [:]
        for pair in exact.pairs where pair.old == nil { if let new = pair.new { unmatched[new.category, default: []].append(new) } }
        guard !unmatched.isEmpty, exact.pairs.contains(where: { $0.new == nil }) else { return exact.pairs }
        var result = exact.pairs.filter { $0.old != nil }
        for index in result.indices where result[index].new == nil {
            guard let category = result[index].old?.category, unmatched[category]?.isEmpty == false else { continue }
            result[index].new = unmatched[category]?.removeFirst()
        }
        // Keeps the order of the newer side for what is left.
        let rest = exact.pairs.filter { pair in
            pair.old == nil && unmatched[pair.new?.category ?? ""]?.contains { $0.period == pair.new?.period } == true
        }
        return result + rest
    }

    private func regionChanges(_ left: [RegionalValue], _ right: [RegionalValue]) -> [RegionChange] {
        guard !left.isEmpty || !right.isEmpty else { return [] }
        let order = (new.workspace.configuration.regions + old.workspace.configuration.regions).map(\.id.value)
        let values = (Self.byRegion(left), Self.byRegion(right))
        let codes = Set(values.0.keys).union(values.1.keys).sorted {
            let places = (order.firstIndex(of: $0) ?? .max, order.firstIndex(of: $1) ?? .max)
            return places.0 != places.1 ? places.0 < places.1 : CodeOrder.precedes($0, $1)
        }
        return codes.compactMap { code in
            areSame(values.0[code], values.1[code]) ? nil : RegionChange(code, old: values.0[code], new: values.1[code])
        }
    }

    private static func byRegion(_ values: [RegionalValue]) -> [String: FixedDecimal] {
        Dictionary(values.map { ($0.region.text, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    }

    private func areSame(_ left: TargetValue?, _ right: TargetValue?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.form == right.form && areSame(left.value, right.value) && areSame(left.upper, right.upper)
            && left.sdgTarget == right.sdgTarget && left.base == right.base && left.spread == right.spread && left.due == right.due
            && areSame(left.state, right.state) && areSame(left.note, right.note)
    }

    private func areSame(_ left: ObservationValue?, _ right: ObservationValue?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return areSame(left.value, right.value) && left.status == right.status && left.by == right.by
            && areSame(left.coverage, right.coverage) && left.statistic == right.statistic && left.isEstimate == right.isEstimate
            && left.asOf == right.asOf && areSame(left.state, right.state) && areSame(left.note, right.note)
    }
}

extension MeasureForm {
    init(_ measure: Measure) { self.init(kind: measure.kind.value, unit: measure.unit?.text ?? "") }
}

extension TargetValue {
    fileprivate init(_ target: Target, _ measure: Measure, _ side: SideReader) {
        self.init(measure: MeasureForm(measure))
        (base, spread, due) = (target.base, target.spread, target.by)
        (state, note) = (side.texts(target.state), side.texts(target.note))
        switch target.goal {
        case .total(let value): (form, self.value) = (.total, value.value)
        case .value(let value): (form, self.value) = (.value, value.value)
        case .atLeast(let value): (form, self.value) = (.atLeast, value.value)
        case .atMost(let value): (form, self.value) = (.atMost, value.value)
        case .between(let lower, let upper): (form, value, self.upper) = (.between, lower.value, upper.value)
        case .change(let value): (form, self.value) = (.change, value.value)
        case .state: form = .state
        case .sdg(let reference): (form, sdgTarget) = (.sdg, reference.key(in: side.scope).code)
        case .missing: form = .missing
        }
    }
}

extension ObservationValue {
    fileprivate init(_ observation: Observation, _ measure: Measure, _ side: SideReader) {
        self.init(measure: MeasureForm(measure))
        (value, status, by) = (observation.value?.value, observation.status, observation.by)
        (coverage, statistic) = (observation.coverage?.value, observation.statistic)
        (isEstimate, asOf) = (observation.isEstimate, observation.asOf)
        (state, note) = (side.texts(observation.state), side.texts(observation.note))
    }
}
