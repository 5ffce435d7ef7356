import Foundation
import Glibc
import TestSupport
import Testing

/// What a person is told, word for word, when one thing is wrong.
@Suite(.temporaryFolder) struct BrokenWorkspaceTests {
    /// The sample workspace with an object of every type.
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        let more = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/more", isDirectory: true).path
        for path in try FileManager.default.subpathsOfDirectory(atPath: more) {
            guard let data = FileManager.default.contents(atPath: more + "/" + path) else { continue }
            try workspace.folder.write { TextFile(path, bytes: [UInt8](data)) }
        }
        return workspace
    }

    @Test func nothingIsWrongAtFirst() async throws {
        let run = try await workspace().run("check")
        #expect(run.errors == "no findings\n")
    }

    /// One after the other: hundreds of programs at once would keep the other tests waiting.
    @Test(.serialized, arguments: BrokenWorkspace.all) func says(broken: BrokenWorkspace) async throws {
        let workspace = try workspace()
        try broken.apply(to: workspace.folder)
        var transcript = broken.script
        for language in ["en", "zh"] {
            let arguments = broken.arguments + ["--lang", language]
            let run = try await ProcessRun.plenary(arguments, in: workspace.folder)
            #expect(run.output == "")
            let status = run.exit.map(String.init) ?? "by a signal"
            transcript += "\n$ plenary \(arguments.joined(separator: " "))\n"
            transcript += run.errors.replacing(workspace.folder.path, with: "FOLDER") + "exit \(status)\n"
        }
        expectGolden(transcript, "\(broken.name).txt")
    }

    /// Codes that no text raises here: they speak of the machine, of what changes while a build runs, of git, of 400,000 files; and
    /// what is held twice.
    private static let ofTheMachine = [
        "E0004", "E0021", "E0027", "E0031", "E0032", "W0033", "E0034", "E0321", "E0801", "W0810", "E0855", "E0856", "E0870",
        "E0871",
        "E0872", "E0873", "E0874", "E0875",
    ]

    @Test func everyCodeThatAnAuthorCanRaiseIsShown() async throws {
        let explained = try await ProcessRun.plenary(["explain", "--lang", "en"]).output
        let codes = Set(explained.matches(of: /[EWH]0[0-8][0-9][0-9]/).map { String($0.output) })
        let shown = try BrokenWorkspace.all.flatMap { broken in
            let url = BrokenWorkspace.folder.appendingPathComponent("\(broken.name).txt", isDirectory: false)
            return try String(contentsOf: url, encoding: .utf8).matches(of: /\[([EWH][0-9]{4})\]/).map { String($0.output.1) }
        }
        #expect(codes.count > 120)
        #expect(codes.subtracting(shown).subtracting(Self.ofTheMachine).sorted() == [])
        #expect(Set(Self.ofTheMachine).intersection(shown).sorted() == [])
    }

    /// Rights do not bind the superuser, so a superuser's test runs the program as nobody.
    @Test(arguments: ["en", "zh"]) func saysWhatCannotBeRead(language: String) async throws {
        let workspace = try workspace()
        _ = unsafe chmod(workspace.folder.path("Content/programme/2024-25/risks/1.md"), 0)
        let asNobody = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        let command = asNobody + [try ProcessRun.plenaryPath(), "check", "--lang", language]
        let run = try await ProcessRun.run(command[0], Array(command.dropFirst()), workingFolder: workspace.folder.path)
        #expect(run.exit == 1)
        expectGolden(run.errors, "unreadable/\(language).txt")
    }
}
