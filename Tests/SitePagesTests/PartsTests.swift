import Linking
import Publication
import ResultsModel
import TemplateEngine
import Testing

@testable import SitePages

@Suite struct PartsTests {
    private func text(_ fragment: HTMLFragment) -> String { String(decoding: fragment.bytes, as: UTF8.self) }

    private func format(_ language: Int = 0) throws -> MeasureFormat {
        let site = try SiteHelp.language(language)
        return MeasureFormat(site: site, route: site.route("programme/2022-23/indicators/1.1.1"), scope: "2022-23")
    }

    private func target(_ goal: Target.Goal) -> Target {
        var target = Target()
        target.goal = goal
        return target
    }

    private func located(_ value: String) -> Located<FixedDecimal> { Located(FixedDecimal(value) ?? .zero) }

    @Test func targetsAreSaidInTheLanguageOfThePage() throws {
        let (english, chinese) = (try format(), try format(1))
        let count = Measure()
        var share = Measure()
        share.kind = Located(.percent)
        #expect(text(english.shown(target(.total(located("1200"))), of: count).html) == "1,200")
        #expect(text(english.shown(target(.atLeast(located("95"))), of: share).html) == "at least 95%")
        #expect(text(chinese.shown(target(.atMost(located("3"))), of: count).html) == "至多 3")
        #expect(text(english.shown(target(.between(located("45"), located("55"))), of: share).html) == "45%–55%")
        #expect(text(english.shown(target(.change(located("-5"))), of: count).html) == "\u{2212}5%")
        #expect(
            text(english.shown(target(.sdg(Reference(.sdgTarget, "8.5"))), of: count).html)
                == "<a href=\"../../../../sdg/8/8.5/index.html\">SDG target 8.5</a>")
    }

    @Test func captionsSayWhenAndHow() throws {
        let (english, chinese) = (try format(), try format(1))
        let estimate = SampleWorkspace.observation("2021", "24", isEstimate: true)
        #expect(english.caption(estimate, .baseline) == "Baseline 2021, estimate")
        #expect(chinese.caption(estimate, .baseline) == "基线，2021 年，估计数")
        var growth = target(.change(located("5")))
        growth.period = Period("2022/2023").map { Located($0) }
        growth.base = .baseline
        growth.spread = .region
        #expect(english.caption(growth) == "Target 2022–23, over the baseline, in each region")
    }

    @Test func whatIsNotKnownSaysWhy() throws {
        let (english, chinese) = (try format(), try format(1))
        var observation = Observation()
        observation.status = .toBeDetermined
        observation.by = Period("2021-12-31")
        #expect(text(english.shown(observation, of: Measure()).html) == "to be determined, by 31 December 2021")
        observation = Observation()
        observation.coverage = located("71")
        #expect(text(chinese.shown(observation, of: Measure()).html) == "71 个国家有数据")
    }

    @Test func zeroIsAValue() throws {
        let zero = try format().shown(target(.total(located("0"))), of: Measure())
        #expect(text(zero.html) == "0")
    }

    @Test func untranslatedTextsAreMarked() throws {
        let site = try SiteHelp.language(1)
        #expect(text(site.words(LocalizedText("A & b"))) == "<span lang=\"en\">A &amp; b</span>")
        #expect(text(site.words(LocalizedText("A", "甲"))) == "甲")
        #expect(text(site.words(LocalizedText())) == "")
    }

    @Test func linkedDataNamesOfTheGoals() {
        #expect(SDGIndex.identifier("8") == "http://metadata.un.org/sdg/8")
        #expect(SDGIndex.identifier("8.b") == "http://metadata.un.org/sdg/8.b")
        #expect(SDGIndex.identifier("8.5.1") == "http://metadata.un.org/sdg/C080501")
        #expect(SDGIndex.identifier("8.b.1") == "http://metadata.un.org/sdg/C080b01")
        #expect(SDGIndex.identifier("17.18.10") == "http://metadata.un.org/sdg/C171810")
    }

    @Test func languagesStandInTheOrderOfTheUnitedNations() {
        let languages = ["de", "es", "en", "zh-Hans", "ar"].map { tag in
            var language = Configuration.Language()
            language.tag = Located(tag)
            return language
        }
        #expect(LanguageOrder.sorted(languages).map(\.tag.value) == ["ar", "zh-Hans", "en", "es", "de"])
    }

    /// Outcome A of the sample is an enabling one, so it is not among them.
    @Test func allOutcomesMeansEveryPolicyOutcome() {
        let workspace = SampleWorkspace.make { drafts in
            var links = SampleWorkspace.links
            links.rows[0].isAllOutcomes = true
            links.rows[0].outcomes = []
            drafts.append(.sdgLinks(links))
            drafts.removeAll { $0 == .sdgLinks(SampleWorkspace.links) }
        }
        let uses = SiteIndex(workspace).sdg.uses(ofTarget: "8.b")
        #expect(uses.map(\.outcome.code) == ["1"])
        #expect(uses.map(\.isStatedForAll) == [true])
    }

    @Test func stepsLeadFromTotalToTotal() throws {
        let steps = try #require(BudgetStepsForm(SampleWorkspace.budget)?.rows)
        #expect(steps.map(\.after.text) == ["785000", "795500", "785500", "785500", "797000", "797000"])
        #expect(steps.map(\.isTotal) == [true, false, false, true, false, true])
    }

    @Test func stepsThatDoNotAddUpAreNotShown() {
        var budget = SampleWorkspace.budget
        budget.cells[1][1] = BudgetCell(amount: .decimal(FixedDecimal(1)))
        #expect(BudgetStepsForm(budget)?.rows == nil)
    }

    @Test func aTableOfAnotherFormHasNoSteps() {
        #expect(BudgetStepsForm(SampleWorkspace.byOutcome) == nil)
    }

    @Test func linesStandBelowHeadingsThatArePrinted() {
        var budget = SampleWorkspace.budget
        #expect(budget.lines.indices.map { BudgetLevels(budget)[$0] } == [0, 1, 1, 1, 0])
        budget.lines[0].label = LocalizedText()
        #expect(budget.lines.indices.map { BudgetLevels(budget)[$0] } == [0, 0, 0, 0, 0])
    }

    @Test(arguments: [("https://a.example", "/"), ("https://a.example/b/", "/b/"), ("", "/")])
    func theAddressOfTheSiteHasAPath(base: String, path: String) {
        var configuration = Configuration()
        configuration.baseURL = base
        #expect(SiteAddress(configuration).path == path)
    }
}
