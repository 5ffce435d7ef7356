import Diagnostics
import TestSupport
import Testing

@testable import Commands

@Suite struct CompletionsTests {
    /// Every command and option, and for the shells that show one, its text.
    @Test(arguments: Shell.allCases, ["en", "zh"]) func scriptsAreComplete(shell: Shell, language: String) async throws {
        let host = TestHost()
        #expect(await host.run("completions", shell.rawValue, "--lang", language) == 0)
        let messages = try #require(MessageLanguage(rawValue: language))
        for command in CommandTable.all {
            #expect(host.output.contains(shell == .bash ? command.name : command.summary.text(in: messages)))
            for option in command.options { #expect(host.output.contains(shell == .fish ? "-l \(option.name)" : option.written)) }
        }
    }

    @Test func linesOfZsh() async {
        let host = TestHost()
        _ = await host.run("completions", "zsh")
        #expect(host.output.hasPrefix("#compdef plenary\n"))
        #expect(host.output.contains("'(-o --output)'{-o+,--output=}'[where to publish; without it, what plenary.yml says]:DIR:_files -/'"))
        #expect(host.output.contains(#"'--drafts[take objects with `draft\: true` in]'"#))
    }

    @Test func linesOfFish() async {
        let host = TestHost()
        _ = await host.run("completions", "fish", "--lang", "zh")
        #expect(host.output.contains("complete -c plenary -n '__fish_seen_subcommand_from list' -l format -x -a 'table csv json' -d '"))
        #expect(host.output.contains("complete -c plenary -n __fish_use_subcommand -a build -d '检查内容后发布'"))
    }

    /// What bash offers after these words; the last one is what is being typed.
    private func offered(_ words: String...) async throws -> [String] {
        let host = TestHost()
        _ = await host.run("completions", "bash")
        let list = words.map { "'\($0)'" }.joined(separator: " ")
        let script = host.output + "\nCOMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _plenary; printf '%s\\n' \"${COMPREPLY[@]}\"\n"
        let run = try await ProcessRun.run("/bin/bash", ["-c", script])
        #expect(run.errors == "")
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test func bashOffersWhatFits() async throws {
        #expect(try await offered("plenary", "sc") == ["schema"])
        #expect(try await offered("plenary", "--lang", "") == ["en", "zh"])
        #expect(try await offered("plenary", "check", "--format", "s") == ["sarif"])
        #expect(try await offered("plenary", "list", "--format", "") == ["table", "csv", "json"])
        #expect(try await offered("plenary", "list", "sdg") == ["sdg-links", "sdg-goals", "sdg-targets", "sdg-indicators"])
        #expect(try await offered("plenary", "build", "--st") == ["--strict"])
        #expect(try await offered("plenary", "build", "--output", "") == [])
        #expect(try await offered("plenary", "explain", "region") == ["region-split"])
    }

    @Test func otherShells() async {
        let host = TestHost()
        #expect(await host.run("completions", "bahs") == 2)
        #expect(host.errors.hasPrefix("plenary: error: there is no completion for `bahs`\n   = help: did you mean `bash`?\n"))
    }
}
