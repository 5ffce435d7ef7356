import ResultsModel

extension ComparedField where Record == RegisterEntry {
    static var entry: [ComparedField] {
        [
            .text(.name) { $0.name },
            .text(.shortName) { $0.shortName },
            .reference(.parent) { $0.parent },
        ]
    }
}

extension ComparedField where Record == Configuration.NamedID {
    static var region: [ComparedField] { [.text(.name) { $0.name }] }
}

extension ComparedField where Record == Configuration.Unit {
    static var unit: [ComparedField] { [.text(.name) { $0.other }, .text(.shortName) { $0.one }] }
}

extension FieldComparison {
    mutating func compare(_ left: RegisterEntry, _ right: RegisterEntry) {
        compare(left, right, ComparedField<RegisterEntry>.entry)
        let columns = PartPairs(left.columns, right.columns) { $0.name }
        for pair in columns.pairs {
            guard let name = (pair.new ?? pair.old)?.name else { continue }
            let values = (pair.old?.value.value ?? "", pair.new?.value.value ?? "")
            guard !words.areSame(values.0, values.1) else { continue }
            compare(
                fact: values.0.isEmpty ? nil : .code(values.0), values.1.isEmpty ? nil : .code(values.1), PartName(.field, name), .value)
        }
    }
}
