import Diagnostics
import MarkupTree
import ResultsModel

/// Lists the texts of every object. A new type of object adds its texts here.
enum TextInventory {
    static func all(of workspace: Workspace) -> [ObjectTexts] {
        var all = workspace.programmes.map {
            ObjectTexts($0.key, $0.header, [$0.title, $0.shortTitle] + $0.editions.map(\.title), $0.body)
        }
        all += workspace.impacts.map { ObjectTexts($0.key, $0.header, [$0.statement] + texts($0.indicators), $0.body) }
        all += workspace.outcomes.map { ObjectTexts($0.key, $0.header, [$0.title] + texts($0.indicators), $0.body) }
        all += workspace.outputs.map { ObjectTexts($0.key, $0.header, [$0.title] + $0.verification + texts($0.indicators), $0.body) }
        all += workspace.sdgLinks.map { ObjectTexts(ObjectKey(.programme, $0.header.scope), $0.header, [$0.title], $0.body) }
        all += workspace.risks.map { ObjectTexts($0.key, $0.header, [$0.event, $0.consequence, $0.remarks, $0.response]) }
        all += workspace.budgets.map { ObjectTexts($0.key, $0.header, texts($0)) }
        all += workspace.figures.map { ObjectTexts($0.key, $0.header, [$0.title, $0.note, $0.alternative] + $0.data.map(\.label)) }
        all += workspace.strategies.map { ObjectTexts($0.key, $0.header, texts($0), $0.body) }
        all += workspace.papers.map { ObjectTexts($0.key, $0.header, texts($0), $0.body) }
        all += workspace.papers.flatMap { paper in paper.parts.map { ObjectTexts(paper.key, $0.header, [], $0.body) } }
        return all + workspace.registers.map(table) + [configuration(workspace.configuration)]
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

    private static func table(_ register: Register) -> ObjectTexts {
        let rows = register.entries.flatMap { entry in
            [entry.name, entry.shortName].map { (subject: Optional(ObjectKey(register.kind, entry.code.value)), text: $0) }
        }
        return ObjectTexts(ObjectKey(register.kind, ""), path: register.path, rows)
    }

    private static func configuration(_ configuration: Configuration) -> ObjectTexts {
        let names = configuration.regions.map(\.name) + configuration.units.flatMap { [$0.one, $0.other] }
        let titles = [configuration.title, configuration.organization.name, configuration.organization.shortName]
        return ObjectTexts(
            ObjectKey(.programme, ""), path: configuration.path, (titles + names).map { (subject: ObjectKey?.none, text: $0) })
    }
}
