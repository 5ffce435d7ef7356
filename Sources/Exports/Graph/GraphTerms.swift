import Bytes

/// The words that the graph uses: those of schema.org, SKOS and Dublin Core where they say what is meant, own ones for
/// what results frameworks have besides. The own ones are explained in the graph itself.
enum GraphTerm: String, CaseIterable {
    // Classes
    case Programme, Impact, Outcome, Output, Strategy, ResultIndicator, Measure, Target, Observation
    // Properties
    case contributesDirectlyTo, contributesTo, hasMeasure, hasBaseline, hasMilestone, hasResult, hasTarget, direction, targetKind, region
    case category, sdgIndicator, equalTo, componentOf, relatedTo, basedOn, upper, reference, per

    var isClass: Bool { rawValue.first?.isUppercase ?? false }

    var comment: String {
        switch self {
        case .Programme: "A programme and budget: the frame of all results of one period."
        case .Impact: "The long-term change that a programme works for."
        case .Outcome: "What is to change in countries, or in the organization itself."
        case .Output: "What the office delivers towards an outcome."
        case .Strategy: "A strategy on one subject."
        case .ResultIndicator: "What is measured to know whether a result is reached."
        case .Measure: "What an indicator counts, with its unit."
        case .Target: "What is to be reached in one period."
        case .Observation: "A value that was observed, or the reason why there is none."
        case .contributesDirectlyTo: "An outcome contributes directly to an SDG target."
        case .contributesTo: "An outcome contributes to an SDG target."
        case .hasMeasure: "An indicator has a measure."
        case .hasBaseline: "Where a measure stood."
        case .hasMilestone: "What was to be seen on the way."
        case .hasResult: "What was reached."
        case .hasTarget: "What is to be reached, or the SDG target that is itself the target."
        case .direction: "The direction that is better: increase, decrease, maintain."
        case .targetKind: "What the numbers of a target say: count, value, at-least, at-most, between, change, state."
        case .region: "The region that a figure is for; without one it is the total."
        case .category: "Sex, age group or further category that a figure is for."
        case .sdgIndicator: "An indicator of the global SDG framework that a programme names in its results framework."
        case .equalTo: "The indicator is that of the global SDG framework."
        case .componentOf: "The indicator is a part of that of the global SDG framework."
        case .relatedTo: "The indicator is related to that of the global SDG framework."
        case .basedOn: "The indicator is based on that of the global SDG framework."
        case .upper: "The upper end of a range."
        case .reference: "What a change in per cent is counted from: baseline, previous-period, benchmark."
        case .per: "Whether a target holds for each region or category."
        }
    }

    /// The vocabularies of the graph, by prefix.
    static let prefixes = [
        ("dcterms", "http://purl.org/dc/terms/"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("schema", "https://schema.org/"), ("sdg", "http://metadata.un.org/sdg/"),
        ("sdgo", "http://metadata.un.org/sdg/ontology#"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    /// The context: what a name in the graph means. It stands in the file, so that nothing has to be fetched to read it.
    static func writeContext(_ iri: IRI, to json: inout JSONWriter) {
        json.object("@context") { json in
            for (prefix, address) in prefixes { json.field(prefix, address) }
            json.field("plenary", iri.term(""))
            for (name, term) in [("name", "schema:name"), ("description", "schema:description"), ("text", "schema:text")] {
                json.object(name) { json in
                    json.field("@id", term)
                    json.field("@container", "@language")
                }
            }
            json.field("code", "schema:identifier")
            json.field("unit", "schema:unitText")
            json.field("period", "dcterms:temporal")
            for name in ["value", "upper"] {
                json.object(name) { json in
                    json.field("@id", name == "value" ? "schema:value" : "plenary:upper")
                    json.field("@type", "xsd:decimal")
                }
            }
            for name in ["startDate", "endDate"] {
                json.object(name) { json in
                    json.field("@id", "schema:" + name)
                    json.field("@type", "xsd:date")
                }
            }
            let links = [
                ("partOf", "dcterms:isPartOf"), ("publisher", "dcterms:publisher"), ("licence", "dcterms:license"),
                ("broader", "skos:broader"),
            ]
            for (name, term) in links { writeLink(name, term, to: &json) }
            for term in allCases where term.isLink { writeLink(term.rawValue, "plenary:" + term.rawValue, to: &json) }
            for term in allCases where !term.isLink && !term.isClass && term != .upper {
                json.field(term.rawValue, "plenary:" + term.rawValue)
            }
        }
    }

    /// Whether its values are things of the graph.
    private var isLink: Bool {
        switch self {
        case .contributesDirectlyTo, .contributesTo, .hasMeasure, .hasBaseline, .hasMilestone, .hasResult, .hasTarget, .sdgIndicator,
            .equalTo,
            .componentOf, .relatedTo, .basedOn, .region:
            true
        default: false
        }
    }

    private static func writeLink(_ name: String, _ term: String, to json: inout JSONWriter) {
        json.object(name) { json in
            json.field("@id", term)
            json.field("@type", "@id")
        }
    }
}
