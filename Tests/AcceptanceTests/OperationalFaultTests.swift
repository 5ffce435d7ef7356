import Foundation
import Glibc
import TestSupport
import Testing

/// Faults of the machine and of other programs, with what a person is told; docs/faults.md lists all of them.
@Suite(.temporaryFolder) struct OperationalFaultTests {
    private static let output = "Content/programme/2024-25/outcomes/1/1.1.md"

    /// Rights do not bind the superuser, so a superuser's test runs the program as nobody.
    private func runAsNobody(_ workspace: Workspace, _ arguments: String...) async throws -> ProcessRun {
        let asNobody = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        let command = asNobody + [try ProcessRun.plenaryPath()] + arguments
        return try await ProcessRun.run(command[0], Array(command.dropFirst()), workingFolder: workspace.folder.path)
    }

    @Test func anOutputThatMayNotBeWrittenTo() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build", "--no-pdf").exit == 0)
        let before = try workspace.tree("Output")
        try workspace.edit(Self.output, "What the agency does.", "What the agency does now.")
        let run = try await runAsNobody(workspace, "build", "--no-pdf")
        #expect(run.exit == 3, "\(run.errors)")
        #expect(run.errors.contains("error[E090"))
        #expect(try workspace.tree("Output") == before)
    }

    @Test func pipesAndDevicesAreSkipped() async throws {
        let workspace = try Workspace()
        #expect(unsafe mkfifo(workspace.folder.path("Content/programme/2024-25/pipe.md"), 0o644) == 0)
        let run = try await workspace.run("check")
        #expect(run.exit == 0)
        #expect(run.errors.contains("pipe.md is not a file or folder; skipped"))
    }

    @Test(arguments: [
        ("loop.md", "loop.md", "is a link that leads in a circle"), ("null.md", "/dev/zero", "leads out of the workspace"),
        ("gone.md", "nowhere.md", "is a link to something that does not exist"),
    ])
    func linksThatLeadNowhere(name: String, target: String, message: String) async throws {
        let workspace = try Workspace()
        try workspace.folder.write { SymbolicLink("Content/programme/2024-25/risks/\(name)", to: target) }
        let run = try await workspace.run("check")
        #expect(run.exit == 1)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func strangeNames() async throws {
        let workspace = try Workspace()
        let folder = "Content/programme/2024-25/risks/"
        let names = ["line\nbreak.md", "\u{202E}dm.md", String(repeating: "n", count: 252) + ".md"]
        for name in names { try workspace.write(folder + name, "no front matter") }
        let invalid = workspace.folder.path(folder) + "bad"
        unsafe invalid.withCString { pointer in
            var bytes = unsafe Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer)))
            bytes += [CChar(bitPattern: 0xFF), 0x2E, 0x6D, 0x64, 0]
            let file = unsafe open(bytes, O_CREAT | O_WRONLY, 0o644)
            close(file)
        }
        let run = try await workspace.run("check")
        #expect(run.exit == 1)
        #expect(run.errors.contains(#"line\u{A}break.md"#) && run.errors.contains(#"\u{202E}dm.md"#) && run.errors.contains(#"bad\xFF.md"#))
        #expect(!run.errors.unicodeScalars.contains("\u{202E}"))
    }

    @Test func namesThatDifferInCaseOnly() async throws {
        let workspace = try Workspace()
        try workspace.write("Content/programme/2024-25/Risks/2.md", SampleWorkspace.risk)
        let run = try await workspace.run("check")
        #expect(run.exit == 1)
        #expect(run.errors.contains("are one file on other systems"))
    }

    @Test func foldersWithoutEnd() async throws {
        let workspace = try Workspace()
        try workspace.write("Content/" + String(repeating: "d/", count: 100) + "x.md", "text")
        let run = try await workspace.run("check")
        #expect(run.exit == 1)
        #expect(run.errors.contains("lies more than 64 folders deep"))
    }

    @Test func oneProcessorAndLittleStack() async throws {
        let workspace = try Workspace()
        let program = try ProcessRun.plenaryPath()
        #expect(try await workspace.run("build", "--no-pdf", "--jobs", "1", "--output", "one").exit == 0)
        let run = try await ProcessRun.run(
            "/bin/bash", ["-c", "ulimit -s 256; '\(program)' build --no-pdf --jobs 16 --output sixteen"],
            workingFolder: workspace.folder.path)
        #expect(run.exit == 0, "\(run.errors)")
        #expect(try workspace.tree("one").mapValues(\.bytes) == workspace.tree("sixteen").mapValues(\.bytes))
    }

    /// Nothing of the environment changes a byte or makes the program fail.
    @Test func noEnvironmentAtAll() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build", "--no-pdf", "--output", "usual").exit == 0)
        let program = try ProcessRun.plenaryPath()
        let strange = [
            "env -i '\(program)'", "env -i TZ=Asia/Kathmandu LC_ALL=tr_TR.UTF-8 COLUMNS=20 TERM=dumb '\(program)'",
            "umask 077; HOME=/nonexistent '\(program)'",
        ]
        for (number, command) in strange.enumerated() {
            let run = try await ProcessRun.run(
                "/bin/bash", ["-c", "\(command) build --no-pdf --output out\(number)"], workingFolder: workspace.folder.path)
            #expect(run.exit == 0, "\(command): \(run.errors)")
            #expect(try workspace.tree("usual").mapValues(\.bytes) == workspace.tree("out\(number)").mapValues(\.bytes), "\(command)")
        }
    }
}
