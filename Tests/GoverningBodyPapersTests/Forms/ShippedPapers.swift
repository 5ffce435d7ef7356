import Diagnostics
import Foundation
import Linking
import Pipeline
import Publication
import ResultsModel
import TemplateEngine
import TestSupport
import Testing

@testable import GoverningBodyPapers

/// The papers of this repository in every form, made once for all tests.
struct ShippedPapers: Sendable {
    struct Paper: Sendable, CustomTestStringConvertible {
        let symbol: String
        let tag: String

        var testDescription: String { "\(symbol) (\(tag))" }

        static let all = ["GB.331/PFA/4", "GB.331/PFA/13", "GB.335/INS/9", "GB.341/PFA/1", "GB.347/PFA/4"].flatMap { symbol in
            ["en", "zh"].map { Paper(symbol: symbol, tag: $0) }
        }
    }

    static let root = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let shared = Task { try await ShippedPapers() }

    private let editions: [String: PaperEdition]
    private let artifacts: [String: Artifact.Body]

    private init() async throws {
        let loaded = try await WorkspaceLoader(root: Self.root, jobs: 2, includesDrafts: false).load()
        guard let workspace = loaded.workspace else { throw TestSupportFault("the workspace cannot be read") }
        let site = try await SiteBuilder(root: Self.root, jobs: 2, products: [.site], makesPDF: false).prepare(workspace)
        let labels = try Data(contentsOf: URL(fileURLWithPath: Self.root + "/Templates/labels.csv", isDirectory: false))
        let file = SourceFile(path: ContentPath("labels.csv"), bytes: Array(labels))
        let words = LabelTable.decode(file, languages: workspace.languages.map(\.tag.value)).value
        let built = PaperEdition.makers(workspace, labels: words).map { $0() }
        let files = PaperForms(workspace, editions: built).artifacts
        artifacts = Dictionary((site.artifacts + files).map { ($0.route.path, $0.body) }, uniquingKeysWith: { first, _ in first })
        editions = Dictionary(built.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func edition(_ paper: Paper) throws -> PaperEdition {
        guard let edition = editions[paper.testDescription] else { throw TestSupportFault("there is no \(paper.testDescription)") }
        return edition
    }

    func page(_ paper: Paper) throws -> [UInt8] {
        let path = "\(paper.tag)/papers/\(SiteMap.anchor(paper.symbol))/index.html"
        guard case .page(let page)? = artifacts[path] else { throw TestSupportFault("there is no page \(path)") }
        return page.make().render()
    }

    func print(_ paper: Paper) throws -> [UInt8] {
        let path = try edition(paper).route("html").path
        guard case .made(let make)? = artifacts[path] else { throw TestSupportFault("there is no file \(path)") }
        let bytes = make()
        return bytes
    }

    func word(_ paper: Paper) throws -> [String: [UInt8]] {
        let path = try edition(paper).route("docx").path
        guard case .container(let parts)? = artifacts[path] else { throw TestSupportFault("there is no file \(path)") }
        return Dictionary(parts().map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    func typst(_ paper: Paper) throws -> [UInt8] {
        let edition = try edition(paper)
        return PaperTypst(
            edition.document, labels: edition.labels, contentsTitle: edition.contentsTitle, siteAddress: "https://plenary.example/"
        ).source
    }
}
