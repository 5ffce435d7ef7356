import Diagnostics
import YAMLReader

/// Reads a whole text as YAML.
func readYAML(_ text: String, limits: YAMLLimits = .standard) -> (file: SourceFile, found: Findings<YAMLNode?>) {
    let file = SourceFile("test.yml", text)
    return (file, YAMLReader.read(file, range: 0..<file.bytes.count, limits: limits))
}

/// The tree of a text, a line a node: what it is, and the bytes it covers in the file between `‹` and `›`.
func dumpYAML(_ text: String) -> [String] {
    let (file, found) = readYAML(text)
    guard let root = found.value else { return [] }
    var lines: [String] = []
    dump(root, "", file, &lines)
    return lines
}

private func dump(_ node: YAMLNode, _ indent: String, _ file: SourceFile, _ lines: inout [String]) {
    let source = "‹" + file.text(node.span).replacing("\n", with: "⏎") + "›"
    switch node.content {
    case .scalar(let scalar):
        lines.append("\(indent)\(scalar.style) \(scalar.text.debugDescription) \(source)")
    case .sequence(let items):
        lines.append("\(indent)sequence \(source)")
        for item in items { dump(item, indent + "  ", file, &lines) }
    case .mapping(let entries):
        lines.append("\(indent)mapping \(source)")
        for entry in entries {
            lines.append("\(indent)  \(entry.key) ‹\(file.text(entry.keySpan))›")
            dump(entry.value, indent + "    ", file, &lines)
        }
    }
}

/// The findings of a text, each as `E0106 3:1 ‹code› message`: the line and column (in characters, from 1) where it
/// points, what it covers, what it says.
func yamlFindings(_ text: String, limits: YAMLLimits = .standard) -> [String] {
    let (file, found) = readYAML(text, limits: limits)
    return found.diagnostics.map { describe($0, in: file) }
}

func describe(_ diagnostic: Diagnostic, in file: SourceFile) -> String {
    let span = diagnostic.location.span
    return "\(diagnostic.code.id) \(place(Int(span.start), in: file)) ‹\(file.text(span))› \(diagnostic.message.en)"
}

func place(_ offset: Int, in file: SourceFile) -> String {
    let line = file.lineIndex(of: offset)
    let before = String(decoding: file.bytes[Int(file.lineStarts[line])..<offset], as: UTF8.self)
    return "\(line + 1):\(before.unicodeScalars.count + 1)"
}
