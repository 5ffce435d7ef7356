import Diagnostics
import MarkdownReader
import MarkupTree
import Testing

/// Reads a whole text as Markdown.
func readMarkdown(
    _ text: String, limits: MarkdownLimits = .standard, policy: MarkdownPolicy = .standard
) -> (file: SourceFile, found: Findings<MarkupDocument>) {
    let file = SourceFile("test.md", text)
    return (file, MarkdownReader.read(file, range: 0..<file.bytes.count, limits: limits, policy: policy))
}

/// The tree of a text as `MarkupDump` prints it, without the document node; findings follow.
func dumpMarkdown(_ text: String, policy: MarkdownPolicy = .standard) -> String {
    let (file, found) = readMarkdown(text, policy: policy)
    let lines = MarkupDump(found.value, in: file).lines.dropFirst().map { String($0.dropFirst(2)) }
    return (lines + found.diagnostics.map { describe($0, in: file) }).joined(separator: "\n")
}

/// The findings of a text, each as `E0302 3:1 ‹<br>› message`: line and column in characters, from 1, what is covered,
/// what is said.
func markdownFindings(_ text: String, limits: MarkdownLimits = .standard, policy: MarkdownPolicy = .standard) -> [String] {
    let (file, found) = readMarkdown(text, limits: limits, policy: policy)
    return found.diagnostics.map { describe($0, in: file) }
}

func describe(_ diagnostic: Diagnostic, in file: SourceFile) -> String {
    let span = diagnostic.location.span
    let line = file.lineIndex(of: Int(span.start))
    let before = String(decoding: file.bytes[Int(file.lineStarts[line])..<Int(span.start)], as: UTF8.self)
    return "\(diagnostic.code.id) \(line + 1):\(before.unicodeScalars.count + 1) ‹\(file.text(span))› \(diagnostic.message.en)"
}
