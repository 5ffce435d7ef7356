import ContentDecoder
import Diagnostics
import Foundation
import Linking
import ResultsModel

/// The content of this repository, read and decoded once, and changed copies of it.
struct ShippedContent: Sendable {
    /// One change of one file: a text that stands in it once, and what to put there; or a file taken away.
    struct Edit: Sendable {
        let path: String
        let old: String
        let new: String?

        init(_ path: String, _ old: String, _ new: String) {
            self.path = "Content/" + path
            self.old = old
            self.new = new
        }

        /// A file that is not there yet.
        init(adding path: String, _ text: String) {
            self.init(path, "", text)
        }

        init(removing path: String) {
            self.path = "Content/" + path
            old = ""
            new = nil
        }
    }

    static let shared = ShippedContent()

    private let files: [ContentPath: SourceFile]
    private let content: DecodedContent
    let configurationFindings: [Diagnostic]

    private init() {
        let root = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let names = FileManager.default.enumerator(atPath: root.path + "/Content")?.compactMap { $0 as? String } ?? []
        let sources = names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".csv") }.sorted().map { name in
            Self.file("Content/" + name, below: root)
        }
        let configuration = ConfigurationDecoder.decode(Self.file("plenary.yml", below: root))
        configurationFindings = configuration.diagnostics
        var content = DecodedContent(configuration.value ?? Configuration())
        content.decode(sources)
        self.content = content
        files = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func file(_ path: String, below root: URL) -> SourceFile {
        let data = try? Data(contentsOf: root.appendingPathComponent(path, isDirectory: false))
        return SourceFile(path: ContentPath(path), bytes: data.map { Array($0) } ?? [])
    }

    var fileCount: Int { files.count }

    func text(_ path: String) -> String {
        files[ContentPath("Content/" + path)].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    func link() -> Workspace { Linking.link(content.input).value }

    /// Everything that is found: `E0231 programme/2022-23/outcomes/1/1.1.md:25`, sorted by place.
    func findings(_ edits: [Edit] = []) throws -> [String] {
        var files = files
        var content = content
        for edit in edits { try apply(edit, to: &files) }
        for stem in Set(edits.map { Self.stem(ContentPath($0.path)) }) {
            content.decode(files.values.filter { Self.stem($0.path) == stem }.sorted { $0.path < $1.path })
        }
        let linked = Linking.link(content.input)
        let report = DiagnosticReport(configurationFindings + content.diagnostics + linked.diagnostics, overrides: content.overrides)
        let sources = SourceFiles(Array(files.values))
        return report.diagnostics.map { diagnostic in
            let line = sources.region(of: diagnostic.location).map { ":\($0.lowerBound.line)" } ?? ""
            let path = diagnostic.location.path.text
            return "\(diagnostic.code.id) \(path.hasPrefix("Content/") ? String(path.dropFirst(8)) : path)\(line)"
        }
    }

    private func apply(_ edit: Edit, to files: inout [ContentPath: SourceFile]) throws {
        let path = ContentPath(edit.path)
        guard let new = edit.new else {
            guard files.removeValue(forKey: path) != nil else { throw WrongEdit(reason: "there is no \(edit.path)") }
            return
        }
        guard !edit.old.isEmpty else {
            guard files.updateValue(SourceFile(path: path, bytes: Array(new.utf8)), forKey: path) == nil else {
                throw WrongEdit(reason: "there is \(edit.path) already")
            }
            return
        }
        let text = files[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        let parts = text.components(separatedBy: edit.old)
        guard parts.count == 2 else { throw WrongEdit(reason: "`\(edit.old)` stands \(parts.count - 1) times in \(edit.path)") }
        files[path] = SourceFile(path: path, bytes: Array(parts.joined(separator: new).utf8))
    }

    /// What the files of one object have in common: the path without language and ending.
    private static func stem(_ path: ContentPath) -> String {
        for ending in [".zh.md", ".md", ".csv"] where path.text.hasSuffix(ending) { return String(path.text.dropLast(ending.count)) }
        return path.text
    }
}

struct WrongEdit: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
}
