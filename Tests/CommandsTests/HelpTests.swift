import Diagnostics
import TestSupport
import Testing

@testable import Commands

@Suite struct HelpTests {
    @Test(arguments: ["en", "zh"]) func overview(language: String) async {
        let host = TestHost()
        #expect(await host.run("--lang", language) == 0)
        expectGolden(host.output, "help.\(language).txt")
        #expect(host.errors == "")
    }

    @Test(arguments: CommandTable.all.map(\.name), ["en", "zh"]) func pages(command: String, language: String) async {
        let host = TestHost()
        #expect(await host.run("help", command, "--lang", language) == 0)
        expectGolden(host.output, "help-\(command).\(language).txt")
        let other = TestHost()
        #expect(await other.run(command, "--help", "--lang", language) == 0)
        #expect(other.output == host.output)
    }

    @Test func pagesFitTheScreen() async {
        for command in CommandTable.all {
            let host = TestHost(columns: 80)
            _ = await host.run("help", command.name)
            let widest = host.output.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
            #expect(widest <= 100, "\(command.name)")
        }
    }

    @Test func theTableIsComplete() {
        for command in CommandTable.all {
            #expect(!command.examples.isEmpty, "\(command.name)")
            let options = OptionSpec.global + command.options
            #expect(Set(options.map(\.name)).count == options.count, "\(command.name) has an option twice")
            let letters = options.compactMap(\.short)
            #expect(Set(letters).count == letters.count, "\(command.name) has a letter twice")
            for example in command.examples { #expect(example.line.hasPrefix("plenary \(command.name)")) }
            let messages = [command.summary] + command.options.map(\.summary) + command.operands.map(\.summary)
            for message in messages { #expect(!message.en.isEmpty && !message.zh.isEmpty) }
        }
    }

    @Test func examplesAreUnderstood() throws {
        for example in CommandTable.all.flatMap(\.examples) {
            let words = example.line.split(separator: " ").dropFirst().map(String.init).prefix { $0 != ">" }
            _ = try ArgumentParser.parse(Array(words), commands: CommandTable.all, variable: { _ in nil })
        }
    }

    @Test func helpOnSomethingUnknown() async {
        let host = TestHost()
        #expect(await host.run("help", "biuld") == 2)
        #expect(
            host.errors == """
                plenary: error: there is no command `biuld`
                   = help: did you mean `build`?
                   = help: `plenary help help` says how to use it

                """)
        #expect(host.output == "")
    }

    @Test func version() async {
        let host = TestHost()
        #expect(await host.run("--version") == 0)
        #expect(host.output == "plenary \(Program.version)\n")
    }
}
