import TestSupport
import Testing

@Suite(.temporaryFolder) struct ExitStatusTests {
    @Test func done() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("check").exit == 0)
        #expect(try await workspace.run("build").exit == 0)
        #expect(try await workspace.run("--version").exit == 0)
        #expect(try await workspace.run("help").exit == 0)
        #expect(try await workspace.run().exit == 0)
    }

    @Test func findings() async throws {
        let workspace = try Workspace()
        try workspace.edit("Content/programme/2024-25/outcomes/1/1.1.md", "south: 17", "south: 18")
        #expect(try await workspace.run("check").exit == 1)
        #expect(try await workspace.run("build").exit == 1)
        #expect(try await workspace.run("list", "outcomes").exit == 1)
    }

    @Test func warningsCountWhenStrict() async throws {
        let workspace = try Workspace()
        try workspace.edit("Content/programme/2024-25/outcomes/1/1.1.md", "south: 17", "south: 18")
        let change = "severities:\n  - {rule: region-split, severity: warning, reason: a test}\n"
        try workspace.write("plenary.yml", SampleWorkspace.configuration + change)
        #expect(try await workspace.run("check").exit == 0)
        #expect(try await workspace.run("check", "--strict").exit == 1)
        #expect(try await workspace.run("check", environment: ["PLENARY_STRICT": "1"]).exit == 1)
        #expect(try await workspace.run("build").errors.contains("; 1 warning)\n"))
        #expect(try await workspace.run("build", "--strict").exit == 1)
    }

    @Test(arguments: [
        ["chek"], ["check", "--srtict"], ["show"], ["show", "nothing-of-this-name"], ["list", "things"], ["explain", "E9999"],
        ["schema", "things"], ["build", "--jobs", "none"], ["build", "--zip", "--only", "annexes"],
        ["translations", "--accept"], ["--lang", "fr"],
    ])
    func wrongUsage(arguments: [String]) async throws {
        let workspace = try Workspace()
        let run = try await ProcessRun.plenary(arguments, in: workspace.folder)
        #expect(run.exit == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("plenary: error: "))
    }

    @Test func aFullDiskBehindStandardOutput() async throws {
        let workspace = try Workspace()
        for arguments in [["--version"], ["list", "outcomes"], ["check", "--format", "json"], ["help", "check"]] {
            let running = try RunningProcess(
                ProcessRun.plenaryPath(), arguments, workingFolder: workspace.folder.path, stdoutPath: "/dev/full")
            let run = try await running.wait()
            #expect(run.exit == 3)
            #expect(run.errors.hasPrefix("plenary: error[E0901]: cannot write to standard output: the disk is full\n"))
        }
    }

    @Test func aReaderThatWentAwayIsNoFault() async throws {
        let program = try ProcessRun.plenaryPath()
        let script = "exec 3> >(true); sleep 0.3; '\(program)' explain >&3; echo $?"
        let run = try await ProcessRun.run("/bin/bash", ["-c", script])
        #expect(run.output == "141\n")
        #expect(run.errors == "")
        let ignoring = try await ProcessRun.run("/bin/bash", ["-c", "trap '' PIPE; " + script])
        #expect(ignoring.output == "141\n")
        #expect(ignoring.errors == "")
    }

    @Test func anOutputThatCannotBeMade() async throws {
        let workspace = try Workspace()
        let run = try await workspace.run("build", "--output", "/proc/nothing/site")
        #expect(run.exit == 3)
        #expect(run.errors.hasPrefix("plenary: error[E09"))
    }

    /// Sends a signal to a build that waits for a lock, and gives what it left. A shell keeps the time, because the tests
    /// that run beside this one keep all threads of this process busy.
    private func interrupted(_ signal: String, _ arguments: String = "") async throws -> ProcessRun {
        let workspace = try Workspace()
        let lock = try HeldLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let script = """
            '\(try ProcessRun.plenaryPath())' build \(arguments) & pid=$!
            sleep 0.5; start=$(date +%s%N); kill -\(signal) $pid; wait $pid; status=$?
            echo "$status $((($(date +%s%N) - start) / 1000000000)) s"
            """
        return try await ProcessRun.run("/bin/bash", ["-c", script], workingFolder: workspace.folder.path)
    }

    @Test(arguments: [("INT", "130"), ("TERM", "143")]) func interruptsEndItAtOnce(signal: String, status: String) async throws {
        let run = try await interrupted(signal)
        #expect(run.output == "\(status) 0 s\n")
        #expect(run.errors == "")
    }

    @Test(arguments: ["ILL", "SEGV", "ABRT"]) func aFaultOfTheProgramSaysHowToReportIt(signal: String) async throws {
        let run = try await interrupted(signal, "--lang zh")
        #expect(run.output == "4 0 s\n")
        #expect(
            run.errors == """
                plenary: 错误[E0990]: Plenary 程序自身出错；输出中没有写了一半的文件
                   = 帮助：请报告此问题，并附上所用命令和当时处理的文件：`plenary explain E0990`

                """)
    }

    @Test func anotherBuildIsWaitedForAndNamed() async throws {
        let workspace = try Workspace()
        let lock = try HeldLock(workspace)
        let run = try await workspace.run("build")
        #expect(run.exit == 3)
        #expect(
            run.errors.hasPrefix("plenary: error[E0904]: another build is running: process 4711, since 2023-11-14 22:13:20 UTC\n"))
        #expect(!workspace.folder.exists("Output"))
        withExtendedLifetime(lock) {}
    }
}
