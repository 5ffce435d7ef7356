// MarkdownReader: from the bytes of a Markdown text to a located `MarkupDocument`.
//
// 1. `MarkdownGuard` looks at the bytes before cmark-gfm does and holds the limits: Debian's library lacks fixes for
//    inputs that take it minutes or gigabytes.
// 2. `EmphasisMarks` finds the `*` runs that mean emphasis in Chinese text but not by CommonMark's rule; `PreparedText`
//    is the text with a mark beside each, and the way back from cmark's lines and columns to offsets of the file.
// 3. `CommonMarkTree` owns the C tree. Only tables, task lists and footnotes are attached: cmark's inline extensions
//    switch a table that all threads share.
// 4. `TreeConverter` walks the C tree once. `InlineReader` finds each inline in the source (`SourceCursor`), because
//    cmark's columns cannot be trusted; `LeafAssembler` adds what cmark does not know: attributes `{#id .class}`, bare
//    addresses, strikethrough, Chinese line ends; and holds the policy for addresses and raw HTML.
// 5. `Footnotes` numbers the notes and reports those that nothing calls.
//
// Where two Chinese characters meet over a line end, the tree has no soft break: a `softBreak` node always means a
// space. Called by ContentDecoder from several threads at once; the only importer of CCmark.
package import Diagnostics
package import MarkupTree

/// Reads the Markdown text that stands at `range` in `file`. All spans are offsets in the file, not in the range.
///
/// - Returns: the document; empty where a limit is broken. The diagnostics are errors and warnings of the author: E03xx.
package func read(
    _ file: SourceFile, range: Range<Int>, limits: MarkdownLimits = .standard, policy: MarkdownPolicy = .standard
) -> Findings<MarkupDocument> {
    let range = range.clamped(to: 0..<file.bytes.count)
    let guarded = MarkdownGuard(file, range: range, limits: limits)
    guard !guarded.isRefused else { return Findings(.empty, guarded.diagnostics) }
    let marks = EmphasisMarks(guarded.bytes, range: range)
    let text = PreparedText(file: file, range: range, bytes: guarded.bytes, marks: marks.offsets)
    guard let tree = CommonMarkTree(parsing: text.markedBytes()) else { return Findings(.empty, guarded.diagnostics) }
    var converter = TreeConverter(text, footnoteDefinitions: guarded.footnoteDefinitions, policy: policy)
    let converted = converter.convert(tree)
    let diagnostics = guarded.diagnostics + converted.diagnostics
    return Findings(converted.value, diagnostics.sorted { $0.location.span.start < $1.location.span.start })
}
