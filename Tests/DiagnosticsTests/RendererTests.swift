import Bytes
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every format as a whole, against goldens that are read by people.
@Suite struct RendererTests {
    @Test func textInEnglish() {
        expectGolden(SampleReport.render(.text), "english.txt")
    }

    @Test func textInChinese() {
        expectGolden(SampleReport.render(.text, ReportStyle(language: .chinese)), "chinese.txt")
    }

    @Test func textInColour() {
        let escaped = SampleReport.render(.text, ReportStyle(isColored: true)).text.replacing("\u{1B}", with: "ESC")
        expectGolden(escaped, "colour.txt")
    }

    @Test func json() throws {
        let buffer = SampleReport.render(.json)
        expectGolden(buffer, "report.json")
        _ = try JSONSerialization.jsonObject(with: Data(buffer.bytes))
    }

    @Test func github() {
        expectGolden(SampleReport.render(.github), "github.txt")
    }

    @Test func gitlab() throws {
        let buffer = SampleReport.render(.gitlab, ReportStyle(language: .chinese, pathPrefix: "docs/"))
        expectGolden(buffer, "gitlab.json")
        let findings = try #require(try JSONSerialization.jsonObject(with: Data(buffer.bytes)) as? [[String: Any]])
        #expect(Set(findings.compactMap { $0["fingerprint"] as? String }).count == findings.count)
    }

    @Test func sarif() throws {
        let buffer = SampleReport.render(.sarif, ReportStyle(toolVersion: "0.1.0", pathPrefix: "docs/"))
        expectGolden(buffer, "report.sarif")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(buffer.bytes)) as? [String: Any])
        #expect(root["version"] as? String == "2.1.0")
    }

    @Test(arguments: ReportFormat.allCases)
    func anEmptyReportIsWellFormed(_ format: ReportFormat) {
        var buffer = ByteBuffer()
        format.renderer(ReportStyle()).append(DiagnosticReport([]), SourceFiles(), to: &buffer)
        expectGolden(buffer, "empty.\(format.rawValue)")
    }

    @Test func fingerprintsDoNotChangeWithLinesAbove() {
        func fingerprints(_ text: String) -> String {
            let file = SourceFile("a.md", text)
            let offset = file.bytes.firstIndex(of: UInt8(ascii: "x")) ?? 0
            let found = [0, 2].map { Diagnostic.sample(.sampleError, "x", "a.md", ByteSpan(offset + $0, offset + $0 + 1)) }
            var buffer = ByteBuffer()
            GitLabRenderer().append(DiagnosticReport(found), SourceFiles([file]), to: &buffer)
            return buffer.text.split(separator: "\n").filter { $0.contains("fingerprint") }.joined(separator: "\n")
        }
        let before = fingerprints("x x")
        #expect(before == fingerprints("a line above\nx x"))
        #expect(Set(before.split(separator: "\n")).count == 2)
    }

    @Test func githubEscapesWhatWouldEndACommand() {
        var buffer = ByteBuffer()
        let report = DiagnosticReport([.sample(.sampleHint, "50%\r\n::error::x\u{1B}[31m", "a:b,c%.md")])
        GitHubRenderer().append(report, SourceFiles(), to: &buffer)
        #expect(
            buffer.text == """
                ::notice file=a%3Ab%2Cc%25.md,title=H9903::50%25<U+000D><U+000A>::error::x<U+001B>[31m
                1 hint in 1 file

                """)
    }
}
