import Diagnostics
import TestSupport
import Testing

@testable import Commands

@Suite struct ExplainTests {
    @Test func everyCodeIsThereOnceAndInBothLanguages() {
        #expect(CodeCatalogue.all.count > 60)
        #expect(Set(CodeCatalogue.all.map(\.id)).count == CodeCatalogue.all.count)
        for code in CodeCatalogue.all {
            for message in [code.title, code.explanation] { #expect(!message.en.isEmpty && !message.zh.isEmpty, "\(code.id)") }
            #expect(code.name.utf8.allSatisfy { $0 != 0x20 && $0 < 0x80 }, "\(code.id)")
        }
    }

    @Test func findsByIdAndName() {
        #expect(CodeCatalogue.find("E0231").map(\.name) == ["region-split"])
        #expect(CodeCatalogue.find("e0231").map(\.name) == ["region-split"])
        #expect(CodeCatalogue.find("region-split").map(\.id) == ["E0231"])
        #expect(CodeCatalogue.find("E9999").isEmpty)
    }

    @Test(arguments: ["en", "zh"]) func page(language: String) async {
        let host = TestHost()
        #expect(await host.run("explain", "E0231", "--lang", language) == 0)
        expectGolden(host.output, "E0231.\(language).txt")
        #expect(host.errors == "")
    }

    @Test func aFaultOfTheProgram() async {
        let host = TestHost()
        #expect(await host.run("explain", "E0990") == 0)
        #expect(host.output.hasPrefix("error[E0990] internal-fault\nPlenary itself has failed\n"))
        #expect(!host.output.contains("severities"))
    }

    @Test func listsAllCodes() async {
        let host = TestHost()
        #expect(await host.run("explain") == 0)
        #expect(host.output.split(separator: "\n").count == CodeCatalogue.all.count + 1)
        #expect(host.output.contains("\nE0231  error     region-split"))
    }

    @Test func saysWhatWasPerhapsMeant() async {
        let host = TestHost()
        #expect(await host.run("explain", "region-spilt") == 2)
        #expect(
            host.errors == """
                plenary: error: there is no code `region-spilt`
                   = help: did you mean `region-split`?
                   = help: `plenary help explain` says how to use it

                """)
        #expect(host.output == "")
    }
}
