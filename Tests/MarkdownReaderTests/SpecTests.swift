import Diagnostics
import Foundation
import MarkdownReader
import MarkupTree
import Testing

/// The examples of the CommonMark and GFM specification, where the shared reference is there (`PLENARY_SPECS`, or
/// `../shared/reference/specs` beside the workspace): same HTML, but for the differences that
/// `Fixtures/spec-differences.txt` lists with their reasons; and for each of them a tree whose positions hold together.
@Suite struct SpecTests {
    struct Example: CustomStringConvertible {
        let name: String
        let markdown: String
        let html: String

        var description: String { name }
    }

    /// Schemes that the examples use.
    private static let policy = MarkdownPolicy(
        allowedSchemes: MarkdownPolicy.webSchemes + [
            "foo", "a+b+c", "made-up-scheme", "irc", "ftp", "localhost", "b", "my.protocol", "url", "test",
        ])

    private static let examples: [Example] = ["spec", "extensions", "regression"].flatMap { read($0) }

    /// How many examples the three files have.
    private static let exampleCount = 720

    /// A run without the specification says so, and says how much was not looked at.
    @Test func allExamplesAreThere() {
        guard !Self.examples.isEmpty else {
            Issue.record(
                "SKIPPED: all \(Self.exampleCount) examples of CommonMark and GFM; set PLENARY_SPECS to the folder that holds markdown/",
                severity: .warning)
            return
        }
        #expect(Self.examples.count == Self.exampleCount)
    }

    @Test(.enabled(if: !SpecTests.examples.isEmpty)) func everyExampleGivesTheSameHTMLOrIsListed() throws {
        let listed = try SpecDifferences()
        var different: [String: String] = [:]
        for example in Self.examples where example.html != "<IGNORE>" {
            let (_, found) = readMarkdown(example.markdown, policy: Self.policy)
            if found.diagnostics.contains(where: { $0.code == .markdownHTML }) {
                different[example.name] = SpecDifferences.refused
                continue
            }
            let html = SpecHTML.render(found.value)
            if html.trimmed != example.html.withCheckboxesOfTheSpecification.trimmed {
                different[example.name] = "\(example.markdown)\n--- expected\n\(example.html)\n--- got\n\(html)"
            }
        }
        for (name, text) in different.sorted(by: { $0.key < $1.key }) {
            guard let reason = listed.reasons[name] else {
                Issue.record("\(name) differs and is not listed: \(text)")
                continue
            }
            #expect((reason == SpecDifferences.refused) == (text == SpecDifferences.refused), "\(name) is listed for another reason")
        }
        for name in listed.reasons.keys.sorted() where different[name] == nil { Issue.record("\(name) is listed, but does not differ") }
    }

    @Test(.enabled(if: !SpecTests.examples.isEmpty)) func everyExampleHasPositionsThatHold() {
        for example in Self.examples {
            let (file, found) = readMarkdown(example.markdown, policy: Self.policy)
            let faults = positionFaults(found.value, in: file)
            #expect(
                faults.isEmpty,
                "\(example.name): \(faults.joined(separator: "\n"))\n\(example.markdown)\n\(MarkupDump(found.value, in: file).text)")
        }
    }

    /// Examples stand between lines of backticks, the Markdown and the HTML with a line `.` between; `→` is a tab.
    private static func read(_ name: String) -> [Example] {
        guard let folder = specFolder, let text = try? String(contentsOfFile: "\(folder)/markdown/\(name).txt", encoding: .utf8) else {
            return []
        }
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var markdown: [Substring] = []
        var html: [Substring] = []
        var part = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch part {
            case 0 where line.hasPrefix(fence + " example"):
                (markdown, html, part) = ([], [], 1)
            case 1 where line == ".": part = 2
            case 1: markdown.append(line)
            case 2 where line == fence:
                let source = markdown.joined(separator: "\n").replacing("→", with: "\t") + "\n"
                let target = html.joined(separator: "\n").replacing("→", with: "\t")
                examples.append(Example(name: "\(name) \(examples.count + 1)", markdown: source, html: target))
                part = 0
            case 2: html.append(line)
            default: break
            }
        }
        return examples
    }

    private static let specFolder: String? = {
        if let path = ProcessInfo.processInfo.environment["PLENARY_SPECS"] { return path }
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("shared/reference/specs").path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
        }
        return nil
    }()
}

extension String {
    /// The files write a check box in two ways.
    fileprivate var withCheckboxesOfTheSpecification: String {
        replacing("<input type=\"checkbox\" checked=\"\" disabled=\"\" />", with: "<input checked=\"\" disabled=\"\" type=\"checkbox\">")
            .replacing("<input type=\"checkbox\" disabled=\"\" />", with: "<input disabled=\"\" type=\"checkbox\">")
    }

    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// What does not hold in a tree's positions: a span outside its file or its parent, or out of order; a text that its
/// span does not show.
func positionFaults(_ document: MarkupDocument, in file: SourceFile) -> [String] {
    var faults: [String] = []
    var parents: [Int] = []
    var lastEnds: [Int32] = []
    for event in MarkupWalker(document) {
        guard case .enter(let index) = event else {
            parents.removeLast()
            lastEnds.removeLast()
            continue
        }
        let node = document.nodes[index]
        func fault(_ text: String) { faults.append("\(index) \(node.kind) \(node.span): \(text)") }
        if node.span.start > node.span.end || Int(node.span.end) > file.bytes.count { fault("outside the file") }
        if let parent = parents.last, node.kind != .footnoteDefinition {
            let outer = document.nodes[parent].span
            if node.span.start < outer.start || node.span.end > outer.end { fault("outside \(document.nodes[parent].kind) \(outer)") }
            if let before = lastEnds.last, node.span.start < before { fault("begins before its sibling ends") }
            if !lastEnds.isEmpty { lastEnds[lastEnds.count - 1] = node.span.end }
        }
        if node.kind == .text, file.text(node.span) != document.string(node.text) {
            let source = file.text(node.span)
            if !source.contains("\\") && !source.contains("&") && !source.contains("<") {
                fault("shows \(source.debugDescription), is \(document.string(node.text).debugDescription)")
            }
        }
        if node.kind.isContainer {
            parents.append(index)
            lastEnds.append(node.span.start)
        }
    }
    return faults
}
