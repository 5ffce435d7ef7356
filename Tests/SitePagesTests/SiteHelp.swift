import Diagnostics
import Foundation
import Linking
import Publication
import TemplateEngine
import Testing

@testable import SitePages

/// The theme of the repository, and the sample site made with it.
enum SiteHelp {
    static let root = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files of `Templates/`, by name below it.
    static func theme() throws -> [SourceFile] {
        let folder = root.appendingPathComponent("Templates", isDirectory: true)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mustache") }.sorted()
        return try names.map { name in
            let data = try Data(contentsOf: folder.appendingPathComponent(name, isDirectory: false))
            return SourceFile(path: ContentPath("Templates/" + name), bytes: Array(data))
        }
    }

    static func templateSet() throws -> TemplateSet {
        TemplateSet.read(try theme(), under: ContentPath("Templates")).value
    }

    static func templates() throws -> SiteTemplates {
        try #require(SiteTemplates.check(try templateSet()).value)
    }

    static func labels() throws -> Findings<LabelTable> {
        let data = try Data(contentsOf: root.appendingPathComponent("Templates/labels.csv", isDirectory: false))
        let file = SourceFile(path: ContentPath("Templates/labels.csv"), bytes: Array(data))
        return LabelTable.decode(file, languages: ["en", "zh"])
    }

    /// All files of the sample site, rendered.
    static func site(_ workspace: Workspace = SampleWorkspace.make()) throws -> [Route: [UInt8]] {
        let artifacts = SitePages.artifacts(of: workspace, labels: try labels().value, templates: try templates())
        #expect(RouteTable.build(artifacts).diagnostics.isEmpty)
        return Dictionary(uniqueKeysWithValues: artifacts.map { ($0.route, Self.bytes($0)) })
    }

    static func language(_ position: Int, _ workspace: Workspace = SampleWorkspace.make()) throws -> SiteLanguage {
        SiteLanguage(
            workspace, index: SiteIndex(workspace), siteMap: SiteMap(workspace), labels: try labels().value[position],
            language: workspace.languageIndices[position])
    }

    static func bytes(_ artifact: Artifact) -> [UInt8] {
        switch artifact.body {
        case .bytes(let bytes): bytes
        case .page(let page): page.make().render()
        case .made(let make): make()
        case .container(let parts): parts().flatMap(\.bytes)
        }
    }
}
