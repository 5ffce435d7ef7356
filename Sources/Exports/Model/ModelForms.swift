import Bytes
import Linking
import MarkupTree
import Publication
import ResultsModel

/// The forms of everything in `model.json`. Names are those of the columns of the annexes, so that a figure is called
/// the same in both.
struct ModelForms {
    let workspace: Workspace
    let papers: [PaperOutline]
    let links: [ObjectKey: [SDGLink]]
    let tags: [String]
    let texts: JSONForm<LocalizedText>
    let words: LinkWords

    init(_ workspace: Workspace, papers: [PaperOutline]) {
        self.workspace = workspace
        self.papers = papers
        links = Dictionary(grouping: SDGLink.all(of: workspace), by: \.object)
        tags = workspace.languages.map(\.tag.value)
        texts = .texts(tags)
        words = LinkWords(workspace)
    }

    /// A text in every language without markup.
    func plain(_ body: Localized<MarkupDocument>, _ scope: String) -> LocalizedText {
        LocalizedText(
            body.values.enumerated().map { position, document in
                guard let document, !document.isEmpty else { return nil }
                let text = PlainText(words: words, scope: scope, language: LanguageIndex(position)).text(of: 0, in: document)
                return text.isEmpty ? nil : WrittenText(text)
            })
    }

    func ids(_ references: [Reference], _ scope: String) -> [String] { references.map { $0.id(in: scope) } }

    /// Every definition of the schema.
    var definitions: [JSONDefinition] {
        [
            programme.definition, edition.definition, impact.definition, outcome.definition, output.definition, commitment.definition,
            indicator.definition, indicatorSDG.definition, indicatorNote.definition, labelled.definition, measure.definition,
            scale.definition, observation.definition, target.definition, regional.definition, sdgLink.definition, resource.definition,
            budget.definition,
            budgetColumn.definition, budgetLine.definition, budgetNote.definition, risk.definition, figure.definition, dataPoint.definition,
            strategy.definition, pillar.definition, phase.definition, theoryNode.definition, theoryLink.definition, paper.definition,
            paragraph.definition, decision.definition, organization.definition, licence.definition, region.definition, unit.definition,
            entry.definition,
        ]
    }

    // MARK: The workspace

    var root: JSONObjectForm<Workspace> {
        let configuration = workspace.configuration
        return JSONObjectForm(
            "workspace", "Everything that a workspace publishes: facts once, texts by language.",
            [
                .required("$schema", .text, "The schema of this file, beside it.") { _ in ModelDocument.schemaName },
                .required("format", .text, "plenary-model") { _ in "plenary-model" },
                .required("version", .integer, "The version of the format; a change that breaks readers raises it.") { _ in 1 },
                .required("title", texts, "The title of the site.") { _ in configuration.title },
                .required("organization", organization.form, "Who publishes it.") { _ in configuration.organization },
                .code("homepage", "The address of the site.") { _ in configuration.baseURL },
                .optional("licence", licence.form, "What may be done with the data.") { _ in
                    configuration.licence.id.isEmpty ? nil : configuration.licence
                },
                .required("languages", .list(of: .text), "The languages, the source first.") { _ in tags },
                .required("programmes", .list(of: programme.form), "Programmes with their results.") { $0.programmes },
                .required("strategies", .list(of: strategy.form), "Strategies on one subject.") { $0.strategies },
                .required("papers", .list(of: paper.form), "Governing Body papers.") { _ in papers },
                .list("regions", region.form, "The regions by which figures are split.") { _ in configuration.regions },
                .list("units", unit.form, "The units of measures.") { _ in configuration.units },
            ] + registers)
    }

    private var registers: [JSONField<Workspace>] {
        let kinds: [(String, ObjectKind, String)] = [
            ("sdg_goals", .sdgGoal, "The Sustainable Development Goals."),
            ("sdg_targets", .sdgTarget, "Their targets."),
            ("sdg_indicators", .sdgIndicator, "The indicators of the global framework."),
            ("instruments", .instrument, "Conventions, Recommendations and other instruments that are cited."),
            ("documents", .document, "Papers, minutes and other documents that are cited."),
            ("abbreviations", .abbreviation, "Abbreviations and what they stand for."),
            ("departments", .department, "The parts of the organization."),
            ("countries", .country, "Countries that are cited."),
        ]
        return kinds.map { name, kind, description in
            .list(name, entry.form, description) { workspace in workspace.register(kind).map { RegisterNode(kind: kind, entry: $0) } }
        }
    }

    var organization: JSONObjectForm<Configuration.Organization> {
        JSONObjectForm(
            "organization", "The organization.",
            [
                .required("name", texts, "Its name.") { $0.name },
                .required("short_name", texts, "Its short name.") { $0.shortName },
                .code("identifier", "Its identifier in the list of org-id.guide: XM-DAC-41302.") { $0.identifier },
            ])
    }

    var licence: JSONObjectForm<Configuration.Licence> {
        JSONObjectForm(
            "licence", "A licence.",
            [
                .required("id", .text, "Its SPDX identifier.") { $0.id },
                .code("url", "Its address.") { $0.url },
                .required("name", texts, "Its name.") { $0.name },
            ])
    }

    var region: JSONObjectForm<Configuration.NamedID> {
        JSONObjectForm(
            "region", "A region.", [.required("code", .text, "Its id.") { $0.id.value }, .required("name", texts, "Its name.") { $0.name }])
    }

    var unit: JSONObjectForm<Configuration.Unit> {
        JSONObjectForm(
            "unit", "A unit of measures.",
            [
                .required("code", .text, "Its id.") { $0.id.value },
                .required("name_one", texts, "Its name for one.") { $0.one },
                .required("name", texts, "Its name for several.") { $0.other },
            ])
    }

    struct RegisterNode {
        let kind: ObjectKind
        let entry: RegisterEntry
    }

    var entry: JSONObjectForm<RegisterNode> {
        let further = ["kind", "year", "number", "session", "date", "url", "custodian"]
        return JSONObjectForm(
            "entry", "A row of a register.",
            [
                .required("code", .text, "Its code, symbol or id.") { $0.entry.code.value },
                .required("name", texts, "Its name or title.") { $0.entry.name },
                .text("short", texts, "The abbreviation that a language has of its own.") { $0.entry.shortName },
                .optional("iri", .uri, "Its address in the linked data of the United Nations.") { IRI.ofSDG($0.kind, $0.entry.code.value) },
                .code("parent", "The code of what it belongs to.") { $0.entry.parent?.code() },
            ] + further.map { name in .code(name, "As in the register.") { $0.entry.column(name) } })
    }
}
