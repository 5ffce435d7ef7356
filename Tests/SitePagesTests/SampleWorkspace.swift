import Diagnostics
import Linking
import MarkdownReader
import MarkupTree
import ResultsModel

/// A small workspace in code: two languages, one outcome with one output, a budget, a risk, two SDG targets. Texts hold
/// the characters that HTML escapes.
enum SampleWorkspace {
    static let hostile = "Rights & \"dialogue\" <b>"

    static func make(
        change: (inout [Draft]) -> Void = { _ in }, configure: (inout Configuration) -> Void = { _ in }
    ) -> Workspace {
        var configuration = configuration
        configure(&configuration)
        var drafts: [Draft] = [
            .programme(programme), .programme(earlier), .impact(impact), .outcome(outcome), .outcome(enabling), .output(output),
            .output(second), .sdgLinks(links), .risk(risk), .budget(budget), .budget(byOutcome), .figure(figure), .figure(lostFigure),
            .strategy(strategy),
        ]
        change(&drafts)
        return Linking.link(LinkInput(configuration: configuration, drafts: drafts, registers: registers)).value
    }

    // MARK: Configuration and registers

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.title = LocalizedText("Plan & Budget", "计划和预算")
        configuration.organization.name = LocalizedText("World Office", "世界办事处")
        configuration.baseURL = "https://office.example/"
        configuration.languages = [language("en", "English"), language("zh", "中文")]
        configuration.regions = [region("africa", "Africa", "非洲"), region("americas", "Americas", "美洲")]
        var unit = Configuration.Unit()
        unit.id = Located("organizations")
        unit.one = LocalizedText("organization", "个组织")
        unit.other = LocalizedText("organizations", "个组织")
        configuration.units = [unit]
        configuration.licence.url = "https://licence.example/by"
        configuration.licence.name = LocalizedText("Attribution", "署名")
        return configuration
    }

    private static func language(_ tag: String, _ name: String) -> Configuration.Language {
        var language = Configuration.Language()
        language.tag = Located(tag)
        language.name = name
        return language
    }

    private static func region(_ id: String, _ names: String...) -> Configuration.NamedID {
        var region = Configuration.NamedID()
        region.id = Located(id)
        region.name = LocalizedText(names.map { WrittenText($0) })
        return region
    }

    static var registers: [Register] {
        var goal = entry("8", "Decent work", "体面劳动")
        var (first, second) = (entry("8.5", "Full employment", "充分就业"), entry("8.b", "Youth strategy", "青年战略"))
        first.parent = Reference(.sdgGoal, "8")
        second.parent = Reference(.sdgGoal, "8")
        var indicator = entry("8.b.1", "National strategy", "国家战略")
        indicator.parent = Reference(.sdgTarget, "8.b")
        indicator.columns = [column("custodian", "WO")]
        goal.shortName = LocalizedText()
        var document = entry("GB.1/PFA/1", "Proposals", "建议")
        document.columns = [column("session", "1"), column("date", "2021-02-01"), column("url", "https://office.example/gb1.pdf")]
        return [
            register(.sdgGoal, "sdg-goals", [goal]), register(.sdgTarget, "sdg-targets", [first, second]),
            register(.sdgIndicator, "sdg-indicators", [indicator]),
            register(.instrument, "instruments", [entry("C190", "Harassment Convention", "骚扰公约"), entry("accord", "Accord", "协定")]),
            register(.document, "documents", [document]), register(.abbreviation, "abbreviations", [entry("WO", "World Office", "世界办事处")]),
            register(.department, "departments", [entry("policy", "Policy", "政策")]),
        ]
    }

    private static func register(_ kind: ObjectKind, _ name: String, _ entries: [RegisterEntry]) -> Register {
        Register(kind: kind, path: ContentPath("Content/registers/\(name).csv"), entries: entries)
    }

    private static func entry(_ code: String, _ names: String...) -> RegisterEntry {
        RegisterEntry(code: Located(code), name: LocalizedText(names.map { WrittenText($0) }))
    }

    private static func column(_ name: String, _ value: String) -> RegisterEntry.Column {
        RegisterEntry.Column(name: name, value: Located(value))
    }

    // MARK: Objects

    private static func header(_ path: String, _ code: String, isTranslated: Bool = true) -> ObjectHeader {
        var header = ObjectHeader(path: ContentPath("Content/programme/2022-23/\(path).md"))
        header.code = Located(code)
        if isTranslated {
            let path = ContentPath("Content/programme/2022-23/\(path).zh.md")
            header.translations = [nil, Translation(path: path, statedDigest: nil, currentDigest: "", missing: [])]
        }
        return header
    }

    static var programme: Programme {
        var programme = Programme(header: header("programme", "2022-23"))
        programme.title = LocalizedText("Programme 2022–23", "2022-23 年计划")
        programme.shortTitle = programme.title
        programme.period = Period("2022/2023").map { Located($0) }
        programme.predecessor = Reference(.programme, "2020-21")
        programme.scales.baseline = .cumulative
        var edition = Edition()
        edition.id = Located("draft")
        edition.date = CalendarDate("2021-02-01")
        edition.document = Reference(.document, "GB.1/PFA/1")
        programme.editions = [edition]
        return programme
    }

    static var earlier: Programme {
        var header = ObjectHeader(path: ContentPath("Content/programme/2020-21/programme.md"))
        header.code = Located("2020-21")
        var programme = Programme(header: header)
        programme.title = LocalizedText("Programme 2020–21")
        programme.isReference = true
        return programme
    }

    static var impact: Impact {
        var impact = Impact(header: header("impact", "impact"))
        impact.statement = LocalizedText("Social justice for all.", "人人享有社会正义。")
        var indicator = Indicator()
        indicator.code = Located("unemployment")
        indicator.name = LocalizedText("Unemployment rate", "失业率")
        indicator.sdg = SDGRelation()
        indicator.sdg?.indicator = Reference(.sdgIndicator, "8.b.1")
        var measure = Measure()
        measure.kind = Located(.percent)
        measure.direction = .decrease
        measure.denominator = LocalizedText("labour force", "劳动力")
        measure.baseline = [observation("2018", "5.4"), observation("2019", "5.40")]
        var target = Target()
        target.goal = .sdg(Reference(.sdgTarget, "8.5"))
        measure.targets = [target]
        indicator.measures = [measure]
        impact.indicators = [indicator]
        return impact
    }

    static func observation(_ period: String, _ value: String, isEstimate: Bool = false) -> Observation {
        var observation = Observation()
        observation.period = Period(period).map { Located($0) }
        observation.value = FixedDecimal(value).map { Located($0) }
        observation.isEstimate = isEstimate
        return observation
    }

    static var outcome: Outcome {
        var outcome = Outcome(header: header("outcomes/1/outcome", "1"))
        outcome.title = LocalizedText(hostile, "权利与“对话”")
        outcome.indicatorsToBeDeveloped = true
        outcome.resources = [
            money("2020/2021", .regularBudget, "102.1"), money("2022/2023", .regularBudget, "102.7"),
            money("2022/2023", .extraBudgetary, "20.8"),
        ]
        outcome.body = Localized([
            SampleText { text in
                text.heading("Challenges", id: "challenges")
                text.paragraph("Work with ", link: "sdg:8.5")
            }.document,
            SampleText { text in
                text.heading("挑战", id: "challenges")
                text.paragraph("工作与", link: "sdg:8.5")
            }.document,
        ])
        var erratum = Erratum()
        erratum.document = Reference(.document, "GB.1/PFA/1")
        erratum.language = "zh"
        erratum.printed = "权力"
        erratum.correct = "权利"
        erratum.reason = LocalizedText("A slip.")
        outcome.header.errata = [erratum]
        return outcome
    }

    private static func money(_ period: String, _ source: ResourceAmount.Source, _ amount: String) -> ResourceAmount {
        var resource = ResourceAmount()
        resource.period = Period(period).map { Located($0) }
        resource.source = source
        resource.amount = FixedDecimal(amount).map { Located($0) }
        resource.unit = .million
        resource.currency = "USD"
        return resource
    }

    static var enabling: Outcome {
        var outcome = Outcome(header: header("outcomes/A/outcome", "A", isTranslated: false))
        outcome.kind = .enabling
        outcome.title = LocalizedText("Knowledge")
        return outcome
    }

    static var output: Output {
        var output = Output(header: header("outcomes/1/1.1", "1.1"))
        output.title = LocalizedText("Stronger organizations", "更强的组织")
        output.verification = [LocalizedText("reports", "报告")]
        output.departments = [Reference(.department, "policy")]
        output.body = Localized([
            SampleText { text in
                text.paragraph("The office applies ", link: "instrument:C190")
                text.paragraph("It is called ", link: "term:WO")
            }.document
        ])
        output.indicators = [counted]
        return output
    }

    static var counted: Indicator {
        var indicator = Indicator()
        indicator.code = Located("1.1.1")
        indicator.name = LocalizedText("Organizations with better services", "服务更好的组织数目")
        var measure = Measure()
        measure.unit = Reference(.unit, "organizations")
        measure.baseline = [observation("2019", "20"), observation("2021", "24", isEstimate: true)]
        var target = Target()
        target.period = Period("2022/2023").map { Located($0) }
        target.goal = .total(Located(FixedDecimal(1_200)))
        target.regions = [split("africa", 700), split("americas", 500)]
        measure.targets = [target]
        indicator.measures = [measure]
        return indicator
    }

    private static func split(_ region: String, _ value: Int) -> RegionalValue {
        RegionalValue(region: Reference(.region, region), value: Located(FixedDecimal(value)))
    }

    /// An output with an indicator in words, not translated.
    static var second: Output {
        var output = Output(header: header("outcomes/1/1.2", "1.2", isTranslated: false))
        output.title = LocalizedText("Sound accounts")
        var indicator = Indicator()
        indicator.code = Located("1.2.1")
        indicator.name = LocalizedText("Audit opinion")
        indicator.verification = [LocalizedText("audit report")]
        var measure = Measure()
        measure.kind = Located(.state)
        var baseline = Observation()
        baseline.status = .toBeDetermined
        baseline.by = Period("2021-12-31")
        var target = Target()
        target.goal = .state
        target.state = LocalizedText("An unqualified opinion.")
        measure.baseline = [baseline]
        measure.targets = [target]
        indicator.measures = [measure]
        output.indicators = [indicator]
        return output
    }

    static var links: SDGLinks {
        var links = SDGLinks(header: header("sdg-links", "sdg-links"))
        links.title = LocalizedText("Links with the goals", "与目标的联系")
        var row = SDGLinks.Row()
        row.target = Reference(.sdgTarget, "8.b")
        row.outcomes = [Reference(.outcome, "1")]
        row.indicators = [Reference(.sdgIndicator, "8.b.1")]
        links.rows = [row]
        return links
    }

    static var risk: Risk {
        var risk = Risk(header: header("risks/1", "1"))
        risk.texts.event = markup("No agreement.", "没有共识。")
        risk.texts.consequence = markup("Work stops.", "工作停顿。")
        risk.texts.remarks = markup("See <term:WO>.", "见<term:WO>。")
        risk.texts.response = markup("Talk.\n\nTalk again.", "对话。")
        risk.outcomes = [Reference(.outcome, "1")]
        return risk
    }

    /// Texts that are Markdown, by language.
    private static func markup(_ texts: String...) -> MarkupField {
        let documents = texts.map { text -> MarkupDocument? in
            let file = SourceFile("risk.md", text)
            return MarkdownReader.read(file, range: 0..<file.bytes.count).value
        }
        return MarkupField(LocalizedText(texts.map { WrittenText($0) }), documents: Localized(documents))
    }

    static var figure: Figure {
        var figure = Figure(header: header("figures/summary", "summary"))
        figure.title = LocalizedText("Summary", "概览")
        figure.number = "1"
        figure.alternative = LocalizedText("Outputs by outcome.", "各成果目标的产出。")
        var point = Figure.DataPoint()
        point.label = LocalizedText("Outcome 1", "成果目标 1")
        point.value = Located(FixedDecimal(2))
        figure.data = [point]
        return figure
    }

    static var lostFigure: Figure {
        var figure = Figure(header: header("figures/lost", "lost"))
        figure.title = LocalizedText("Lost", "缺失")
        figure.isNotAvailable = true
        return figure
    }

    static var strategy: Strategy {
        var header = ObjectHeader(path: ContentPath("Content/strategies/people/strategy.md"))
        header.code = Located("people")
        var strategy = Strategy(header: header)
        strategy.title = LocalizedText("People 2022–25", "2022-25 年人员战略")
        strategy.isReference = true
        strategy.document = Reference(.document, "GB.1/PFA/1")
        return strategy
    }
}
