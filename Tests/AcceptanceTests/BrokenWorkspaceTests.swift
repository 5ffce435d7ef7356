import Foundation
import Glibc
import TestSupport
import Testing

/// A workspace with one thing wrong.
struct BrokenWorkspace: Sendable, CustomTestStringConvertible {
    let name: String
    /// The command that finds it, and how that ends.
    var command = ["check"]
    var status: Int32 = 1
    let breaking: @Sendable (Workspace) throws -> Void

    var testDescription: String { name }

    private static let output = "Content/programme/2024-25/outcomes/1/1.1.md"
    private static let outcome = "Content/programme/2024-25/outcomes/1/outcome.md"

    static let all = [
        BrokenWorkspace(name: "broken-yaml") { try $0.edit(output, "departments: [skills]", "departments: [skills") },
        BrokenWorkspace(name: "unknown-field") { try $0.edit(output, "title:", "tilte:") },
        BrokenWorkspace(name: "unknown-type") { try $0.edit(outcome, "type: outcome", "type: outcmoe") },
        BrokenWorkspace(name: "bad-number") { try $0.edit(output, "value: 10", "value: 1,000") },
        BrokenWorkspace(name: "full-width-number") { try $0.edit(output, "value: 10", "value: １０") },
        BrokenWorkspace(name: "split") { try $0.edit(output, "south: 17", "south: 18") },
        BrokenWorkspace(name: "dangling-link") { try $0.edit(outcome, "<sdg:4.4>", "<sdg:4.44>") },
        BrokenWorkspace(name: "dangling-reference") { try $0.edit(output, "[skills]", "[skils]") },
        BrokenWorkspace(name: "fact-in-translation") {
            try $0.edit("Content/programme/2024-25/outcomes/1/1.1.zh.md", "title:", "code: 1.1\ntitle:")
        },
        BrokenWorkspace(name: "same-id-twice") {
            try $0.write("Content/programme/2024-25/risks/one.md", SampleWorkspace.risk)
        },
        BrokenWorkspace(name: "bad-register") {
            try $0.write("Content/registers/departments.csv", "code,parent,kind,name_en,name_zh\nskills,,\"department,Skills,技能司\n")
        },
        BrokenWorkspace(name: "bad-template") { try $0.write("Templates/indicator.mustache", "<h1>{{page.tilte}}</h1>\n") },
        BrokenWorkspace(name: "open-template") { try $0.write("Templates/indicator.mustache", "<p>{{#indicator}}</p>\n") },
        BrokenWorkspace(name: "bad-labels") { try $0.edit("Templates/labels.csv", "\nfootnotes,", "\nfotnotes,") },
        BrokenWorkspace(name: "bad-configuration") { try $0.edit("plenary.yml", "languages:", "langauges:") },
        BrokenWorkspace(name: "no-configuration", status: 2) {
            try FileManager.default.removeItem(atPath: $0.folder.path("plenary.yml"))
            try $0.write(".git/HEAD", "")
        },
        BrokenWorkspace(name: "no-content") { try $0.write("plenary.yml", SampleWorkspace.configuration + "content: Contents\n") },
        BrokenWorkspace(name: "not-text") {
            try $0.folder.write {
                TextFile(outcome, bytes: Array("---\ntype: outcome\ntitle: ".utf8) + [0xB2, 0xE2] + Array("\n---\n".utf8))
            }
        },
        BrokenWorkspace(name: "link-outside") {
            try $0.folder.write { SymbolicLink("Content/programme/2024-25/risks/2.md", to: "/etc/hostname") }
        },
        BrokenWorkspace(name: "output-not-ours", command: ["build"], status: 2) {
            try $0.write("Output/thesis.txt", "three years of work")
        },
        BrokenWorkspace(name: "several") {
            try $0.edit(output, "south: 17", "south: 18")
            try $0.edit(output, "title:", "tilte:")
            try $0.edit(outcome, "<sdg:4.4>", "<sdg:4.44>")
        },
    ]
}

/// What a person is told, word for word, when one thing is wrong: in `Goldens/BrokenWorkspaceTests`.
@Suite(.temporaryFolder) struct BrokenWorkspaceTests {
    @Test(arguments: BrokenWorkspace.all, ["en", "zh"]) func says(broken: BrokenWorkspace, language: String) async throws {
        let workspace = try Workspace()
        try broken.breaking(workspace)
        let run = try await ProcessRun.plenary(broken.command + ["--lang", language], in: workspace.folder)
        #expect(run.exit == broken.status)
        #expect(run.output == "")
        expectGolden(run.errors.replacing(workspace.folder.path, with: "FOLDER"), "\(broken.name).\(language).txt")
    }

    /// Rights do not bind the superuser, so a superuser's test runs the program as nobody.
    @Test(arguments: ["en", "zh"]) func saysWhatCannotBeRead(language: String) async throws {
        let workspace = try Workspace()
        _ = unsafe chmod(workspace.folder.path("Content/programme/2024-25/risks/1.md"), 0)
        let asNobody = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        let command = asNobody + [try ProcessRun.plenaryPath(), "check", "--lang", language]
        let run = try await ProcessRun.run(command[0], Array(command.dropFirst()), workingFolder: workspace.folder.path)
        #expect(run.exit == 1)
        expectGolden(run.errors, "unreadable.\(language).txt")
    }
}
