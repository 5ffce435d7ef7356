import ResultsModel

extension FieldComparison {
    /// Compares two objects of one kind. A new kind of object adds its line here.
    mutating func compare(_ left: ComparedObject, _ right: ComparedObject) {
        switch (left.payload, right.payload) {
        case (.programme(let left, let leftLinks), .programme(let right, let rightLinks)):
            compare(left, right)
            compare(leftLinks, rightLinks)
        case (.impact(let left), .impact(let right)): compare(left, right, ComparedField<Impact>.impact)
        case (.outcome(let left), .outcome(let right)): compare(left, right)
        case (.output(let left), .output(let right)): compare(left, right, ComparedField<Output>.output)
        case (.indicator(let left), .indicator(let right)): compare(left, right)
        case (.strategy(let left), .strategy(let right)): compare(left, right)
        case (.pillar(let left), .pillar(let right)): compare(left, right, ComparedField<Pillar>.pillar)
        case (.phase(let left), .phase(let right)): compare(left, right, ComparedField<Phase>.phase)
        case (.risk(let left), .risk(let right)): compare(left, right, ComparedField<Risk>.risk)
        case (.budget(let left), .budget(let right)): compare(left, right)
        case (.figure(let left), .figure(let right)): compare(left, right)
        case (.paper(let left), .paper(let right)): compare(left, right, ComparedField<Paper>.paper)
        case (.entry(let left), .entry(let right)): compare(left, right)
        case (.region(let left), .region(let right)): compare(left, right, ComparedField<Configuration.NamedID>.region)
        case (.unit(let left), .unit(let right)): compare(left, right, ComparedField<Configuration.Unit>.unit)
        default: break
        }
        compareHeaders(left.header, right.header)
    }

    /// What every object says besides: whether it is published, and the errors of its original.
    private mutating func compareHeaders(_ left: ObjectHeader?, _ right: ObjectHeader?) {
        guard let left, let right else { return }
        compare(
            left, right,
            [
                .flag(.draft) { $0.isDraft },
                .codes(.errata) { $0.errata.map { "\($0.document.text) \($0.language) \($0.path): \($0.printed) → \($0.correct)" } },
            ])
    }
}

extension ComparedObject {
    /// The header of an object that stands in a file of its own.
    var header: ObjectHeader? {
        switch payload {
        case .programme(let object, _): object.header
        case .impact(let object): object.header
        case .outcome(let object): object.header
        case .output(let object): object.header
        case .strategy(let object): object.header
        case .risk(let object): object.header
        case .budget(let object): object.header
        case .figure(let object): object.header
        case .paper(let object): object.header
        case .indicator, .pillar, .phase, .entry, .region, .unit: nil
        }
    }

    /// The scope in which its references are read.
    var referenceScope: String {
        switch payload {
        case .programme, .strategy: key.code
        default: key.scope
        }
    }
}
