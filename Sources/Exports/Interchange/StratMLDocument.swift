import Linking
import MarkupTree
import Publication
import ResultsModel

/// `stratml.xml` and the files beside it: strategic plans in StratML Part 1 (ISO 17469-1:2015), a plan to a file, a file
/// to a language, because StratML elements have no language. Outcomes are goals and outputs their objectives; of a
/// strategy, the pillars of the first level and those below them.
struct StratMLDocument {
    private let workspace: Workspace
    private let words: LinkWords
    private let tags: [String]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        words = LinkWords(workspace)
        tags = workspace.languages.map(\.tag.value)
    }

    /// The first programme is `stratml.xml`; others have their id in the name, languages other than the source their tag.
    /// A plan without a goal is none.
    var files: [(name: String, bytes: [UInt8])] {
        let plans = workspace.programmes.filter { !$0.isReference }.map(plan) + workspace.strategies.filter { !$0.isReference }.map(plan)
        return plans.enumerated().filter { !$1.goals.isEmpty }.flatMap { position, plan in
            workspace.languageIndices.map { language in
                let suffix = language == .source ? "" : "." + tags[language.position]
                return (name: (position == 0 ? "stratml" : "stratml-" + plan.id) + suffix + ".xml", bytes: bytes(plan, language))
            }
        }
    }

    // MARK: Plans

    private struct Plan {
        let id: String
        let title: LocalizedText
        let text: LocalizedText
        var vision = LocalizedText()
        let goals: [Goal]
        let period: Period?
        let date: CalendarDate?
        let page: ObjectKey
    }

    private struct Goal {
        let id: String
        let code: String
        let title: LocalizedText
        let text: LocalizedText
        var note = LocalizedText()
        var stakeholders: [LocalizedText] = []
        var objectives: [Goal] = []
    }

    private func plan(_ programme: Programme) -> Plan {
        let scope = programme.header.code.value
        return Plan(
            id: scope, title: programme.title, text: programme.body.firstParagraph(words, scope),
            vision: workspace.impacts.first { $0.header.scope == scope }?.statement ?? LocalizedText(),
            goals: workspace.outcomes(of: scope).map(goal), period: programme.period?.value, date: programme.editions.last?.date,
            page: programme.key)
    }

    private func goal(_ outcome: Outcome) -> Goal {
        var goal = Goal(
            id: "outcome-" + outcome.key.id, code: outcome.header.code.value, title: outcome.title,
            text: outcome.body.firstParagraph(words, outcome.header.scope), note: indicators(of: outcome.key))
        goal.stakeholders = [outcome.leadDepartment].compactMap { $0 }.map(name)
        goal.objectives = workspace.outputs(of: outcome).map { output in
            Goal(
                id: "output-" + output.key.id, code: output.header.code.value, title: output.title,
                text: output.body.firstParagraph(words, output.header.scope), note: indicators(of: output.key),
                stakeholders: output.departments.map(name))
        }
        return goal
    }

    private func plan(_ strategy: Strategy) -> Plan {
        let scope = strategy.header.code.value
        let tops = strategy.pillars.filter { $0.parent == nil }
        return Plan(
            id: scope, title: strategy.title, text: strategy.body.firstParagraph(words, scope),
            goals: tops.map { goal($0, of: strategy, scope) }, period: strategy.period?.value, date: nil, page: strategy.key)
    }

    private func goal(_ pillar: Pillar, of strategy: Strategy, _ scope: String) -> Goal {
        var goal = Goal(
            id: "pillar-\(scope)/\(pillar.code.value)", code: pillar.code.value, title: pillar.title, text: pillar.label,
            note: indicators(of: ObjectKey(.pillar, pillar.code.value, in: scope)))
        goal.objectives = strategy.pillars.filter { $0.parent?.value == pillar.code.value }.map { part in
            Goal(
                id: "pillar-\(scope)/\(part.code.value)", code: part.code.value, title: part.title, text: part.label,
                note: indicators(of: ObjectKey(.pillar, part.code.value, in: scope)))
        }
        return goal
    }

    private func name(_ reference: Reference) -> LocalizedText {
        workspace.entry(reference.kind, reference.code())?.name ?? LocalizedText(reference.code())
    }

    /// "1.1.1 Name: 24 (2022/2023)", one indicator after the other: Part 1 has no element for indicators.
    private func indicators(of key: ObjectKey) -> LocalizedText {
        let entries = workspace.indicators(of: key)
        return LocalizedText(
            tags.indices.map { position in
                let language = LanguageIndex(position)
                let lines = entries.flatMap { entry in entry.indicator.measures.map { line($0, of: entry, language) } }
                return lines.isEmpty ? nil : WrittenText(lines.joined(separator: "; "))
            })
    }

    private func line(_ measure: Measure, of entry: IndicatorEntry, _ language: LanguageIndex) -> String {
        let label = measure.label.text(in: language)
        let targets = measure.targets.map { target in
            let period = target.period.map { " (\($0.value.text))" } ?? ""
            return target.sentence(tags).text(in: language) + period
        }
        let name = entry.key.code + " " + entry.indicator.name.text(in: language) + (label.isEmpty ? "" : " (\(label))")
        return targets.isEmpty ? name : name + ": " + targets.joined(separator: ", ")
    }

    // MARK: Writing

    private func bytes(_ plan: Plan, _ language: LanguageIndex) -> [UInt8] {
        let organization = workspace.configuration.organization
        var xml = XMLWriter(capacity: 64 << 10)
        xml.element("StrategicPlan", [("xmlns", "urn:ISO:std:iso:17469:tech:xsd:stratml_core")]) { xml in
            xml.element("Name", text: plan.title.text(in: language))
            xml.element("Description", text: plan.text.text(in: language))
            xml.element("StrategicPlanCore") { xml in
                xml.element("Organization") { xml in
                    xml.element("Name", text: organization.name.text(in: language))
                    xml.element("Acronym", text: organization.shortName.text(in: language))
                }
                if plan.vision.isWritten {
                    xml.element("Vision") { $0.element("Description", text: plan.vision.text(in: language)) }
                }
                for goal in plan.goals { write(goal, "Goal", language, to: &xml) }
            }
            xml.element("AdministrativeInformation") { xml in
                if let start = plan.period?.firstDay { xml.element("StartDate", text: start.text) }
                if let end = plan.period?.lastDay { xml.element("EndDate", text: end.text) }
                if let date = plan.date { xml.element("PublicationDate", text: date.text) }
                if !workspace.configuration.baseURL.isEmpty, let page = IRI(workspace).of(plan.page) { xml.element("Source", text: page) }
            }
        }
        return xml.finish()
    }

    private func write(_ goal: Goal, _ name: String, _ language: LanguageIndex, to xml: inout XMLWriter) {
        xml.element(name) { xml in
            xml.element("Name", text: goal.title.text(in: language))
            xml.element("Description", text: goal.text.text(in: language))
            xml.element("Identifier", text: Self.identifier(goal.id))
            xml.element("SequenceIndicator", text: goal.code)
            for stakeholder in goal.stakeholders {
                xml.element("Stakeholder", [("StakeholderTypeType", "Organization")]) {
                    $0.element("Name", text: stakeholder.text(in: language))
                }
            }
            if goal.note.isWritten { xml.element("OtherInformation", text: goal.note.text(in: language)) }
            for objective in goal.objectives { write(objective, "Objective", language, to: &xml) }
        }
    }

    /// A scoped id as an XML ID, which has no `/`.
    private static func identifier(_ id: String) -> String { String(id.map { $0 == "/" ? "_" : $0 }) }
}
