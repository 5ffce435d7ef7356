import Diagnostics
import Glibc
import Testing

@testable import Commands

@Suite struct ConsoleTests {
    @Test func aFullDiskBehindStandardOutput() async {
        let host = TestHost(outputFault: ENOSPC)
        #expect(await host.run("--version") == 3)
        #expect(
            host.errors == """
                plenary: error[E0901]: cannot write to standard output: the disk is full
                   = help: free some space and build again

                """)
    }

    @Test func aFullDiskInChinese() async {
        let host = TestHost(outputFault: ENOSPC)
        #expect(await host.run("help", "--lang=zh") == 3)
        #expect(host.errors.hasPrefix("plenary: 错误[E0901]: 无法写入 标准输出：磁盘已满\n"))
    }

    @Test func aReaderThatWentAway() async {
        let host = TestHost(outputFault: EPIPE)
        #expect(await host.run("explain") == 141)
        #expect(host.errors == "")
    }

    @Test func complaintsAreColoredOnATerminal() async {
        let host = TestHost(terminals: [.errors])
        #expect(await host.run("chek") == 2)
        #expect(host.errors.hasPrefix("\u{1B}[1mplenary:\u{1B}[0m \u{1B}[1;31merror: \u{1B}[0mthere is no command `chek`\n"))
        let plain = TestHost(terminals: [.errors])
        #expect(await plain.run("show", "--color", "never") == 2)
        #expect(!plain.errors.contains("\u{1B}"))
    }

    @Test func controlCharactersOfArgumentsAreNamed() async {
        let host = TestHost()
        #expect(await host.run("\u{1B}[31mred") == 2)
        #expect(host.errors.hasPrefix("plenary: error: there is no command `<U+001B>[31mred`\n"))
    }

    @Test func theWidthOfLines() {
        #expect(Console(TestHost().host, language: .english).width == 100)
        #expect(Console(TestHost(columns: 72).host, language: .english).width == 72)
        #expect(Console(TestHost(["COLUMNS": "20"], columns: 72).host, language: .english).width == 20)
        #expect(Console(TestHost(["COLUMNS": "x"]).host, language: .english).width == 100)
    }

    @Test func progressStaysAwayFromFiles() {
        func shows(_ host: TestHost, _ verbosity: Console.Verbosity = .normal) -> Bool {
            Console(host.host, language: .english, verbosity: verbosity).showsProgress
        }
        #expect(shows(TestHost(terminals: [.errors])))
        #expect(!shows(TestHost()))
        #expect(!shows(TestHost(terminals: [.errors]), .quiet))
        #expect(!shows(TestHost(["TERM": "dumb"], terminals: [.errors])))
    }

    @Test func progressComesAfterAWhileAndGoes() async throws {
        let quick = TestHost(terminals: [.errors])
        await ProgressLine.during(Message(en: "Working", zh: ""), on: Console(quick.host, language: .english)) {}
        #expect(quick.errors == "")
        let slow = TestHost(terminals: [.errors])
        await ProgressLine.during(Message(en: "Working", zh: ""), on: Console(slow.host, language: .english)) {
            try? await Task.sleep(for: .milliseconds(900))
        }
        #expect(slow.errors.hasPrefix("\rWorking 0."))
        #expect(slow.errors.hasSuffix("\r\u{1B}[K"))
    }
}
