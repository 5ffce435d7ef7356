import Diagnostics
import MarkupTree
import ResultsModel

/// Goes through the texts of every object, one object at a time: texts are taken apart when they are looked at, and let go
/// afterwards. A new type of object adds its texts here.
struct TextInventory {
    private let workspace: Workspace
    private let languages: Int

    init(_ workspace: Workspace) {
        self.workspace = workspace
        languages = workspace.languages.count
    }

    /// Gives each object's texts to `visit`.
    func forEach(_ visit: (ObjectTexts) -> Void) {
        func object(_ key: ObjectKey, _ header: ObjectHeader, _ texts: [LocalizedText], _ body: Localized<MarkupDocument> = Localized()) {
            visit(ObjectTexts(key, header, texts, body, languages: languages))
        }
        for item in workspace.programmes {
            object(item.key, item.header, [item.title, item.shortTitle] + item.editions.map(\.title), item.body)
        }
        for item in workspace.impacts { object(item.key, item.header, [item.statement] + Self.texts(item.indicators), item.body) }
        for item in workspace.outcomes { object(item.key, item.header, [item.title] + Self.texts(item.indicators), item.body) }
        for item in workspace.outputs {
            object(item.key, item.header, [item.title] + item.verification + Self.texts(item.indicators), item.body)
        }
        for item in workspace.sdgLinks { object(ObjectKey(.programme, item.header.scope), item.header, [item.title], item.body) }
        for item in workspace.risks { object(item.key, item.header, [item.event, item.consequence, item.remarks, item.response]) }
        for item in workspace.budgets { object(item.key, item.header, Self.texts(item)) }
        for item in workspace.figures { object(item.key, item.header, [item.title, item.note, item.alternative] + item.data.map(\.label)) }
        for item in workspace.strategies { object(item.key, item.header, Self.texts(item), item.body) }
        for paper in workspace.papers {
            object(paper.key, paper.header, Self.texts(paper), paper.body)
            for part in paper.parts { object(paper.key, part.header, [], part.body) }
        }
        for register in workspace.registers {
            let names = register.entries.flatMap { [$0.name, $0.shortName] }
            visit(ObjectTexts(ObjectKey(register.kind, ""), path: register.path, names, languages: languages))
        }
        visit(configuration)
    }

    private var configuration: ObjectTexts {
        let configuration = workspace.configuration
        let titles = [configuration.title, configuration.organization.name, configuration.organization.shortName]
        let names = configuration.regions.map(\.name) + configuration.units.flatMap { [$0.one, $0.other] }
        return ObjectTexts(ObjectKey(.programme, ""), path: configuration.path, titles + names, languages: languages)
    }

    private static func texts(_ indicators: [Indicator]) -> [LocalizedText] {
        indicators.flatMap { indicator -> [LocalizedText] in
            var all = [indicator.name] + indicator.verification
            all += indicator.notes.map(\.text)
            all += indicator.reportSeparately.map(\.label)
            for measure in indicator.measures { all += texts(measure) }
            return all
        }
    }

    private static func texts(_ measure: Measure) -> [LocalizedText] {
        let observations = measure.baseline + measure.milestones + measure.results
        var all = [measure.label, measure.denominator]
        for observation in observations { all += [observation.state, observation.note] }
        for target in measure.targets { all += [target.state, target.note] }
        return all
    }

    private static func texts(_ budget: Budget) -> [LocalizedText] {
        [budget.title] + budget.columns.map(\.label) + budget.lines.map(\.label) + budget.notes.map(\.text)
    }

    private static func texts(_ strategy: Strategy) -> [LocalizedText] {
        var all = [strategy.title, strategy.monitoring] + texts(strategy.indicators)
        for pillar in strategy.pillars { all += [pillar.label, pillar.title] + texts(pillar.indicators) }
        for phase in strategy.phases { all += [phase.title, phase.condition] }
        return all + strategy.theory.nodes.map(\.text)
    }

    private static func texts(_ paper: Paper) -> [LocalizedText] {
        [
            paper.title, paper.place, paper.sectionTitle, paper.segment, paper.purpose, paper.relevantObjective, paper.relevantOutcomeNote,
            paper.policyImplications, paper.legalImplications, paper.financialImplications, paper.followUp, paper.authorUnitNote,
            paper.relatedDocumentsNote,
        ]
    }
}
