import ContentDecoder
import Diagnostics
import Linking
import ResultsModel

/// A small workspace that a test writes out, decoded and linked: paths with their texts, and what linking found.
///
///     let workspace = WorkspaceBuilder(["p/programme.md": "...", "p/1.1.md": "..."])
///     #expect(workspace.findings("E0231") == ["p/1.1.md:8:21 targets ... | 各区域..."])
struct WorkspaceBuilder {
    let workspace: Workspace
    /// Decoding's and linking's findings, with the severities that the configuration wants.
    let report: DiagnosticReport
    private let sources: SourceFiles

    /// One language, two regions, a few units.
    static let english = """
        title: {en: Sample}
        organization: {name: {en: Office}, short-name: {en: Office}}
        languages: [{tag: en, name: English}]
        content: p
        regions: [{id: africa, name: {en: Africa}}, {id: americas, name: {en: Americas}}]
        units:
          - {id: countries, one: {en: country}, other: {en: countries}}
          - {id: member-states, one: {en: Member State}, other: {en: Member States}}
          - {id: ratifications, one: {en: ratification}, other: {en: ratifications}}
        """

    /// The same in English and Chinese.
    static let bilingual = """
        title: {en: Sample, zh: 样例}
        organization: {name: {en: Office, zh: 机构}, short-name: {en: Office, zh: 机构}}
        languages: [{tag: en, name: English}, {tag: zh, name: 中文}]
        content: p
        regions: [{id: africa, name: {en: Africa, zh: 非洲}}, {id: americas, name: {en: Americas, zh: 美洲}}]
        units:
          - {id: countries, one: {en: country, zh: 个国家}, other: {en: countries, zh: 个国家}}
          - {id: member-states, one: {en: Member State, zh: 个成员国}, other: {en: Member States, zh: 个成员国}}
          - {id: ratifications, one: {en: ratification, zh: 份批准书}, other: {en: ratifications, zh: 份批准书}}
        """

    init(_ files: [String: String], configuration: String = english, failed: [String] = []) {
        let configurationFile = SourceFile("plenary.yml", configuration)
        let files = files.keys.sorted().map { SourceFile($0, files[$0] ?? "") }
        let decoded = ConfigurationDecoder.decode(configurationFile)
        var content = DecodedContent(decoded.value ?? Configuration())
        content.decode(files)
        content.failed += failed.map { ContentPath($0) }
        let linked = Linking.link(content.input)
        workspace = linked.value
        report = DiagnosticReport(decoded.diagnostics + content.diagnostics + linked.diagnostics, overrides: content.overrides)
        sources = SourceFiles([configurationFile] + files)
    }

    /// The findings of these codes: `path:line:column English | 中文`.
    func findings(_ codes: String...) -> [String] {
        diagnostics(codes).map { "\(sources.place(of: $0.location) ?? "?") \($0.message.en) | \($0.message.zh)" }
    }

    /// Where the findings of these codes are: `path:line:column`.
    func places(_ codes: String...) -> [String] {
        diagnostics(codes).map { sources.place(of: $0.location) ?? "?" }
    }

    /// Notes and help of the findings of one code, in English.
    func remarks(_ code: String) -> [String] {
        diagnostics([code]).flatMap { diagnostic in
            diagnostic.notes.map {
                [$0.location.flatMap { sources.place(of: $0) }, $0.message.en].compactMap { $0 }.joined(separator: " ")
            }
                + [diagnostic.help.map { "help: \($0.en)" }].compactMap { $0 }
        }
    }

    private func diagnostics(_ codes: [String]) -> [Diagnostic] {
        report.diagnostics.filter { codes.contains($0.code.id) }
    }
}

/// Files of a workspace decoded, ready to be linked; shared with the tests on the shipped content.
struct DecodedContent {
    let configuration: Configuration
    private let vocabulary: Vocabulary
    /// By the source file of each object.
    private(set) var drafts: [ContentPath: Draft] = [:]
    private var order: [ContentPath] = []
    private(set) var registers: [ContentPath: Register] = [:]
    var failed: [ContentPath] = []
    private(set) var findings: [ContentPath: [Diagnostic]] = [:]

