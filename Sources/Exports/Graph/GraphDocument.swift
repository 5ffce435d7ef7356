import Bytes
import Linking
import Publication
import ResultsModel

/// `graph.jsonld`: results, their indicators and figures as linked data (JSON-LD 1.1), tied to the goals, targets and
/// indicators of the 2030 Agenda by the IRIs of the United Nations.
struct GraphDocument {
    static let name = "graph.jsonld"
    static let path = "data/" + name

    let workspace: Workspace
    let iri: IRI
    private let tags: [String]
    private let links: [ObjectKey: [SDGLink]]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        iri = IRI(workspace)
        tags = workspace.languages.map(\.tag.value)
        links = Dictionary(grouping: SDGLink.all(of: workspace), by: \.object)
    }

    var json: [UInt8] {
        var json = JSONWriter(layout: .pretty, capacity: 1 << 20)
        json.object { json in
            GraphTerm.writeContext(iri, to: &json)
            json.array("@graph") { json in
                writeDataset(&json)
                writeTerms(&json)
                writeAgenda(&json)
                writeResults(&json)
                for entry in workspace.indicators { write(entry, to: &json) }
            }
        }
        return json.finish().bytes
    }

    // MARK: What surrounds the results

    private func writeDataset(_ json: inout JSONWriter) {
        let configuration = workspace.configuration
        let publisher = iri.base + "#publisher"
        node(iri.base, ["schema:Dataset"], to: &json) { json in
            name(configuration.title, to: &json)
            json.field("publisher", publisher)
            if !configuration.licence.url.isEmpty { json.field("licence", configuration.licence.url) }
        }
        node(publisher, ["schema:Organization"], to: &json) { json in
            name(configuration.organization.name, to: &json)
            json.field("code", ifPresent: configuration.organization.identifier.isEmpty ? nil : configuration.organization.identifier)
        }
        for region in configuration.regions {
            node(iri.of(ObjectKey(.region, region.id.value)), ["schema:Place"], to: &json) { json in
                json.field("code", region.id.value)
                name(region.name, to: &json)
            }
        }
    }

    private func writeTerms(_ json: inout JSONWriter) {
        for term in GraphTerm.allCases {
            node(iri.term(term.rawValue), [term.isClass ? "rdfs:Class" : "rdf:Property"], to: &json) { json in
                json.field("rdfs:label", term.rawValue)
                json.field("rdfs:comment", term.comment)
            }
        }
    }

    private func writeAgenda(_ json: inout JSONWriter) {
        let kinds: [(ObjectKind, String)] = [(.sdgGoal, "sdgo:Goal"), (.sdgTarget, "sdgo:Target"), (.sdgIndicator, "sdgo:Indicator")]
        for (kind, type) in kinds {
            for entry in workspace.register(kind) {
                node(IRI.ofSDG(kind, entry.code.value), [type], to: &json) { json in
                    json.field("code", entry.code.value)
                    name(entry.name, to: &json)
                    json.field("broader", ifPresent: entry.parent.flatMap { IRI.ofSDG($0.kind, $0.code()) })
                }
            }
        }
    }

    // MARK: Results

    private func writeResults(_ json: inout JSONWriter) {
        for programme in workspace.programmes {
            node(programme.key, .Programme, to: &json) { json in
                json.field("code", programme.header.code.value)
                name(programme.title, to: &json)
                dates(programme.period?.value, to: &json)
                let named = workspace.sdgLinks.filter { $0.header.scope == programme.header.code.value }.flatMap(\.rows).flatMap(
                    \.indicators)
                list(GraphTerm.sdgIndicator, named.compactMap { iri.of($0.key(in: "")) }, to: &json)
            }
        }
        for impact in workspace.impacts {
            node(impact.key, .Impact, to: &json) { json in
                name(impact.statement, to: &json)
                part(of: ObjectKey(.programme, impact.header.scope), to: &json)
            }
        }
        for outcome in workspace.outcomes {
            node(outcome.key, .Outcome, to: &json) { json in
                json.field("code", outcome.header.code.value)
                name(outcome.title, to: &json)
                part(of: ObjectKey(.programme, outcome.header.scope), to: &json)
                agenda(outcome.key, to: &json)
            }
        }
        for output in workspace.outputs {
            node(output.key, .Output, to: &json) { json in
                json.field("code", output.header.code.value)
                name(output.title, to: &json)
                part(of: workspace.outcome(of: output)?.key, to: &json)
            }
        }
        for strategy in workspace.strategies {
            node(strategy.key, .Strategy, to: &json) { json in
                json.field("code", strategy.header.code.value)
                name(strategy.title, to: &json)
                dates(strategy.period?.value, to: &json)
            }
        }
    }

    private func agenda(_ key: ObjectKey, to json: inout JSONWriter) {
        let links = links[key] ?? []
        list(
            GraphTerm.contributesDirectlyTo, links.filter { $0.relation == .direct }.map { SDGUse.iri(ofGoalOrTarget: $0.target) },
            to: &json)
        list(
            GraphTerm.contributesTo, links.filter { $0.relation == .contributing }.map { SDGUse.iri(ofGoalOrTarget: $0.target) }, to: &json)
    }
}

// MARK: Parts of a node

extension GraphDocument {
    func node(_ id: String?, _ types: [String], to json: inout JSONWriter, _ members: (inout JSONWriter) -> Void) {
        guard let id else { return }
        json.object { json in
            json.field("@id", id)
            json.field("@type", types)
            members(&json)
        }
    }

    func node(_ key: ObjectKey, _ type: GraphTerm, to json: inout JSONWriter, _ members: (inout JSONWriter) -> Void) {
        node(iri.of(key), ["plenary:" + type.rawValue], to: &json, members)
    }

    func name(_ text: LocalizedText, to json: inout JSONWriter) { self.text("name", text, to: &json) }

    func text(_ key: String, _ text: LocalizedText, to json: inout JSONWriter) {
        guard text.values.contains(where: { $0 != nil }) else { return }
        json.object(key) { json in
            for (position, tag) in tags.enumerated() { json.field(tag, ifPresent: text[LanguageIndex(position)]?.text) }
        }
    }

    func part(of key: ObjectKey?, to json: inout JSONWriter) {
        json.field("partOf", ifPresent: key.flatMap { iri.of($0) })
    }

    func dates(_ period: Period?, to json: inout JSONWriter) {
        guard let period else { return }
        json.field("period", period.text)
        json.field("startDate", ifPresent: period.firstDay?.text)
        json.field("endDate", ifPresent: period.lastDay?.text)
    }

    func list(_ term: GraphTerm, _ values: [String], to json: inout JSONWriter) {
        guard !values.isEmpty else { return }
        json.field(term.rawValue, values)
    }
}
