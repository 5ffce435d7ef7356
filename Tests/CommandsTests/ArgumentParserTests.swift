import Diagnostics
import Testing

@testable import Commands

@Suite struct ArgumentParserTests {
    private func parse(_ arguments: String..., variables: [String: String] = [:]) throws(UsageError) -> Arguments {
        try ArgumentParser.parse(arguments, commands: CommandTable.all, variable: { variables[$0] })
    }

    /// The English text of the error, and of its help.
    private func error(_ arguments: String..., variables: [String: String] = [:]) -> [String] {
        do {
            _ = try ArgumentParser.parse(arguments, commands: CommandTable.all, variable: { variables[$0] })
            return []
        } catch {
            return [error.message.en] + error.help.map(\.en)
        }
    }

    // MARK: What is understood

    @Test func longOptions() throws {
        #expect(try parse("build", "--output", "public").value(.output) == "public")
        #expect(try parse("build", "--output=public").value(.output) == "public")
        #expect(try parse("build", "--output=a=b").value(.output) == "a=b")
        #expect(try parse("check", "--strict").has(.strict))
        #expect(try !parse("check").has(.strict))
    }

    @Test func shortOptions() throws {
        #expect(try parse("build", "-o", "public").value(.output) == "public")
        #expect(try parse("build", "-opublic").value(.output) == "public")
        let both = try parse("build", "-qvopublic")
        #expect(both.has(.quiet) && both.has(.verbose))
        #expect(both.value(.output) == "public")
    }

    @Test func globalOptionsStandBeforeOrAfterTheCommand() throws {
        #expect(try parse("--lang", "zh", "check").value(.language) == "zh")
        #expect(try parse("check", "--lang=zh").value(.language) == "zh")
    }

    @Test func theLastValueCounts() throws {
        #expect(try parse("build", "-o", "a", "-o", "b").value(.output) == "b")
        #expect(try parse("list", "risks", "--where", "a=b", "--where", "c=d").values(.filter) == ["a=b", "c=d"])
    }

    @Test func severalWords() throws {
        #expect(try parse("build", "--only", "site,annexes").words(.only) == ["site", "annexes"])
        #expect(try parse("build", "--only=site", "--only=annexes,site").words(.only) == ["site", "annexes"])
    }

    @Test func twoHyphensEndTheOptions() throws {
        #expect(try parse("show", "--", "--strict").operands == ["--strict"])
        #expect(try parse("show", "-").operands == ["-"])
    }

    @Test func helpNeedsNoOperands() throws {
        #expect(try parse("show", "--help").has(.help))
        #expect(try parse("-h").has(.help))
        #expect(try parse("-V").has(.version))
    }

    // MARK: The environment

    @Test func theEnvironmentStandsInForOptions() throws {
        #expect(try parse("build", variables: ["PLENARY_OUTPUT": "public"]).value(.output) == "public")
        #expect(try parse("build", "-o", "here", variables: ["PLENARY_OUTPUT": "public"]).value(.output) == "here")
        #expect(try parse("build", variables: ["PLENARY_OUTPUT": ""]).value(.output) == nil)
    }

    @Test(arguments: [("1", true), ("true", true), ("yes", true), ("0", false), ("false", false), ("", false)])
    func flagsFromTheEnvironment(value: String, expected: Bool) throws {
        #expect(try parse("check", variables: ["PLENARY_STRICT": value]).has(.strict) == expected)
    }

    @Test func valuesOfTheEnvironmentAreChecked() {
        #expect(
            error("check", variables: ["PLENARY_STRICT": "maybe"]) == [
                "`maybe` says neither yes nor no for PLENARY_STRICT", "set it to 1 or 0", "`plenary help check` says how to use it",
            ])
        #expect(
            error("build", variables: ["PLENARY_JOBS": "many"]).first == "`many` is not a number for PLENARY_JOBS")
    }

    // MARK: What is not understood

    @Test func unknownCommands() {
        #expect(
            error("chek") == ["there is no command `chek`", "did you mean `check`?", "`plenary help` lists the commands"])
        #expect(error("frobnicate") == ["there is no command `frobnicate`", "`plenary help` lists the commands"])
    }

    @Test func unknownOptions() {
        #expect(
            error("check", "--srtict") == [
                "there is no option `--srtict` of `plenary check`", "did you mean `--strict`?", "`plenary help check` says how to use it",
            ])
        #expect(
            error("show", "1", "--output", "x") == [
                "there is no option `--output` of `plenary show`", "`plenary build` has it", "`plenary help show` says how to use it",
            ])
        #expect(error("--strict").prefix(2) == ["there is no option `--strict`", "`plenary check`, `plenary build` has it"])
        #expect(error("check", "-x").first == "there is no option `-x` of `plenary check`")
    }

    @Test func longNamesAreNotShortened() {
        #expect(error("check", "--stri").first == "there is no option `--stri` of `plenary check`")
    }

    @Test func values() {
        #expect(error("build", "--output").prefix(2) == ["`--output` needs a value", "write `--output DIR`"])
        #expect(error("build", "--output=").first == "`--output` needs a value")
        #expect(error("check", "--strict=yes").prefix(2) == ["`--strict` takes no value", "write `--strict`"])
        #expect(
            error("check", "--format", "jsno").prefix(2) == [
                "`jsno` is not a value of --format: text, json, github, gitlab, sarif", "did you mean `json`?",
            ])
        #expect(error("build", "--only", "site,").first == "`` is not a value of --only: site, papers, annexes, exports")
    }

    @Test(arguments: ["0", "-1", "+5", "2.5", "", "99999", "x"]) func numbersAreWholeAndSmall(text: String) {
        #expect(error("build", "--jobs=" + text).isEmpty == false)
    }

    @Test func operands() {
        #expect(error("show").first?.hasPrefix("ID is missing: ") == true)
        #expect(error("show", "a", "b").first == "`b` is one argument too many")
        #expect(error("translations", "a", "b").isEmpty)
    }
}
