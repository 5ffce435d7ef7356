import Linking
import ResultsModel

// The fields of the objects of a programme. Bodies are compared apart, indicators are objects of their own.

extension ComparedField where Record == Programme {
    static var programme: [ComparedField] {
        [
            .text(.title) { $0.title },
            .text(.shortTitle) { $0.shortTitle },
            .period(.period) { $0.period?.value },
            .code(.currency) { $0.currency },
            .reference(.predecessor) { $0.predecessor },
            .code(.scales) { "baseline \($0.scales.baseline.rawValue), target \($0.scales.target.rawValue)" },
            .code(.status) { $0.isReference ? "reference" : nil },
            .codes(.expects) { $0.expects.map(\.text) },
        ]
    }
}

extension ExpectedCount {
    var text: String { "\(subject.rawValue): \(count.value)" }
}

extension ComparedField where Record == Edition {
    static var edition: [ComparedField] {
        [
            .text(.title) { $0.title },
            .choice(.kind) { $0.kind },
            .date(.date) { $0.date },
            .code(.status) { $0.asOf?.text },
            .reference(.document) { $0.document },
        ]
    }
}

extension ComparedField where Record == Impact {
    static var impact: [ComparedField] { [.text(.statement) { $0.statement }] }
}

extension ComparedField where Record == Outcome {
    static var outcome: [ComparedField] {
        [
            .text(.title) { $0.title },
            .choice(.kind) { $0.kind },
            .reference(.leadDepartment) { $0.leadDepartment },
            .code(.status) { $0.indicatorsToBeDeveloped ? "to-be-developed" : nil },
        ]
    }
}

extension ComparedField where Record == Output {
    static var output: [ComparedField] {
        [
            .text(.title) { $0.title },
            .references(.departments) { $0.departments },
            .texts(.verification) { $0.verification },
        ]
    }
}

extension ComparedField where Record == Risk {
    static var risk: [ComparedField] {
        [
            .text(.event) { $0.event },
            .text(.consequence) { $0.consequence },
            .text(.remarks) { $0.remarks },
            .text(.response) { $0.response },
            .references(.outcomes) { $0.outcomes },
            .reference(.owner) { $0.owner },
        ]
    }
}

extension ComparedField where Record == Figure {
    static var figure: [ComparedField] {
        [
            .text(.title) { $0.title },
            .code(.number) { $0.number },
            .text(.note) { $0.note },
            .text(.alternative) { $0.alternative },
            .code(.status) { $0.isNotAvailable ? "not-available" : nil },
        ]
    }
}

extension FieldComparison {
    mutating func compare(_ left: Programme, _ right: Programme) {
        compare(left, right, ComparedField<Programme>.programme)
        let editions = PartPairs(left.editions, right.editions) { $0.id.value }
        compareParts(editions, .edition, id: { $0.id.value }, title: { $0.title }, ComparedField<Edition>.edition)
    }

    mutating func compare(_ left: Outcome, _ right: Outcome) {
        compare(left, right, ComparedField<Outcome>.outcome)
        let resources = PartPairs(left.resources, right.resources) {
            "\($0.source.rawValue) \($0.period?.value.text ?? "") \($0.stage.rawValue)"
        }
        for pair in resources.pairs {
            guard let either = pair.new ?? pair.old else { continue }
            let money = (pair.old.map(MoneyValue.init), pair.new.map(MoneyValue.init))
            guard !areSame(money.0, money.1) else { continue }
            add(
                .resource(
                    ResourceChange(
                        period: either.period?.value, source: either.source, stage: either.stage, old: money.0, new: money.1)))
        }
    }

    mutating func compare(_ left: Figure, _ right: Figure) {
        compare(left, right, ComparedField<Figure>.figure)
        let points = PartPairs(left.data, right.data) { $0.label.source }
        compareParts(
            points, .point, id: { $0.label.source }, title: { $0.label },
            [.text(.label) { $0.label }, .number(.value) { $0.value?.value }])
    }

    private func areSame(_ left: MoneyValue?, _ right: MoneyValue?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return areSame(left.amount, right.amount) && left.currency == right.currency && left.unit == right.unit && left.basis == right.basis
    }

    /// Compares parts that have ids: what one side lacks is added or removed, the others are compared field by field.
    mutating func compareParts<Part>(
        _ parts: PartPairs<Part>, _ kind: PartName.Kind, id: (Part) -> String, title: (Part) -> LocalizedText,
        _ fields: [ComparedField<Part>]
    ) {
        for pair in parts.pairs {
            guard let either = pair.new ?? pair.old else { continue }
            let name = PartName(
                kind, id(either), old: pair.old.map { old.texts(title($0)) } ?? .none, new: pair.new.map { new.texts(title($0)) } ?? .none)
            if let left = pair.old, let right = pair.new {
                compare(left, right, fields, part: name)
            } else {
                add(.part(PartChange(name, isAdded: pair.old == nil)))
            }
        }
    }
}

extension MoneyValue {
    init(_ resource: ResourceAmount) {
        self.init(amount: resource.amount?.value, currency: resource.currency, unit: resource.unit, basis: resource.basis)
    }
}
