import Foundation
import ResultsModel
import TestSupport
import Testing

@testable import Commands

@Suite struct SchemaTests {
    @Test func aType() async {
        let host = TestHost()
        #expect(await host.run("schema", "risk") == 0)
        expectGolden(host.output, "risk.schema.json")
    }

    @Test(arguments: ["", "programme", "outcome", "output", "sdg-links", "budget", "figure", "strategy", "configuration"])
    func isJSONWhoseReferencesResolve(type: String) async throws {
        let host = TestHost()
        #expect(await host.run(["schema"] + (type.isEmpty ? [] : [type])) == 0)
        let value = try JSONSerialization.jsonObject(with: Data(host.output.utf8))
        let schema = try #require(value as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let definitions = try #require(schema["$defs"] as? [String: Any])
        for match in host.output.matches(of: /"\$ref": "#\/\$defs\/([^"]+)"/) {
            #expect(definitions[String(match.1)] != nil, "\(match.1)")
        }
    }

    @Test func unknownTypes() async {
        let host = TestHost()
        #expect(await host.run("schema", "outcme") == 2)
        #expect(host.errors.hasPrefix("plenary: error: there is no type of content `outcme`\n   = help: did you mean `outcome`?\n"))
    }

    /// Ids and near-ids of every kind: the patterns accept exactly what the grammar accepts.
    @Test(arguments: ObjectKind.allCases) func patternsAgreeWithTheGrammar(kind: ObjectKind) throws {
        let pattern = try Regex(IdentifierPattern.identifier(kind))
        let samples = [
            "1", "10", "0", "01", "A", "AB", "a", "1.1", "A.1", "1.0", "1.1.1", "A.1.1", "1.1.1.1", "1.A", "A.B", "8.b", "8.b.1", "8.5.1",
            "8.bb",
            "8.B", "working-poverty", "working--poverty", "-a", "a-", "a_b", "A-b", "C190", "P155", "R204", "X1", "C0", "C", "GB.341/PFA/1",
            "/GB", "GB..1", "GB 1", "CHE", "che", "CHEE", "2022-23", "a.b", "DWCP", "R&D", "成果", "",
        ]
        for sample in samples {
            #expect((sample.firstMatch(of: pattern) != nil) == IdentifierGrammar.accepts(sample, as: kind), "\(kind) \(sample)")
        }
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<500 {
            let sample = generator.text(of: ["1", "0", "9", "a", "b", "A", "C", ".", "-", "/", "(", ":"], upTo: 6)
            #expect((sample.firstMatch(of: pattern) != nil) == IdentifierGrammar.accepts(sample, as: kind), "\(kind) \(sample)")
        }
    }

    @Test func referencesMayHaveAScope() throws {
        let pattern = try Regex(IdentifierPattern.reference(.outcome))
        #expect("2022-23/1".firstMatch(of: pattern) != nil)
        #expect("1".firstMatch(of: pattern) != nil)
        #expect("2022-23/".firstMatch(of: pattern) == nil)
        #expect("a/8.5".firstMatch(of: try Regex(IdentifierPattern.reference(.sdgTarget))) == nil)
    }
}