    init(_ configuration: Configuration) {
        self.configuration = configuration
        vocabulary = Vocabulary(configuration)
    }

    var diagnostics: [Diagnostic] { findings.keys.sorted().flatMap { findings[$0] ?? [] } }

    var overrides: [String: SeverityOverride] {
        var overrides: [String: SeverityOverride] = [:]
        for change in configuration.severities { overrides[change.rule.value] = SeverityOverride(change.severity.value.rawValue) }
        return overrides
    }

    var input: LinkInput {
        LinkInput(
            configuration: configuration, drafts: order.compactMap { drafts[$0] },
            registers: registers.keys.sorted().compactMap { registers[$0] },
            failed: failed)
    }

    /// Decodes files; an object is decoded when any of its files is among them, and then needs all of them.
    mutating func decode(_ files: [SourceFile]) {
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let folder = ContentFolder.arrange(files.map(\.path), languages: configuration.languages.map(\.tag.value))
        for object in folder.value.objects { decode(object, byPath) }
        for path in folder.value.registers {
            let register = RegisterDecoder.decode(byPath[path] ?? SourceFile(path.text, ""), vocabulary: vocabulary)
            findings[path] = register.diagnostics
            registers[path] = register.value
            if register.value == nil { failed.append(path) }
        }
    }

    private mutating func decode(_ object: ObjectPaths, _ files: [ContentPath: SourceFile]) {
        let paths = [object.source] + object.translations.dropFirst()
        let decoded = ObjectDecoder.decode(paths.map { $0.flatMap { files[$0] } }, vocabulary: vocabulary)
        findings[object.source] = decoded.diagnostics
        guard var draft = decoded.value else {
            failed.append(object.source)
            return
        }
        if case .budget(let budget) = draft {
            let filled = BudgetAmountsDecoder.fill(budget, from: files[ContentPath(object.source.text.dropLast(3) + ".csv")])
            findings[object.source]? += filled.diagnostics
            draft = .budget(filled.value)
        }
        if drafts.updateValue(draft, forKey: object.source) == nil { order.append(object.source) }
    }
}

/// Files that many samples share.
enum Sample {
    static func programme(_ fields: String = "") -> String {
        "---\ntype: programme\nid: 2022-23\ntitle: Programme\nperiod: 2022/2023\n\(fields)\n---\n"
    }

    static func outcome(_ code: String = "1", _ fields: String = "status: to-be-developed", body: String = "") -> String {
        "---\ntype: outcome\ncode: \(code)\nkind: policy\ntitle: Outcome \(code)\n\(fields)\n---\n\(body)"
    }

    /// The fields begin in line 6.
    static func output(_ code: String = "1.1", _ fields: String, body: String = "") -> String {
        "---\ntype: output\ncode: \(code)\ntitle: Output \(code)\nverification: [reports]\n\(fields)\n---\n\(body)"
    }

    /// An output with one indicator `1.1.1`, whose fields after the name begin in line 9.
    static func indicator(_ fields: String, name: String = "Member States with a policy") -> String {
        let lines = fields.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
        return output("1.1", "indicators:\n  - code: 1.1.1\n    name: \(name)\n\(lines)")
    }

    /// Columns begin in line 6, lines follow.
    static func budget(columns: String, lines: String) -> String {
        let indented = [columns, lines].map { $0.split(separator: "\n").map { "  - \($0)" }.joined(separator: "\n") }
        return "---\ntype: budget\nid: b\ntitle: Budget\ncolumns:\n\(indented[0])\nlines:\n\(indented[1])\n---\n"
    }

    /// A programme with the files given, each below its folder.
    static func in2022(_ files: [String: String], programme fields: String = "") -> [String: String] {
        var all = ["p/programme.md": programme(fields), "p/outcome.md": outcome()]
        for (name, text) in files { all["p/\(name)"] = text }
        return all
    }
}
