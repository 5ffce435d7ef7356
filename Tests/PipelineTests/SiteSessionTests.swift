import Diagnostics
import FileStore
import Foundation
import Linking
import Publication
import TestSupport
import Testing

@testable import Pipeline

/// A process that has looked at a workspace many times shows what a new one would build, byte for byte.
@Suite(.temporaryFolder) struct SiteSessionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.current
        try SampleWorkspace.write(to: folder)
        try SampleWorkspace.copyTemplates(to: folder)
    }

    private func session() -> SiteSession { SiteSession(root: folder.path, jobs: 2, makesPDF: false) }

    private static let output = "Content/programme/2024-25/outcomes/1/1.1.md"
    private static let page = "en/programme/2024-25/outputs/1.1/index.html"

    /// What a build in a new process says and would publish; no files where it finds an error.
    private func coldBuild() async throws -> (report: DiagnosticReport, files: [String: [UInt8]]) {
        let loaded = try await WorkspaceLoader(root: folder.path, jobs: 1).load()
        guard let workspace = loaded.workspace else { return (loaded.report, [:]) }
        let site = try await SiteBuilder(root: folder.path, jobs: 1, makesPDF: false).prepare(workspace)
        let overrides = LoadedWorkspace.overrides(workspace.configuration)
        let report = DiagnosticReport(loaded.diagnostics + site.diagnostics, overrides: overrides)
        guard !report.fails() else { return (report, [:]) }
        let rendered = try await SiteRenderer(jobs: 1).render(site)
        let files = Dictionary(
            (try await shownFiles(workspace) + rendered.value.filter { $0.path.text.hasPrefix("annexes/") })
                .map { ($0.path.text, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return (DiagnosticReport(loaded.diagnostics + site.diagnostics + rendered.diagnostics, overrides: overrides), files)
    }

    /// The preview has neither the page of data nor the sizes of files, for which every file must be made.
    private func shownFiles(_ workspace: Workspace) async throws -> [OutputFile] {
        let site = try await SiteBuilder(root: folder.path, jobs: 1, makesPDF: false, makesData: false).prepare(workspace)
        return try await SiteRenderer(jobs: 1).render(site).value
    }

    /// The same of a session's site.
    private func files(of site: LiveSite) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in site.paths { files[path] = try #require(site.file(path)).get() }
        return files
    }

    @Test func buildsWhatABuildPublishes() async throws {
        var session = session()
        let build = try #require(try await session.refresh())
        let cold = try await coldBuild()
        let site = try #require(build.site)
        #expect(try files(of: site) == cold.files)
        #expect(cold.files.count > 50)
        #expect(await site.check(jobs: 2) == [])
        #expect(Set(build.places.map(\.text)) == ["Content", "Templates", "plenary.yml"])
        #expect(site.contains("annexes/outcomes.csv") && site.contains(Self.page))
        #expect(!site.contains("annexes/nothing.csv") && !site.contains("Content") && site.file("en") == nil)
    }

    @Test func nothingChangedIsNothing() async throws {
        var session = session()
        #expect(try await session.refresh() != nil)
        #expect(try await session.refresh() == nil)
        // Written again with the same text: the times change, so it is decoded again, which is right if not needed.
        try folder.edit(Self.output, "What the agency does.", "What the agency does now.")
        let build = try #require(try await session.refresh())
        #expect(try String(decoding: #require(build.site?.file(Self.page)).get(), as: UTF8.self).contains("does now."))
        #expect(try await session.refresh() == nil)
    }

    /// Two writes of one length within a tick of the file system's clock: the times do not tell them apart.
    @Test func anEditThatTimesDoNotTellIsSeen() async throws {
        var session = session()
        _ = try await session.refresh()
        var last = "What the agency does."
        for letter in "abcdefghijklmnopqrst" {
            let text = "It does \(letter)."
            try folder.edit(Self.output, last, text)
            last = text
            let build = try await session.refresh()
            let bytes = try build?.site?.file(Self.page)?.get()
            let page = String(decoding: bytes ?? [], as: UTF8.self)
            #expect(page.contains(text), "\(build?.report.diagnostics.map(\.message.en) ?? ["nothing new"])")
        }
    }

    /// Errors come and go; what was right before is there again.
    @Test func errorsComeAndGo() async throws {
        var session = session()
        let first = try #require(try await session.refresh()?.site)
        try folder.edit(Self.output, "south: 17", "south: 18")
        let wrong = try #require(try await session.refresh())
        #expect(wrong.site == nil)
        #expect(wrong.report.diagnostics.map(\.code.id) == ["E0231"])
        #expect(try await session.refresh() == nil)
        try folder.edit(Self.output, "south: 18", "south: 17")
        let right = try #require(try await session.refresh()?.site)
        #expect(try files(of: right) == files(of: first))
        try folder.edit("plenary.yml", "languages:", "langauges:")
        #expect(try #require(try await session.refresh()).site == nil)
        try folder.edit("plenary.yml", "langauges:", "languages:")
        #expect(try #require(try await session.refresh()).site != nil)
        // A broken link is a finding though no file was read for it.
        try folder.write { SymbolicLink("Content/programme/2024-25/risks/9.md", to: "nowhere.md") }
        #expect(try #require(try await session.refresh()).report.diagnostics.count == 1)
        try folder.remove("Content/programme/2024-25/risks/9.md")
        #expect(try #require(try await session.refresh()).site != nil)
    }

    @Test func aTemplateIsCheckedAgainWhenItChanges() async throws {
        var session = session()
        _ = try await session.refresh()
        try folder.edit("Templates/output.mustache", "{{", "{{nothing-of-this-name}}{{")
        #expect(try #require(try await session.refresh()).site == nil)
        try folder.edit("Templates/output.mustache", "{{nothing-of-this-name}}{{", "{{")
        #expect(try #require(try await session.refresh()).site != nil)
        try folder.edit("Templates/labels.csv", "\nfootnotes,", "\nfotnotes,")
        #expect(try #require(try await session.refresh()).report.fails())
    }

    /// Random edits of every kind, one or several between two looks; after each the session agrees with a cold build.
    @Test(arguments: 0..<6) func agreesWithAColdBuildAfterAnyEdits(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var session = session()
        _ = try await session.refresh()
        let editor = RandomEditor(folder: folder)
        var log: [String] = []
        var last: LiveBuild?
        for step in 0..<8 {
            for _ in 0..<generator.number(in: 1...3) { log.append(try editor.edit(&generator, log.count)) }
            let build = try await session.refresh()
            last = build ?? last
            let cold = try await coldBuild()
            let now = try #require(last, "step \(step)")
            let note = Comment("seed \(seed), step \(step): \(log.suffix(6))")
            if let site = now.site {
                let report = DiagnosticReport(now.report.diagnostics + (await site.check(jobs: 2)))
                #expect(report.diagnostics.map(\.code.id) == cold.report.diagnostics.map(\.code.id), note)
                if !cold.files.isEmpty { #expect(try files(of: site) == cold.files, note) }
            } else {
                #expect(now.report.fails(), note)
                #expect(cold.files.isEmpty, note)
                let found = Set(now.report.diagnostics.map(\.code.id))
                #expect(found.isSubset(of: Set(cold.report.diagnostics.map(\.code.id))), note)
            }
        }
    }
}

/// Does to a workspace what people do, and what goes wrong when they do it.
struct RandomEditor {
    let folder: TemporaryFolder

    private static let programme = "Content/programme/2024-25"
    private static let output = programme + "/outcomes/1/1.1.md"

    /// Makes an edit, and says which it was. Edits of different numbers differ.
    func edit(_ generator: inout SeededGenerator, _ number: Int) throws -> String {
        let programme = Self.programme
        let edits: [(String, () throws -> Void)] = [
            ("body", { try append(Self.output, "\nParagraph \(number) with <sdg:4.4>.\n") }),
            ("translation", { try append(programme + "/outcomes/1/1.1.zh.md", "\n第 \(number) 段。\n") }),
            ("title", { try replace(Self.output, /title: .*/, "title: Schools \(number)") }),
            ("wrong split", { try replace(Self.output, /south: [0-9]+/, "south: \(17 + number % 2)") }),
            ("right split", { try replace(Self.output, /south: [0-9]+/, "south: 17") }),
            (
                "new risk",
                {
                    try write(
                        programme + "/risks/\(number + 1).md", SampleWorkspace.risk.replacing("number: 1", with: "number: \(number + 1)"))
                }
            ),
            ("delete a risk", { try removeOne(programme + "/risks") }),
            ("move the risks", { try move(programme + "/risks", programme + "/hazards") }),
            ("move them back", { try move(programme + "/hazards", programme + "/risks") }),
            ("no translation", { try? folder.remove(programme + "/outcomes/1/outcome.zh.md") }),
            ("translation again", { try write(programme + "/outcomes/1/outcome.zh.md", SampleWorkspace.translatedOutcome) }),
            ("broken front matter", { try replace(programme + "/outcomes/1/outcome.md", /status: .*/, "status: [") }),
            ("front matter again", { try write(programme + "/outcomes/1/outcome.md", SampleWorkspace.outcome) }),
            ("register", { try append("Content/registers/departments.csv", "unit-\(number),,department,Unit \(number),单位\(number)\r\n") }),
            ("label", { try replace("Templates/labels.csv", /\nfootnotes,[^\n]*/, "\nfootnotes,Notes \(number),脚注 \(number)") }),
            ("template", { try append("Templates/output.mustache", "{{! \(number) }}") }),
            ("style", { try write("Templates/assets/site.css", "/* \(number) */") }),
            ("new asset", { try write("Templates/assets/\(number).txt", "\(number)") }),
            ("configuration", { try replace("plenary.yml", /en: Skills for [^,]*/, "en: Skills for \(number)") }),
            (
                "a region more",
                { try replace("plenary.yml", /\ \ - \{id: south.*/, "  - {id: south, name: {en: South \(number), zh: 南部}}") }
            ),
            (
                "a finding is a warning",
                {
                    try write(
                        "plenary.yml",
                        SampleWorkspace.configuration + "severities:\n  - {rule: region-split, severity: warning, reason: \(number)}\n")
                }
            ),
            (
                "one language",
                {
                    try replace("plenary.yml", /\ \ - \{tag: zh, name: 中文\}\n/, "")
                }
            ),
            ("plain configuration", { try write("plenary.yml", SampleWorkspace.configuration) }),
            ("touch", { try write(Self.output, try folder.text(Self.output)) }),
        ]
        let (name, change) = generator.pick(edits)
        try change()
        return name
    }

    private func write(_ path: String, _ text: String) throws { try folder.write { TextFile(path, text) } }

    private func append(_ path: String, _ text: String) throws { try write(path, ((try? folder.text(path)) ?? "") + text) }

    private func replace(_ path: String, _ pattern: Regex<Substring>, _ text: String) throws {
        guard let old = try? folder.text(path) else { return }
        try write(path, old.replacing(pattern, with: text))
    }

    private func move(_ from: String, _ to: String) throws {
        guard folder.exists(from), !folder.exists(to) else { return }
        try FileManager.default.moveItem(atPath: folder.path(from), toPath: folder.path(to))
    }

    private func removeOne(_ path: String) throws {
        guard let name = try? FileManager.default.contentsOfDirectory(atPath: folder.path(path)).sorted().first else { return }
        try folder.remove(path + "/" + name)
    }
}
