import Foundation
import TestSupport
import Testing

/// The worked example of docs/changes-example.md: the list that Appendix I, paragraph 2 of GB.341/PFA/1 gives by hand.
@Suite(.temporaryFolder) struct WhatChangedTests {
    private static let root = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let example = root + "/docs/examples/what-changed"

    private func diff(_ arguments: String...) async throws -> ProcessRun {
        try await ProcessRun.plenary(
            ["diff", "--no-index", Self.example + "/2020-21", Self.example + "/2022-23"] + arguments,
            in: try TemporaryFolder.current, environment: ["PATH": "/nonexistent"])
    }

    /// `+ indicator 2.4.1: added`: the beginning of each line, up to the word after the colon.
    private func beginnings(_ run: ProcessRun, _ kind: String) -> [String] {
        run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix(kind + " ") || $0.hasPrefix("+ \(kind) ") }
            .map { line in
                let parts = line.split(separator: ": ", maxSplits: 1)
                return "\(parts[0]): \(parts.last?.split(whereSeparator: { " :".contains($0) }).first ?? "")"
            }
    }

    @Test func listsWhatTheParagraphSays() async throws {
        let run = try await diff()
        #expect(run.exit == 0, "\(run.errors)")
        #expect(beginnings(run, "output") == ["+ output 2.4: added", "+ output 5.4: added"])
        #expect(
            beginnings(run, "indicator") == [
                "+ indicator 2.4.1: added", "+ indicator 5.4.1: added", "+ indicator 5.4.2: added", "indicator 6.3.1: name",
                "indicator 6.4.2: name", "indicator 7.3.1: name", "+ indicator 7.3.2: added", "indicator 7.4.1: name",
            ])
        #expect(beginnings(run, "outcome") == [])
    }

    @Test func listsWhatTheOtherPlacesSay() async throws {
        let run = try await diff()
        let gained = run.output.matches(of: /SDG link gained: outcome (\d+) – SDG target ([0-9.]+)/).map { "\($0.2) \($0.1)" }
        #expect(gained == ["5.1 1", "5.1 2", "5.1 6", "5.1 7", "10.3 2", "10.3 6", "10.3 7"])
        #expect(!run.output.contains("SDG link lost"))
        for line in [
            "“B. Policy outcomes”, column “US dollars”: 626,425,218 -> 631,197,289 (+4,772,071, +0.8%)",
            "“C. Management services”, column “US dollars”: 61,418,750 -> 60,878,294 (-540,456, -0.9%)",
            "line “Total”, column “Extra-budgetary expenditure”: 470.0 -> 520.0 (+50.0, +10.6%)",
        ] { #expect(run.output.contains(line), "\(line)") }
        #expect(!run.output.contains("790,640,000"))
    }

    @Test func theOtherWayRoundIsTheReverse() async throws {
        let run = try await ProcessRun.plenary(
            ["diff", "--no-index", Self.example + "/2022-23", Self.example + "/2020-21"], in: try TemporaryFolder.current)
        #expect(run.output.contains("- output 2022-23/2.4: removed") && run.output.contains("- indicator 2022-23/7.3.2: removed"))
        #expect(run.output.contains("631,197,289 -> 626,425,218 (-4,772,071"))
    }

    /// The page of the same changes is well-formed, loads nothing and has every line.
    @Test func thePageHasTheSame() async throws {
        let page = try await diff("--format", "html")
        #expect(page.exit == 0)
        for text in ["id=\"c-output-2022-23_2.4\"", "<ins>631,197,289</ins>", "SDG link gained", "<del>61,418,750</del>"] {
            #expect(page.output.contains(text), "\(text)")
        }
        for text in ["<script", "http://", "https://", "<link", "@import"] { #expect(!page.output.contains(text), "\(text)") }
        let chinese = try await diff("--format", "html", "--lang", "zh")
        #expect(chinese.output.contains("<html lang=\"zh\">") && chinese.output.contains("新增"))
    }

    /// The example has the names of the shipped content, so it cannot come to say something else.
    @Test func theExampleIsTheContent() async throws {
        func names(_ workspace: String) async throws -> [String: String] {
            let run = try await ProcessRun.plenary(
                ["list", "indicators", "--format", "json", "--workspace", workspace], in: try TemporaryFolder.current)
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.stdout)) as? [[String: Any]])
            var names: [String: String] = [:]
            for row in rows {
                if let id = row["id"] as? String { names[id] = row["name_en"] as? String }
            }
            return names
        }
        let (content, example) = (try await names(Self.root), try await names(Self.example + "/2022-23"))
        #expect(example.count == 59)
        for (id, name) in example { #expect(content[id] == name, "\(id)") }
    }
}
