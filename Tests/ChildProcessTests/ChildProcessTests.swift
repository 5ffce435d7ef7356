import ChildProcess
import Diagnostics
import Foundation
import Glibc
import Testing

@Suite struct ChildProcessTests {
    private func fault(_ request: ProgramRequest) -> MachineFault? {
        do throws(MachineFault) {
            _ = try request.run()
            return nil
        } catch {
            return error
        }
    }

    /// Whether a process with these arguments exists.
    private func isRunning(_ arguments: [String]) -> Bool {
        let wanted = Data(arguments.map { $0 + "\0" }.joined().utf8)
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.contains { FileManager.default.contents(atPath: "/proc/\($0)/cmdline") == wanted }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func inputComesOutAgain() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let result = try ProgramRequest("cat", input: bytes).run()
        #expect(result.isSuccess)
        #expect(result.output == bytes)
        #expect(result.messages == [])
    }

    @Test func argumentsGoThroughNoShell() throws {
        let arguments = ["$HOME", "a b", "*", "`id`", "; ls", "", "中文\n", "--version"]
        let result = try ProgramRequest("printf", ["<%s>"] + arguments).run()
        #expect(text(result.output) == arguments.map { "<\($0)>" }.joined())
    }

    @Test func theEnvironmentIsWhatIsGivenAndNothingElse() throws {
        #expect(text(try ProgramRequest("env").run().output) == "")
        let result = try ProgramRequest("env", environment: ["LANG": "C", "B": "x=y", "PATH": "/usr/bin:/bin"]).run()
        #expect(text(result.output) == "B=x=y\nLANG=C\nPATH=/usr/bin:/bin\n")
    }

    @Test func itRunsWhereItIsTold() throws {
        #expect(text(try ProgramRequest("pwd", folder: "/usr").run().output) == "/usr\n")
    }

    @Test func aBadEndIsAResult() throws {
        #expect(try ProgramRequest("false").run().ending == .exited(1))
        let result = try ProgramRequest("cat", ["/no/such/file"], environment: ["LC_ALL": "C"]).run()
        #expect(result.ending == .exited(1))
        #expect(text(result.messages) == "cat: /no/such/file: No such file or directory\n")
        #expect(!result.isSuccess)
    }

    @Test func aSignalIsAResult() throws {
        #expect(try ProgramRequest("timeout", ["-s", "TERM", "--foreground", "0.05", "sleep", "10"]).run().ending == .exited(124))
        let result = try ProgramRequest("timeout", ["-s", "KILL", "0.05", "sleep", "10"]).run()
        #expect(result.ending == .signalled(SIGKILL))
    }

    @Test(arguments: ["no-such-program", "/usr/bin/no-such", "/usr", "", "a\u{0}b"])
    func aMissingProgramIsNamedWithTheWayToInstallIt(_ name: String) {
        let install = Message(en: "install it with: apt install x", zh: "请运行：apt install x")
        let fault = fault(ProgramRequest(name, installation: install))
        #expect(fault?.code == .programMissing)
        #expect(fault?.message.en == "the program \(name) is not installed")
        #expect(fault?.help == install)
    }

    @Test func onlyThePathOfTheRequestCounts() {
        #expect(fault(ProgramRequest("cat", environment: ["PATH": "/usr/lib::relative"]))?.code == .programMissing)
    }

    @Test func whatCannotBeStartedSaysWhy() throws {
        #expect(fault(ProgramRequest("cat", ["a\u{0}b"]))?.message.en == "cannot run cat: an argument holds a NUL character")
        #expect(fault(ProgramRequest("cat", folder: "/no/such"))?.code == .programNotStarted)
        let long = String(repeating: "x", count: 3_000_000)
        #expect(fault(ProgramRequest("cat", [long]))?.message.zh == "无法运行 cat：参数过长")
    }
}

// MARK: - Limits

extension ChildProcessTests {
    @Test func aSlowProgramIsStopped() {
        let start = ContinuousClock.now
        let fault = fault(ProgramRequest("sleep", ["60"], limits: ProgramLimits(time: .milliseconds(100))))
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(fault?.code == .programTooSlow)
        #expect(fault?.message.en == "sleep did not end within 0 s and was stopped")
    }

    @Test func aTalkativeProgramIsStopped() {
        let fault = fault(ProgramRequest("yes", limits: ProgramLimits(output: 1_000_000)))
        #expect(fault?.code == .programTooTalkative)
        #expect(fault?.message.zh == "yes 的输出超过 1000000 字节，已被停止")
    }

    @Test func aProgramMayOnlyHaveSoMuchMemory() throws {
        let script = "$x = 'x' x 1_000_000_000; print length $x"
        let free = try ProgramRequest("perl", ["-e", "print 1"], limits: ProgramLimits(memory: 200_000_000)).run()
        #expect(free.isSuccess)
        let result = try ProgramRequest("perl", ["-e", script], limits: ProgramLimits(memory: 200_000_000)).run()
        #expect(!result.isSuccess)
        #expect(text(result.output) == "")
    }

    @Test func aGrandchildDoesNotOutliveTheRun() throws {
        // `timeout` runs `sleep` as its child, in the same group.
        let mark = "61.\(getpid())\(UInt32.random(in: 0...UInt32.max))"
        #expect(isRunning(["sleep", mark]) == false)
        let fault = fault(
            ProgramRequest("timeout", ["--foreground", "50", "sleep", mark], limits: ProgramLimits(time: .milliseconds(200))))
        #expect(fault?.code == .programTooSlow)
        // A killed process takes a moment to go.
        for _ in 0..<500 where isRunning(["sleep", mark]) { usleep(10_000) }
        #expect(!isRunning(["sleep", mark]))
    }

    @Test func aProgramThatClosesItsPipesIsWaitedFor() throws {
        let script = "close(STDOUT); close(STDERR); select(undef, undef, undef, 0.2); exit 7"
        let result = try ProgramRequest("perl", ["-e", script]).run()
        #expect(result.ending == .exited(7))
    }

    @Test func manyAtOnceDoNotMixTheirPipes() async throws {
        let texts = await withTaskGroup(of: String?.self) { group in
            for number in 0..<24 {
                group.addTask {
                    try? String(decoding: ProgramRequest("cat", input: Array("run \(number)".utf8)).run().output, as: UTF8.self)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(texts) == Set((0..<24).map { "run \($0)" }))
    }

    @Test func anInterruptEndsThemAll() async throws {
        await #expect(processExitsWith: .success) {
            let interrupts = Task.detached {
                while !Task.isCancelled {
                    RunningPrograms.endAll()
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            let result = try ProgramRequest("sleep", ["60"]).run()
            interrupts.cancel()
            #expect(result.ending == .signalled(SIGKILL))
        }
    }

    @Test func everyCodeIsInItsRange() {
        #expect(DiagnosticCode.childProcessCodes.map(\.id) == ["E0930", "E0931", "E0932", "E0933"])
    }
}
