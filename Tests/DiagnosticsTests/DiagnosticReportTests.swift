import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticReportTests {
    @Test func findingsAreSortedAndStandOnce() {
        let sorted: [Diagnostic] = [
            .sample(.sampleError, "workspace", ""),
            .sample(.sampleError, "first", "a.md", ByteSpan(1, 2)),
            .sample(.sampleWarning, "second", "a.md", ByteSpan(1, 2)),
            .sample(.sampleWarning, "second", "a.md", ByteSpan(1, 3)),
            .sample(.sampleWarning, "third", "a.md", ByteSpan(1, 3)),
            .sample(.sampleError, "later", "a.md", ByteSpan(9, 9)),
            .sample(.sampleHint, "by bytes", "a/1.md"),
            .sample(.sampleHint, "by bytes", "a/10.md"),
            .sample(.sampleHint, "by bytes", "战略.md"),
        ]
        var random = SeededGenerator(seed: 4)
        for _ in 0..<20 {
            let found = (sorted + [random.pick(sorted)]).shuffled(using: &random)
            #expect(DiagnosticReport(found).diagnostics == sorted)
        }
    }

    @Test func severitiesAreTheWorkspaces() {
        let found: [Diagnostic] = [
            .sample(.sampleError, "e"), .sample(.sampleWarning, "w"), .sample(.sampleHint, "h"),
        ]
        let report = DiagnosticReport(
            found, overrides: ["sample-error": .severity(.hint), "W9902": .severity(.error), "sample-hint": .off, "E9901": .off])
        #expect(report.diagnostics.map(\.severity) == [.error, .hint])
        #expect(report.diagnostics.map(\.code) == [.sampleWarning, .sampleError])
        #expect(SeverityOverride("off") == .off)
        #expect(SeverityOverride("warning") == .severity(.warning))
        #expect(SeverityOverride("fatal") == nil)
    }

    @Test func errorsFailAndWarningsOnlyIfStrict() {
        #expect(DiagnosticReport([.sample(.sampleError)]).fails())
        #expect(!DiagnosticReport([.sample(.sampleWarning)]).fails())
        #expect(DiagnosticReport([.sample(.sampleWarning)]).fails(strict: true))
        #expect(!DiagnosticReport([.sample(.sampleHint)]).fails(strict: true))
    }

    @Test func theGravestOfAFileAreKept() {
        let warnings = (0..<4).map { Diagnostic.sample(.sampleWarning, "w", "a.md", ByteSpan($0, $0)) }
        let report = DiagnosticReport(
            warnings + [.sample(.sampleError, "e", "a.md", ByteSpan(9, 9)), .sample(.sampleHint, "h", "b.md")])
        let files = report.byFile(limit: 3)
        #expect(files.map(\.path.text) == ["a.md", "b.md"])
        #expect(files[0].shown.map { Int($0.location.span.start) } == [0, 1, 9])
        #expect(files.map(\.hiddenCount) == [2, 0])
        #expect(report.totals.warnings == 4)
    }

    @Test(
        arguments: [
            ([], "no findings", "没有发现问题"),
            ([.sample(.sampleError)], "1 error in 1 file", "1 个文件中有 1 个错误"),
            (
                [.sample(.sampleError), .sample(.sampleError, "2"), .sample(.sampleWarning, "w", "b.md"), .sample(.sampleHint)],
                "2 errors, 1 warning, 1 hint in 2 files", "2 个文件中有 2 个错误、1 个警告、1 个提示"
            ),
            ([.sample(.sampleHint, "h", "")], "1 hint", "有 1 个提示"),
        ] as [([Diagnostic], String, String)])
    func theSummaryCounts(_ found: [Diagnostic], _ english: String, _ chinese: String) {
        #expect(DiagnosticReport(found).totals.summary == Message(en: english, zh: chinese))
    }
}
