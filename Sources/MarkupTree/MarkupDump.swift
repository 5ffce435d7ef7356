package import Diagnostics

/// Prints a document for tests, a node a line: kind, place, payload. Children are indented.
///
///     heading 1:1-1:9 level 2 {#aims .unnumbered}
///       text 1:4-1:9 "Aims"
///
/// A place is `line:column` of the first character and of the one after the last; columns count Unicode scalars from 1.
package struct MarkupDump {
    private let document: MarkupDocument
    private let file: SourceFile

    package init(_ document: MarkupDocument, in file: SourceFile) {
        self.document = document
        self.file = file
    }

    /// The lines, the document node first.
    package var lines: [String] {
        var walker = MarkupWalker(document)
        var lines: [String] = []
        while true {
            let depth = walker.depth
            guard let event = walker.next() else { return lines }
            guard case .enter(let index) = event else { continue }
            lines.append(String(repeating: "  ", count: depth) + line(index))
        }
    }

    /// The lines as one text.
    package var text: String { lines.joined(separator: "\n") }

    private func line(_ index: Int) -> String {
        let node = document.nodes[index]
        var parts = ["\(node.kind)", "\(place(node.span.start))-\(place(node.span.end))"]
        parts += payload(node)
        if let attributes = document.attributes(of: index) {
            let names = (attributes.id.map { ["#\($0)"] } ?? []) + attributes.classes.map { ".\($0)" }
            parts.append("{\(names.joined(separator: " "))}@\(place(attributes.span.start))-\(place(attributes.span.end))")
        }
        return parts.joined(separator: " ")
    }

    private func payload(_ node: MarkupNode) -> [String] {
        let text = document.string(node.text)
        let title = document.string(node.title)
        switch node.kind {
        case .text, .code, .htmlInline, .htmlBlock: return [quoted(text)]
        case .codeBlock:
            let info = title.isEmpty ? [] : ["info \(quoted(title))"]
            return info + ["literal at \(place(node.number))" + (node.flag ? " verbatim" : ""), quoted(text)]
        case .heading: return ["level \(node.number)"]
        case .list: return [node.number < 0 ? "bullet" : "from \(node.number)", node.flag ? "tight" : "loose"]
        case .listItem: return node.number == 0 ? [] : [node.number == 2 ? "done" : "open"]
        case .tableCell: return CellAlignment(rawValue: node.number).map { $0 == .none ? [] : ["\($0)"] } ?? []
        case .link, .image: return (node.flag ? ["auto"] : []) + [quoted(text)] + (title.isEmpty ? [] : ["title \(quoted(title))"])
        case .footnoteReference, .footnoteDefinition: return ["\(node.number)", quoted(text)]
        default: return []
        }
    }

    private func place(_ offset: Int32) -> String {
        let offset = min(Int(offset), file.bytes.count)
        let line = file.lineIndex(of: offset)
        let before = file.bytes[Int(file.lineStarts[line])..<offset]
        return "\(line + 1):\(before.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })"
    }

    /// In double quotes, with line ends, tabs and quotes in view.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
