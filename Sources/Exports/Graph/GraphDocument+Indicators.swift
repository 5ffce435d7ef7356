import Bytes
import Linking
import Publication
import ResultsModel

// Indicators with their measures; the figures of a measure stand inside it.
extension GraphDocument {
    func write(_ entry: IndicatorEntry, to json: inout JSONWriter) {
        node(entry.key, .ResultIndicator, to: &json) { json in
            json.field("code", entry.key.code)
            name(entry.indicator.name, to: &json)
            part(of: entry.parent, to: &json)
            if let sdg = entry.indicator.sdg {
                list(Self.relation(sdg.kind), [SDGUse.iri(ofIndicator: sdg.indicator.code())], to: &json)
            }
            json.array(GraphTerm.hasMeasure.rawValue) { json in
                for measure in entry.indicator.measures { json.object { write(measure, of: entry, to: &$0) } }
            }
        }
    }

    private static func relation(_ kind: SDGRelation.Kind) -> GraphTerm {
        switch kind {
        case .equal: .equalTo
        case .component: .componentOf
        case .related: .relatedTo
        case .basedOn: .basedOn
        }
    }

    private func write(_ measure: Measure, of entry: IndicatorEntry, to json: inout JSONWriter) {
        // The page of an indicator has no place for each measure; the fragment only tells them apart.
        json.field("@id", (iri.of(entry.key) ?? "") + "#measure-" + measure.id.value)
        json.field("@type", "plenary:" + GraphTerm.Measure.rawValue)
        json.field("code", measure.id.value)
        name(measure.label, to: &json)
        json.field("unit", measure.unit?.code() ?? measure.kind.value.rawValue)
        json.field(GraphTerm.direction.rawValue, measure.direction.rawValue)
        observations(.hasBaseline, measure.baseline, to: &json)
        observations(.hasMilestone, measure.milestones, to: &json)
        observations(.hasResult, measure.results, to: &json)
        guard !measure.targets.isEmpty else { return }
        json.array(GraphTerm.hasTarget.rawValue) { json in
            for target in measure.targets { write(target, to: &json) }
        }
    }

    private func observations(_ role: GraphTerm, _ observations: [Observation], to json: inout JSONWriter) {
        guard !observations.isEmpty else { return }
        json.array(role.rawValue) { json in
            for observation in observations {
                json.object { json in
                    json.field("@type", "plenary:" + GraphTerm.Observation.rawValue)
                    dates(observation.period?.value, to: &json)
                    categories([observation.sex, observation.age, observation.category], to: &json)
                    value("value", observation.value?.value, to: &json)
                    text("text", observation.state, to: &json)
                    json.field("schema:status", ifPresent: observation.status?.rawValue)
                }
                regions(observation.regions, .Observation, observation.period?.value, to: &json)
            }
        }
    }

    /// An SDG target that is itself the target is named, not described.
    private func write(_ target: Target, to json: inout JSONWriter) {
        if case .sdg(let reference) = target.goal {
            json.string(SDGUse.iri(ofGoalOrTarget: reference.code()))
            return
        }
        json.object { json in
            json.field("@type", "plenary:" + GraphTerm.Target.rawValue)
            dates(target.period?.value, to: &json)
            categories([target.sex, target.age, target.category], to: &json)
            json.field(GraphTerm.targetKind.rawValue, ifPresent: target.kind?.rawValue)
            value("value", target.figure, to: &json)
            value("upper", target.upper, to: &json)
            json.field(GraphTerm.reference.rawValue, ifPresent: target.base?.rawValue)
            json.field(GraphTerm.per.rawValue, ifPresent: target.spread?.rawValue)
            text("text", target.state, to: &json)
        }
        regions(target.regions, .Target, target.period?.value, to: &json)
    }

    /// The parts of a figure, each as a figure of its own.
    private func regions(_ regions: [RegionalValue], _ type: GraphTerm, _ period: Period?, to json: inout JSONWriter) {
        for part in regions {
            json.object { json in
                json.field("@type", "plenary:" + type.rawValue)
                dates(period, to: &json)
                json.field(GraphTerm.region.rawValue, ifPresent: iri.of(part.region.key(in: "")))
                value("value", part.value.value, to: &json)
            }
        }
    }

    private func categories(_ names: [String], to json: inout JSONWriter) {
        list(.category, names.filter { !$0.isEmpty }, to: &json)
    }

    /// A decimal as text: as a number it would become a binary fraction.
    private func value(_ key: String, _ value: FixedDecimal?, to json: inout JSONWriter) {
        json.field(key, ifPresent: value?.text)
    }
}
