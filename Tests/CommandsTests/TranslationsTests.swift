import Diagnostics
import TestSupport
import Testing

@testable import Commands

@Suite(.temporaryFolder) struct TranslationsTests {
    private let file = "Content/programme/2024-25/outcomes/1/1.1.zh.md"

    @Test(arguments: ["en", "zh"]) func states(language: String) async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try folder.remove("Content/programme/2024-25/risks/1.zh.md")
        try folder.edit("Content/programme/2024-25/outcomes/1/outcome.md", "Better skills", "Skills that last")
        try folder.edit(file, "indicators:\n  - code: 1.1.1\n    name: 制定了新教学计划的学校\n", "")
        let run = try await SampleRun("translations", language: language)
        #expect(run.status == 0)
        expectGolden(run.output + "--\n" + run.errors, "states.\(language).txt")
    }

    @Test func acceptingChangesTheDigestAndNothingElse() async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try folder.edit(file, "9bf65c9484e1", "000000000000")
        try folder.edit(file, "indicators:\n  - code: 1.1.1\n    name: 制定了新教学计划的学校\n", "")
        let before = try folder.text(file)
        let run = try await SampleRun("translations", "--accept", folder.path(file))
        #expect(run.status == 0)
        #expect(run.errors == "\(file) is stamped as fresh\n   it still lacks 1 text: indicators.1.1.1.name\n")
        let after = try folder.text(file)
        #expect(after == before.replacing("000000000000", with: "9bf65c9484e1"))
        #expect(try folder.list().filter { $0.contains(".plenary-") } == [])
        let again = try await SampleRun("translations", "--accept", folder.path(file))
        #expect(again.errors.hasPrefix("\(file) was fresh already\n"))
        #expect(try folder.text(file) == after)
    }

    @Test func theStampInEveryKindOfFile() {
        func stamped(_ text: String, _ span: ByteSpan?) -> String {
            String(decoding: DigestStamp.stamped(Array(text.utf8), with: "0123456789ab", at: span), as: UTF8.self)
        }
        #expect(stamped("---\nsource: old # x\n---\n", ByteSpan(12, 15)) == "---\nsource: \"0123456789ab\" # x\n---\n")
        #expect(stamped("---\ntitle: a\n---\n", nil) == "---\nsource: \"0123456789ab\"\ntitle: a\n---\n")
        #expect(stamped("---\r\ntitle: a\r\n---\r\n", nil) == "---\r\nsource: \"0123456789ab\"\r\ntitle: a\r\n---\r\n")
        #expect(stamped("\u{FEFF}---\nsource: old\n---\n", ByteSpan(12, 15)) == "\u{FEFF}---\nsource: \"0123456789ab\"\n---\n")
    }

    @Test func someFilesOnly() async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        let run = try await SampleRun("translations", folder.path(file))
        #expect(run.output.split(separator: "\n").count == 2)
    }

    @Test(arguments: [
        ("Content/programme/2024-25/risks/2.zh.md", "the translation Content/programme/2024-25/risks/2.zh.md does not exist"),
        ("Content/programme/2024-25/risks/1.md", "Content/programme/2024-25/risks/1.md is a source, not a translation"),
        ("nowhere.zh.md", "nowhere.zh.md is not a translation of this workspace, or it could not be read"),
    ])
    func filesThatCannotBeAccepted(path: String, message: String) async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try folder.write {
            TextFile("Content/programme/2024-25/risks/2.md", SampleWorkspace.risk.replacing("number: 1", with: "number: 2"))
        }
        let run = try await SampleRun("translations", "--accept", path)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("plenary: error: \(message)\n"))
    }

    @Test func acceptingNeedsFiles() async throws {
        let run = try await SampleRun("translations", "--accept")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("plenary: error: `--accept` needs the files to accept\n"))
    }

    @Test func aLinkIsNotReplaced() async throws {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try folder.remove("Content/programme/2024-25/risks/1.zh.md")
        try folder.write {
            TextFile("Content/shared/risk.txt", "---\nsource: \"000000000000\"\nevent: 教师离职。\n---\n")
            SymbolicLink("Content/programme/2024-25/risks/1.zh.md", to: "../../../shared/risk.txt")
        }
        let run = try await SampleRun("translations", "--accept", "Content/programme/2024-25/risks/1.zh.md")
        #expect(run.status == 3)
        #expect(run.errors.contains("it is a symbolic link"))
        #expect(try folder.text("Content/shared/risk.txt").contains("000000000000"))
    }
}
