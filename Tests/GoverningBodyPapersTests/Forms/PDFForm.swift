import Foundation
import Packaging
import TestSupport

@testable import GoverningBodyPapers

/// The text of a PDF, as another program extracts it. Pages interrupt it, so what is looked for is the beginning and the end
/// of every line, in any order; the source of the same file is compared whole.
struct PDFForm {
    private let text: String
    let pages: Int

    static let engine = PDFEngine.find(in: ShippedPapers.root)
    /// `make test` makes `.venv`; without it there is nothing to try.
    static let hasEngine = FileManager.default.isExecutableFile(atPath: ShippedPapers.root + "/.venv/bin/python")

    init(_ source: [UInt8], in folder: TemporaryFolder) async throws {
        // The cache of the project, so that tests after a build have nothing to compile.
        let pdf = try PDFCompiler(Self.engine, cache: PDFCache(root: ShippedPapers.root)).compile(source, name: "paper")
        let path = folder.path("paper.pdf")
        try Data(pdf).write(to: URL(fileURLWithPath: path, isDirectory: false))
        let output = try await ProcessRun.run("/usr/bin/pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]).output
        pages = output.count { $0 == "\u{C}" }
        text = Self.plain(output)
    }

    func hasText(_ words: String) -> Bool { text.contains(Self.plain(words)) }

    /// The lines of a paper of which the beginning or the end is not in the file.
    func missing(of expected: FormText) -> [String] {
        let lines = expected.lines.flatMap { line -> [String] in
            line.hasPrefix("| ") ? line.split(separator: "|").map(String.init) : [line]
        }
        return (lines + expected.notes).flatMap { line -> [String] in
            // A call divides a line: pdftotext puts its number elsewhere.
            line.split(separator: "[^").enumerated().flatMap { index, part -> [String] in
                let words = Self.plain(String(index == 0 ? part.drop { $0 == "#" || $0 == "§" } : part.drop { $0 != "]" }.dropFirst()))
                return [String(words.prefix(16)), String(words.suffix(16))].filter { !$0.isEmpty && !text.contains($0) }
            }
        }
    }

    /// Without spaces and hyphens, which line ends add and take.
    private static func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace && !"-‐\u{AD}…\u{2060}\u{200B}".contains($0) }
    }
}
