import Diagnostics
import MarkupTree
import ResultsModel

/// An object seen as something that refers to others.
struct ReferenceSource {
    let key: ObjectKey
    let path: ContentPath
    let translations: [Translation?]
    var references: [Reference] = []
    var bodies = Localized<MarkupDocument>()

    init(_ key: ObjectKey, _ header: ObjectHeader) {
        self.key = key
        path = header.path
        translations = header.translations
        references = header.errata.map(\.document)
    }

    /// The file of the body in a language.
    func bodyPath(_ language: LanguageIndex) -> ContentPath {
        guard language.position < translations.count, let translation = translations[language.position] else { return path }
        return translation.path
    }
}

/// Lists the references of every object. A new type of object adds its references here.
enum ReferenceSources {
    static func all(of workspace: Workspace) -> [ReferenceSource] {
        var sources: [ReferenceSource] = []
        sources += workspace.programmes.map(source)
        sources += workspace.impacts.map { object in
            var source = ReferenceSource(object.key, object.header)
            source.references += object.indicators.flatMap(references)
            source.bodies = object.body
            return source
        }
        sources += workspace.outcomes.map(source)
        sources += workspace.outputs.map(source)
        sources += workspace.sdgLinks.map(source)
        sources += workspace.risks.map { object in
            var source = ReferenceSource(object.key, object.header)
            source.references += object.outcomes + optional(object.owner)
            return source
        }
        sources += workspace.budgets.map { object in
            var source = ReferenceSource(object.key, object.header)
            source.references += object.lines.flatMap { optional($0.department) + optional($0.region) + optional($0.outcome) }
            return source
        }
        sources += workspace.figures.map { ReferenceSource($0.key, $0.header) }
        sources += workspace.strategies.map(source)
        sources += workspace.papers.map(source) + workspace.papers.flatMap(parts)
        return sources
    }

    private static func source(_ object: Programme) -> ReferenceSource {
        var source = ReferenceSource(object.key, object.header)
        source.references += optional(object.predecessor) + object.editions.compactMap(\.document)
        source.bodies = object.body
        return source
    }

    private static func source(_ object: Outcome) -> ReferenceSource {
        var source = ReferenceSource(object.key, object.header)
        source.references += optional(object.leadDepartment) + object.indicators.flatMap(references)
        source.bodies = object.body
        return source
    }

    private static func source(_ object: Output) -> ReferenceSource {
        var source = ReferenceSource(object.key, object.header)
        source.references += object.departments + object.indicators.flatMap(references)
        source.bodies = object.body
        return source
    }

    private static func source(_ object: SDGLinks) -> ReferenceSource {
        var source = ReferenceSource(ObjectKey(.programme, object.header.scope), object.header)
        source.references += object.rows.flatMap { [$0.target] + $0.outcomes + $0.indicators }
        source.bodies = object.body
        return source
    }

    private static func source(_ object: Strategy) -> ReferenceSource {
        var source = ReferenceSource(object.key, object.header)
        source.references += optional(object.document) + object.outcomes + object.outputs
        source.references += (object.indicators + object.pillars.flatMap(\.indicators)).flatMap(references)
        source.bodies = object.body
        return source
    }

    private static func source(_ object: Paper) -> ReferenceSource {
        var source = ReferenceSource(object.key, object.header)
        source.references += object.relevantOutcomes + object.authorUnits + object.relatedDocuments + object.relatedInstruments
        source.references += references(of: object.embeds)
        source.bodies = object.body
        return source
    }

    /// The parts of a paper, as sources of their own: their links stand in their own files.
    private static func parts(_ paper: Paper) -> [ReferenceSource] {
        paper.parts.map { part in
            var source = ReferenceSource(paper.key, part.header)
            source.references += references(of: part.embeds)
            source.bodies = part.body
            return source
        }
    }

    /// What a text places from the model; the translation places the same.
    private static func references(of embeds: Localized<[Embed]>) -> [Reference] {
        (embeds[.source] ?? []).flatMap { embed -> [Reference] in
            switch embed.content {
            case .outcome(let reference), .output(let reference), .budget(let reference), .figure(let reference): [reference]
            case .part, .outcomes, .resultsFramework, .sdgLinks, .risks, .abbreviations: []
            }
        }
    }

    private static func references(of indicator: Indicator) -> [Reference] {
        var references = optional(indicator.sdg?.indicator) + optional(indicator.owner) + indicator.inStrategies
        for measure in indicator.measures {
            references += optional(measure.unit)
            for observation in measure.baseline + measure.milestones + measure.results {
                references += observation.regions.map(\.region)
            }
            for target in measure.targets {
                references += target.regions.map(\.region)
                if case .sdg(let reference) = target.goal { references.append(reference) }
            }
        }
        return references
    }

    private static func optional(_ reference: Reference?) -> [Reference] { reference.map { [$0] } ?? [] }
}
