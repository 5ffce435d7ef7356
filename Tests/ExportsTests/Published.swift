import Annexes
import CSVReader
import Diagnostics
import FileStore
import Foundation
import Linking
import Pipeline
import TestSupport
import Testing

/// The site of this repository, made once and kept in memory: every file as it would be published, without PDF files.
struct Published: Sendable {
    let files: [String: [UInt8]]

    /// Made by the first test that asks.
    static let shared = Task { try await make() }

    static let root = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    private static func make() async throws -> Published {
        let loaded = try await WorkspaceLoader(root: root, jobs: 2).load()
        let workspace = try #require(loaded.workspace)
        let site = try await SiteBuilder(root: root, jobs: 2, makesPDF: false, makesArchive: true).prepare(workspace)
        let rendered = try await SiteRenderer(jobs: 2).render(site)
        #expect(rendered.diagnostics.map(\.message.en) == [])
        return Published(files: Dictionary(rendered.value.map { ($0.path.text, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    }

    func bytes(_ path: String) throws -> [UInt8] { try #require(files[path], "\(path)") }

    func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    func xml(_ path: String) throws -> XMLTree { try XMLTree(try bytes(path)) }

    /// An object of a JSON file.
    func json(_ path: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(try bytes(path))) as? [String: Any])
    }

    /// The rows of an annex, by the names of its columns.
    func rows(_ table: String) throws -> [[String: String]] {
        let read = CSVReader.read(SourceFile(path: ContentPath(table + ".csv"), bytes: try bytes("annexes/\(table).csv")))
        #expect(read.diagnostics.isEmpty)
        let value = try #require(read.value)
        let names = value.header.map(\.text)
        return value.rows.map { Dictionary(zip(names, $0.cells.map(\.text)), uniquingKeysWith: { first, _ in first }) }
    }
}

/// Numbers as pages and papers print them.
enum Printed {
    /// `50,267,588`, `102.1`
    static func number(_ plain: String) -> String {
        let parts = plain.drop { $0 == "-" }.split(separator: ".")
        var whole = String(parts[0])
        var groups: [String] = []
        while whole.count > 3 {
            groups.insert(String(whole.suffix(3)), at: 0)
            whole = String(whole.dropLast(3))
        }
        return ([whole] + groups).joined(separator: ",") + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// Every number that stands in a text, with its separators.
    static func numbers(in text: some StringProtocol) -> Set<String> {
        let runs = text.split { !($0.isASCII && $0.isNumber) && $0 != "," && $0 != "." }
        return Set(runs.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ",.")) })
    }
}
