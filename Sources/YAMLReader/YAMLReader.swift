// YAMLReader: from the bytes of a YAML text to a tree in which everything knows where it stands.
//
// 1. `YAMLGuard` looks at the bytes before libyaml does: size, control characters, what indents the lines.
// 2. `YAMLParser` owns the C parser and gives one `YAMLEvent` after another; only its file sees C types.
// 3. `CodePointIndex` turns libyaml's code point counts into byte offsets of the file.
// 4. `YAMLTreeBuilder` makes `YAMLNode`s of the events, refuses what Plenary does not use (anchors, aliases, tags, merge
//    keys, several documents, keys that are not text, equal keys) and holds the limits.
// 5. What libyaml itself cannot read becomes a diagnostic in plain words (`YAMLProblemReport`), with a hint where a
//    full-width colon, an ideographic space or a curly quote is to blame; `YAMLComposer` goes on at the next key.
//
// No scalar is given a type here: `8.10` stays the text "8.10" and `no` the text "no"; the field decides. Called by
// ContentDecoder for front matter, `plenary.yml` and embedded blocks; the only importer of CYaml.
package import Diagnostics

/// Reads one YAML document that stands at `range` in `file`. All spans are offsets in the file, not in the range.
///
/// - Returns: the root node; nil where the text is empty, holds only comments, or cannot be read at all. A document
///   with a fault keeps the entries before and after the broken one, so where there are diagnostics a missing key means
///   nothing. The diagnostics are errors of the author: E01xx, in the order of the file.
package func read(_ file: SourceFile, range: Range<Int>, limits: YAMLLimits = .standard) -> Findings<YAMLNode?> {
    let range = range.clamped(to: 0..<file.bytes.count)
    guard range.count <= limits.bytes else {
        let place = Location(file.path, ByteSpan(range.lowerBound, range.lowerBound))
        return Findings(nil, [Diagnostic(.yamlSize, .tooLarge(range.count, limit: limits.bytes), at: place)])
    }
    let guarded = YAMLGuard(file, range: range)
    var composer = YAMLComposer(file, guarded: guarded, limits: limits)
    let composed = composer.compose(range)
    let diagnostics = guarded.diagnostics + composed.diagnostics
    return Findings(composed.value, diagnostics.sorted { $0.location.span.start < $1.location.span.start })
}

extension Message {
    fileprivate static func tooLarge(_ count: Int, limit: Int) -> Message {
        Message(
            en: "this YAML text has \(count) bytes; the limit is \(limit)",
            zh: "这段 YAML 文本有 \(count) 字节，上限为 \(limit) 字节")
    }
}
