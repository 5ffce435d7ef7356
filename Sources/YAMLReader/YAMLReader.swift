// YAMLReader: from the bytes of a YAML text to a tree in which everything knows where it stands.
//
// 1. `YAMLGuard` looks at the bytes before libyaml does: size, NUL, tabs in the indentation.
// 2. `YAMLParser` owns the C parser and gives one `YAMLEvent` after another; only it and `YAMLEvent` see C types.
// 3. `CodePointIndex` turns libyaml's code point counts into byte offsets of the file, moving forward only.
// 4. `YAMLComposer` builds `YAMLNode`s from the events with a stack of its own, refuses what Plenary does not use
//    (anchors, aliases, tags, merge keys, several documents, keys that are not text, equal keys) and holds the limits.
// 5. What libyaml itself cannot read becomes a diagnostic in plain words, with a hint where a full-width colon, an
//    ideographic space or a curly quote is to blame.
//
// No scalar is given a type here: `8.10` stays the text "8.10" and `no` the text "no"; the field decides. Called by
// ContentDecoder for front matter, `plenary.yml` and embedded blocks; the only importer of CYaml.
package import Diagnostics

/// Reads one YAML document that stands at `range` in `file`. All spans are offsets in the file, not in the range.
///
/// - Returns: the root node; nil where the text is empty, holds only comments, or cannot be read at all. A document
///   that breaks off keeps what was read before the fault. The diagnostics are errors of the author: E01xx.
package func read(_ file: SourceFile, range: Range<Int>, limits: YAMLLimits = .standard) -> Findings<YAMLNode?> {
    Findings(nil, [])
}
