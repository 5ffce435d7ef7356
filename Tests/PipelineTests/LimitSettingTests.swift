import Diagnostics
import FileStore
import Foundation
import Linking
import Publication
import TestSupport
import Testing

@testable import Pipeline

/// Each limit of docs/format-reference.md can be set below `limits` in plenary.yml; lowered under what the sample has, it
/// is broken with its own message, and raised it lets pass what would be refused.
@Suite(.temporaryFolder) struct LimitSettingTests {
    private static let output = "Content/programme/2024-25/outcomes/1/1.1.md"

    private func findings(_ limits: String, _ prepare: (TemporaryFolder) throws -> Void = { _ in }) async throws -> [Diagnostic] {
        let folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        if !folder.exists("Templates") { try SampleWorkspace.copyTemplates(to: folder) }
        let departments = "code,parent,kind,name_en,name_zh\r\nskills,,department,Skills,技能司\r\nother,,department,Other,其他司\r\n"
        try folder.write { TextFile("Content/registers/departments.csv", departments) }
        try folder.write { TextFile("plenary.yml", SampleWorkspace.configuration + limits) }
        try prepare(folder)
        let loaded = try await WorkspaceLoader(root: folder.path, jobs: 1).load()
        guard let workspace = loaded.workspace, !loaded.report.fails() else { return loaded.diagnostics }
        return try await SiteBuilder(root: folder.path, jobs: 1, makesPDF: false).prepare(workspace).diagnostics
    }

    private func codes(_ limits: String, _ body: String = "") async throws -> Set<String> {
        let found = try await findings(limits) { folder in
            if !body.isEmpty { try folder.edit(Self.output, "What the agency does.", body) }
        }
        return Set(found.filter { $0.severity == .error }.map(\.code.id))
    }

    @Test func nothingIsBrokenAsItIs() async throws {
        #expect(try await codes("") == [])
    }

    /// Other errors may follow from the first; the code of the limit is among them.
    @Test(arguments: [
        ("file-bytes: 100", "", "E0030"), ("line-bytes: 20", "", "E0005"), ("front-matter-bytes: 60", "", "E0152"),
        ("yaml-depth: 2", "", "E0114"), ("yaml-nodes: 5", "", "E0115"), ("block-depth: 2", "- a\n  - b\n    - c", "E0322"),
        ("table-columns: 2", "|a|b|c|\n|-|-|-|\n|a|b|c|", "E0323"), ("table-cells: 5", "|a|b|c|\n|-|-|-|\n|a|b|c|", "E0324"),
        ("link-definitions: 1", "[a] [b]\n\n[a]: https://a.example/\n[b]: https://b.example/", "E0325"),
        ("link-bytes: 10", "[a] [a]\n\n[a]: https://a.example/", "E0326"), ("delimiters: 3", "*a* *b*", "E0327"),
        ("csv-rows: 1", "", "E0705"), ("csv-columns: 2", "", "E0705"), ("csv-field-bytes: 3", "", "E0705"), ("pages: 10", "", "E0803"),
    ])
    func aLoweredLimitIsHeld(setting: String, body: String, code: String) async throws {
        let found = try await codes("limits: {\(setting)}\n", body)
        #expect(found.contains(code), "\(found)")
    }

    @Test func theSizeOfAPageIsHeld() async throws {
        // Sixty tables of 200 columns, whose 90 rows have one letter each: 35 KB that would make a page of 17 MB.
        let table =
            String(repeating: "|a", count: 200) + "|\n" + String(repeating: "|-", count: 200) + "|\n" + String(repeating: "a\n", count: 90)
        let text = String(repeating: table + "\n", count: 60)
        #expect(try await codes("", text) == ["E0328"])
        #expect(!(try await codes("limits: {output-factor: 1000}\n", text).contains("E0328")))
    }

    @Test func aRaisedLimitLetsPass() async throws {
        let deep = (0..<70).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
        #expect(try await codes("", deep) == ["E0322"])
        #expect(!(try await codes("limits: {block-depth: 100}\n", deep).contains("E0322")))
    }

    @Test(arguments: ["file-bytes: 0", "file-bytes: -1", "pages: many", "yaml-depth: 257", "block-depth: 1000", "pages: 1000000000"])
    func aLimitIsANumber(setting: String) async throws {
        let found = try await findings("limits: {\(setting)}\n")
        #expect(found.contains { $0.message.en.contains("is not a limit: a whole number from 1 to") }, "\(found.map(\.message.en))")
    }

    @Test func saysWhatToDo() async throws {
        let found = try await findings("limits: {pages: 10}\n")
        #expect(found.map(\.code) == [.tooManyPages])
        #expect(found.first?.message.en.hasSuffix(" pages; at most 10 are made") == true)
        #expect(found.first?.help?.en == "look for rows or files that are there by mistake, or raise `pages` below `limits`")
        let name = try await findings("limits: {page: 10}\n")
        #expect(name.map(\.help?.en) == ["did you mean `pages`?"])
    }
}
