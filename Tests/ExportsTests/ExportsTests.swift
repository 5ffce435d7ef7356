import Bytes
import Foundation
import TestSupport
import Testing

/// The files below `data/`, as made of the content of this repository. `.ci/validate-exports.py` holds them against the
/// schemas of their formats besides.
@Suite struct ExportsTests {
    @Test func theModelHasTheWholeChain() async throws {
        let model = try await Published.shared.value.json("data/model.json")
        #expect(model["$schema"] as? String == "model.schema.json")
        let programmes = try #require(model["programmes"] as? [[String: Any]])
        let programme = try #require(programmes.first { $0["programme"] as? String == "2022-23" })
        let outcomes = try #require(programme["outcomes"] as? [[String: Any]])
        #expect(outcomes.count == 11)
        #expect(outcomes.flatMap { $0["outputs"] as? [Any] ?? [] }.count == 44)
        let links = try #require(outcomes[2]["sdg_links"] as? [[String: Any]])
        #expect(links.contains { $0["iri"] as? String == "http://metadata.un.org/sdg/8.5" })
    }

    /// Whatever the model has is in its schema, and nothing that is always there is missing.
    @Test func theSchemaDescribesTheModel() async throws {
        let published = try await Published.shared.value
        let schema = try published.json("data/model.schema.json")
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        var faults: [String] = []
        check(try published.json("data/model.json"), schema, definitions, at: "$", &faults)
        #expect(faults == [])
    }

    private func check(
        _ value: Any, _ schema: [String: Any], _ definitions: [String: [String: Any]], at path: String, _ faults: inout [String]
    ) {
        var schema = schema
        if let reference = schema["$ref"] as? String { schema = definitions[String(reference.dropFirst("#/$defs/".count))] ?? [:] }
        if let list = value as? [Any] {
            let items = schema["items"] as? [String: Any]
            guard let items else { return faults.append("\(path) is a list") }
            for item in list { check(item, items, definitions, at: path + "[]", &faults) }
        } else if let object = value as? [String: Any] {
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for (name, member) in object {
                if let form = properties[name] ?? (schema["additionalProperties"] as? [String: Any]) {
                    check(member, form, definitions, at: path + "." + name, &faults)
                } else {
                    faults.append("\(path).\(name) is not in the schema")
                }
            }
            for name in schema["required"] as? [String] ?? [] where object[name] == nil { faults.append("\(path) has no \(name)") }
        } else if let choices = schema["enum"] as? [String] {
            if !choices.contains(value as? String ?? "") { faults.append("\(path) is \(value)") }
        }
    }

    @Test func theGraphUsesTheIRIsOfTheUnitedNations() async throws {
        let published = try await Published.shared.value
        let nodes = try #require(try published.json("data/graph.jsonld")["@graph"] as? [[String: Any]])
        let ids = Set(nodes.compactMap { $0["@id"] as? String })
        for table in ["sdg_goals", "sdg_targets", "sdg_indicators"] {
            for row in try published.rows(table) { #expect(ids.contains(row["iri"] ?? ""), "\(row["code"] ?? "")") }
        }
        #expect(ids.contains("http://metadata.un.org/sdg/C080501"))
        let outcome = try #require(nodes.first { $0["@id"] as? String == "https://plenary.example/en/programme/2022-23/outcomes/3/" })
        #expect((outcome["contributesDirectlyTo"] as? [String])?.contains("http://metadata.un.org/sdg/8.5") == true)
        #expect(ids.count == nodes.count)
    }

    @Test func iatiHasAnActivityForTheProgrammeAndForEachOutcome() async throws {
        let root = try await Published.shared.value.xml("data/iati.xml")
        #expect(root.name == "iati-activities" && root["version"] == "2.03")
        let ids = root.children.compactMap { $0.child("iati-identifier")?.ownText }
        #expect(ids.prefix(3) == ["XM-DAC-41302-2022-23", "XM-DAC-41302-2022-23-1", "XM-DAC-41302-2022-23-2"])
        #expect(Set(ids).count == ids.count)
        for activity in root.children {
            let names = activity.children.map(\.name)
            let order = [
                "iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status", "activity-date",
                "activity-scope", "location", "sector", "tag", "related-activity", "result",
            ]
            #expect(names == names.sorted { order.firstIndex(of: $0) ?? 99 < order.firstIndex(of: $1) ?? 99 })
            #expect(activity.all("result").allSatisfy { $0.child("indicator") != nil })
        }
        let indicator = try #require(
            root.all("indicator").first { $0.children.contains { $0["code"] == "2022-23/1.1.1" } })
        let target = try #require(indicator.all("target").first { $0.child("location")?["ref"] == "africa" })
        #expect(target["value"] == "7")
    }

