import Testing

/// Shows that each check finds what it is for.
@Suite struct ArchitectureRuleTests {
    private func file(_ text: String, _ path: String = "Sources/Linking/Example.swift") -> SourceTree.File {
        SourceTree.File(path: path, text: text)
    }

    @Test func findsImportsOfTheMachine() {
        #expect(RuleChecks.machineImports(file("package import Foundation\nimport Bytes")) == ["Foundation"])
        #expect(RuleChecks.machineImports(file("import Glibc", "Sources/FileStore/A.swift")) == [])
    }

    @Test func findsPrinting() {
        #expect(RuleChecks.prints(file("// print(1)\n    print(2)")) == ["line 2"])
    }

    @Test func findsForbiddenWords() {
        #expect(RuleChecks.forbiddenWords(file("let a = try! f()"), except: []) == ["line 1: try!"])
        #expect(RuleChecks.forbiddenWords(file("let a = try! f()"), except: ["try!"]) == [])
    }

    @Test func findsLongFunctions() {
        let body = Array(repeating: "        step()", count: 60).joined(separator: "\n")
        #expect(RuleChecks.longFunctions(file("    func long() {\n\(body)\n    }"), limit: 60) == ["func long() { has 62 lines"])
        #expect(RuleChecks.longFunctions(file("    func short() {\n        step()\n    }"), limit: 60) == [])
    }

    @Test func findsDeclaredCodes() {
        let found = RuleChecks.declaredCodes(file("static let regionSplit = DiagnosticCode(\n    \"E0231\", \"region-split\", .error,"))
        #expect(found == [.init(id: "E0231", name: "regionSplit")])
    }

    @Test func findsRegisteredRules() {
        #expect(
            RuleChecks.registeredRules("static let all: [Rule] = [\n    .regionSplit,\n    .direction,\n]") == ["regionSplit", "direction"])
    }

    @Test func findsArrowsThatGoUp() {
        let manifest = Manifest(
            """
            let base: [Target] = [
                module("Bytes", "Linking"),
            ]
            let meaning: [Target] = [
                module("Linking"),
            ]
            let products: [Target] = [
                module("Annexes", "SitePages"),
                module("SitePages", "Linking"),
            ]
            """)
        #expect(manifest.upwardArrows == ["Bytes -> Linking", "Annexes -> SitePages"])
    }
}
