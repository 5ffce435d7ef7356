import TestSupport
import Testing

@testable import SemanticDiff

/// Words and Chinese characters within a text.
@Suite struct WordTests {
    /// As `git diff --word-diff` shows it.
    private func redline(_ old: String, _ new: String, typography: Bool = false) -> String {
        let words = WordComparison(includesTypography: typography)
        let runs = words.runs(old, new)
        #expect(words.runs(new, old).map(\.reversed).inNormalOrder == runs)
        #expect(WordComparison().runs(new, old).map(\.reversed).inNormalOrder == runs || typography)
        return runs.map { run in
            switch run.kind {
            case .same: run.new
            case .removed: "[-\(run.old)-]"
            case .added: "{+\(run.new)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("The target is 12 countries.", "The target is 14 countries.", "The target is [-12-]{+14+} countries."),
        ("a very good plan", "a good plan", "a [-very -]good plan"),
        ("US$790,640,000 in 2022–23", "US$852,760,200 in 2022–23", "US$[-790,640,000-]{+852,760,200+} in 2022–23"),
        ("", "new words", "{+new words+}"),
        ("the Office’s work", "the Director-General’s work", "the [-Office’s-]{+Director-General’s+} work"),
        ("alpha beta gamma", "one two three", "[-alpha beta gamma-]{+one two three+}"),
    ])
    func english(_ old: String, _ new: String, _ expected: String) { #expect(redline(old, new) == expected) }

    @Test(arguments: [
        ("加强社会保护的覆盖面", "加强社会对话的覆盖面", "加强社会[-保护-]{+对话+}的覆盖面"),
        ("到 2022 年为 12 个国家", "到 2022 年为 14 个国家", "到 2022 年为 [-12-]{+14+} 个国家"),
        ("劳工局将支持成员国制定就业政策。", "劳工局将支持成员国制定并执行国家就业政策。", "劳工局将支持成员国制定{+并执行国家+}就业政策。"),
    ])
    func chinese(_ old: String, _ new: String, _ expected: String) { #expect(redline(old, new) == expected) }

    @Test func typographyIsNoChangeUnlessAskedFor() {
        let (old, new) = ("The \"plan\" - it's   here (10 个)", "The “plan” – it’s here（10个）")
        #expect(WordComparison().areSame(old, new))
        #expect(WordComparison().runs(old, new).areSame)
        #expect(!WordComparison(includesTypography: true).areSame(old, new))
        #expect(redline("it's here", "it’s here", typography: true) == "[-it's-]{+it’s+} here")
    }

    @Test func longTextsEndFast() {
        let old = (0..<6_000).map { "w\($0)" }.joined(separator: " ")
        let new = (0..<6_000).map { $0 % 3 == 0 ? "x\($0)" : "w\($0)" }.joined(separator: " ")
        let runs = WordComparison().runs(old, new)
        #expect(runs.count { $0.kind == .same } > 1_000)
    }

    @Test func bothSidesCanBeReadFromTheRuns() {
        var generator = SeededGenerator(seed: 7)
        let pieces = ["work ", "decent ", "jobs, ", "劳工", "局", "2022–23 ", "the ", "of ", "“pay” "]
        for _ in 0..<500 {
            let (old, new) = (generator.text(of: pieces, upTo: 14), generator.text(of: pieces, upTo: 14))
            let runs = WordComparison().runs(old, new)
            #expect(TextFolding.areAlike(runs.map(\.old).joined(), old))
            #expect(TextFolding.areAlike(runs.map(\.new).joined(), new))
            #expect(WordComparison().runs(new, old).map(\.reversed).inNormalOrder == runs)
        }
    }
}