    @Test func stratMLHasGoalsWithObjectives() async throws {
        let published = try await Published.shared.value
        let plan = try published.xml("data/stratml.xml")
        #expect(plan.all("Goal").count == 11)
        #expect(plan.all("Objective").count == 44)
        let identifiers = plan.all("Identifier").map(\.ownText)
        #expect(Set(identifiers).count == identifiers.count)
        #expect(identifiers.allSatisfy { $0.first?.isLetter == true && !$0.contains("/") && !$0.contains(" ") })
        #expect(try published.xml("data/stratml.zh.xml").all("Goal").count == 11)
        #expect(published.files["data/stratml-knowledge-2018-21.xml"] != nil)
    }

    @Test func csvwHasTitlesInBothLanguages() async throws {
        let published = try await Published.shared.value
        let description = try published.json("data/targets.csv-metadata.json")
        #expect(description["url"] as? String == "../annexes/targets.csv")
        let schema = try #require(description["tableSchema"] as? [String: Any])
        let columns = try #require(schema["columns"] as? [[String: Any]])
        #expect(columns.first?["titles"] as? [String: String] == ["und": "indicator", "en": "Indicator", "zh": "指标"])
        let header = try #require(try published.text("annexes/targets.csv").split(separator: "\r\n").first)
        #expect(columns.map { $0["name"] as? String ?? "" }.joined(separator: ",") == header)
    }

    @Test func thePageOfDataListsEveryFile() async throws {
        let published = try await Published.shared.value
        for language in ["en", "zh"] {
            let page = try published.text("\(language)/data/index.html")
            let listed = published.files.filter { path, _ in
                path.hasPrefix("annexes/")
                    || path.hasPrefix("data/") && (!path.hasSuffix("csv-metadata.json") || path == "data/csv-metadata.json")
            }
            #expect(listed.count > 50)
            for (path, bytes) in listed {
                #expect(page.contains("href=\"../../\(path)\""), "\(path)")
                #expect(page.contains(SHA256.digest(of: bytes).hex), "\(path)")
            }
            #expect(page.contains("id=\"table-targets\""))
            #expect(page.contains("href=\"../../site.zip\""))
        }
        #expect(try published.text("zh/data/index.html").contains("要达到的目标"))
    }

    /// The archive holds what is published, and nothing in it depends on when it was made.
    @Test(.temporaryFolder) func theArchiveHoldsTheSite() async throws {
        let published = try await Published.shared.value
        let folder = try TemporaryFolder.current
        let archive = try published.bytes("site.zip")
        try folder.write { TextFile("site.zip", bytes: archive) }
        let script = """
            import zipfile
            archive = zipfile.ZipFile("site.zip")
            print(archive.testzip(), len(archive.namelist()), {part.date_time for part in archive.infolist()})
            print(archive.read("site/annexes/targets.csv")[:9].decode())
            """
        let run = try await ProcessRun.run("/usr/bin/env", ["python3", "-c", script], workingFolder: folder.path)
        #expect(run.output == "None \(published.files.count - 1) {(1980, 1, 1, 0, 0, 0)}\nindicator\n")
    }
}
