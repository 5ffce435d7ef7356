import Annexes
import ContentDecoder
import Diagnostics
package import Linking
import ResultsModel
package import SemanticDiff
package import Testing

/// Two small workspaces that a test writes out, decoded and linked, to be compared.
package struct Sides: Sendable {
    package let old: Workspace
    package let new: Workspace

    package init(_ old: [String: String], _ new: [String: String], configuration: String = Sides.bilingual) {
        self.old = Self.workspace(old, configuration)
        self.new = Self.workspace(new, configuration)
    }

    /// The changes from old to new. The laws hold of every pair that a test compares: nothing changes from a side to itself,
    /// and the way back is the same turned round.
    package func changes(
        _ options: CompareOptions = CompareOptions(), leftOut: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) -> ChangeSet {
        let sides = (Self.side(old), Self.side(new, leftOut: leftOut))
        let changes = compare(sides.0, sides.1, options: options)
        #expect(compare(sides.1, sides.0, options: options).reversed == changes, sourceLocation: sourceLocation)
        #expect(changes.reversed.reversed == changes, sourceLocation: sourceLocation)
        for side in [sides.0, sides.1] { #expect(compare(side, side, options: options).isEmpty, sourceLocation: sourceLocation) }
        return changes
    }

    /// A side with the tables that it publishes, those of papers apart.
    package static func side(_ workspace: Workspace, leftOut: [String] = []) -> ComparedSide {
        let tables = Annexes.tables(of: workspace).map { table in
            KeyedTable(
                name: table.name,
                columns: table.columns.map {
                    .init(name: $0.name, language: $0.language, isKey: $0.isKey, isNumber: $0.kind == .decimal || $0.kind == .integer)
                }, rows: table.rows.map { $0.map(\.text) })
        }
        return ComparedSide(workspace: workspace, tables: tables, leftOut: leftOut.map { ContentPath($0) })
    }

    package static let bilingual = """
        title: {en: Sample, zh: 样例}
        organization: {name: {en: Office, zh: 机构}, short-name: {en: Office, zh: 机构}}
        languages: [{tag: en, name: English}, {tag: zh, name: 中文}]
        content: p
        regions: [{id: africa, name: {en: Africa, zh: 非洲}}, {id: americas, name: {en: Americas, zh: 美洲}}]
        units:
          - {id: countries, one: {en: country, zh: 个国家}, other: {en: countries, zh: 个国家}}
          - {id: member-states, one: {en: Member State, zh: 个成员国}, other: {en: Member States, zh: 个成员国}}
        """

    /// Decodes and links files; what is wrong with them does not matter here.
    ///
    /// - Parameter isTurned: whether the objects are linked in the opposite order of their files.
    package static func workspace(_ files: [String: String], _ configuration: String = bilingual, isTurned: Bool = false) -> Workspace {
        let settings = ConfigurationDecoder.decode(SourceFile("plenary.yml", configuration)).value ?? Configuration()
        let sources = files.keys.sorted().map { SourceFile($0, files[$0] ?? "") }
        let byPath = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0) })
        let vocabulary = Vocabulary(settings)
        let folder = ContentFolder.arrange(sources.map(\.path), languages: settings.languages.map(\.tag.value)).value
        var drafts: [Draft] = []
        for object in folder.objects {
            let paths = [object.source] + object.translations.dropFirst()
            guard let draft = ObjectDecoder.decode(paths.map { $0.flatMap { byPath[$0] } }, vocabulary: vocabulary).value else { continue }
            if case .budget(let budget) = draft {
                let amounts = byPath[ContentPath(object.source.text.dropLast(3) + ".csv")]
                drafts.append(.budget(BudgetAmountsDecoder.fill(budget, from: amounts).value))
            } else {
                drafts.append(draft)
            }
        }
        let registers = folder.registers.compactMap { path in
            byPath[path].flatMap { RegisterDecoder.decode($0, vocabulary: vocabulary).value }
        }
        return Linking.link(
            LinkInput(configuration: settings, drafts: isTurned ? drafts.reversed() : drafts, registers: registers)
        ).value
    }
}

/// Files that many samples share.
package enum Sample {
    package static func programme(_ id: String = "2022-23", _ fields: String = "") -> String {
        "---\ntype: programme\nid: \(id)\ntitle: Programme \(id)\nperiod: 2022/2023\n\(fields)\n---\n"
    }

    package static func outcome(_ code: String, _ title: String, _ fields: String = "", body: String = "") -> String {
        "---\ntype: outcome\ncode: \(code)\nkind: policy\ntitle: \(title)\nstatus: to-be-developed\n\(fields)\n---\n\(body)"
    }

    package static func output(_ code: String, _ title: String, _ fields: String = "", body: String = "") -> String {
        "---\ntype: output\ncode: \(code)\ntitle: \(title)\nverification: [reports]\n\(fields)\n---\n\(body)"
    }

    /// A programme with an outcome and the files given.
    package static func files(_ files: [String: String] = [:]) -> [String: String] {
        ["p/programme.md": programme(), "p/outcome.md": outcome("1", "Jobs")].merging(files) { $1 }
    }
}
