import Bytes
import CSVReader
import ContentDecoder
import Diagnostics
import Glibc
import MarkdownReader
import MarkupTree
import TemplateEngine
import YAMLReader

// Fuzzing: the readers of untrusted bytes under libFuzzer and AddressSanitizer. `.ci/fuzz` builds it and runs every
// reader for a while on what grows from `Seeds`.
//
// libFuzzer brings `main` and calls `fuzz` with one input after the other; `PLENARY_FUZZ` names the reader. An input is
// a fault when something traps, when memory is misused, when it takes too long, or when a promise does not hold: every
// finding points into its file and has both languages.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    FuzzedReader.chosen.read(bytes)
    return 0
}

/// A reader, and what it promises of any bytes.
enum FuzzedReader: String, CaseIterable {
    case yaml, markdown, csv, template, object

    /// What the environment names.
    static let chosen: FuzzedReader = {
        let name = unsafe getenv("PLENARY_FUZZ").map { unsafe String(cString: $0) } ?? ""
        guard let reader = FuzzedReader(rawValue: name) else {
            promise(false, "PLENARY_FUZZ is one of \(allCases.map(\.rawValue))")
            return .yaml
        }
        return reader
    }()

    func read(_ bytes: [UInt8]) {
        // The second file of an object, or the second template, follows a byte that no text has.
        let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
        let files = parts.enumerated().compactMap { file(Array($1), $0) }
        guard let first = files.first else { return }
        switch self {
        case .yaml: check(YAMLReader.read(first, range: 0..<first.bytes.count).diagnostics, files)
        case .markdown: readMarkdown(first)
        case .csv: readTable(first)
        case .template: readTemplates(files)
        case .object: readObject(files)
        }
    }

    /// A file as it passes the door; nil, with findings, for what is no text.
    private func file(_ bytes: [UInt8], _ position: Int) -> SourceFile? {
        let name = self == .template ? ["Templates/page.mustache", "Templates/part.mustache"] : ["Content/a.md", "Content/a.zh.md"]
        let read = SourceFile.validating(path: ContentPath(name[position]), bytes: bytes)
        if let file = read.value { check(read.diagnostics, [file]) }
        return read.value
    }

    private func readMarkdown(_ file: SourceFile) {
        let read = MarkdownReader.read(file, range: 0..<file.bytes.count)
        check(read.diagnostics, [file])
        for node in read.value.nodes { promise(Int(node.span.end) <= file.bytes.count, "a node ends in the file") }
    }

    private func readTable(_ file: SourceFile) {
        let read = CSVReader.read(file)
        check(read.diagnostics, [file])
        for row in read.value?.rows ?? [] { promise(row.cells.count == read.value?.header.count, "rows are as long as the header") }
    }

    private func readTemplates(_ files: [SourceFile]) {
        let read = TemplateSet.read(files, under: ContentPath("Templates"))
        let checked = read.value.check("page", for: FuzzedPage.self)
        check(read.diagnostics + checked.diagnostics, files)
        guard let template = checked.value else { return }
        let output = template.render(FuzzedPage())
        promise(output.count < 64 << 20, "the output is bounded")
    }

    private func readObject(_ files: [SourceFile]) {
        let vocabulary = Vocabulary(languages: ["en", "zh"], regions: ["north", "south"])
        let decoded = ObjectDecoder.decode([files[0], files.count > 1 ? files[1] : nil], vocabulary: vocabulary)
        check(decoded.diagnostics, files)
        promise(decoded.value != nil || !decoded.diagnostics.isEmpty, "what gives no object says why")
    }

    private func check(_ findings: [Diagnostic], _ files: [SourceFile]) {
        for finding in findings {
            promise(!finding.message.en.isEmpty && !finding.message.zh.isEmpty, "a finding has both languages")
            guard let file = files.first(where: { $0.path == finding.location.path }) else { continue }
            promise(Int(finding.location.span.end) <= file.bytes.count, "a finding lies in its file")
        }
    }
}

/// Ends the process, which libFuzzer reports with the input that led here.
private func promise(_ holds: Bool, _ words: String) {
    guard !holds else { return }
    let text = Array("broken promise: \(words)\n".utf8)
    _ = unsafe text.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    abort()
}

/// A page with a field of each kind.
struct FuzzedPage: ViewModel {
    static let shapeName = "page"
    static let fields: [Field<FuzzedPage>] = [
        .text("title") { _ in "a <b> \"c\"" }, .number("count") { _ in 3 }, .text("summary") { _ in "" },
        .flag("is-draft") { _ in true }, .list("tags") { _ in ["x", "y"] },
    ]
}
