package import Bytes

/// Boxes with words in columns, and lines from one to the next: what leads to what.
///
/// The tallest column stands as it is given; the boxes of the others stand beside those that they are linked with. Sizes
/// are estimated from the characters (a Chinese one is as wide as it is high, a Latin one about half as wide), so boxes are
/// a little larger than their words in every font.
package struct FlowChart: Sendable {
    package struct Node: Sendable {
        package let text: String
        package let column: Int

        package init(_ text: String, column: Int) {
            self.text = text
            self.column = column
        }
    }

    package struct Link: Sendable {
        package let from: Int
        package let to: Int

        /// - Parameters: positions in the list of nodes.
        package init(from: Int, to: Int) {
            (self.from, self.to) = (from, to)
        }
    }

    private let layout: FlowLayout
    private let heads: [String]
    private let links: [Link]
    /// What readers of text are told that the drawing is.
    private let title: String

    /// - Parameter heads: what stands over each column.
    package init(title: String, heads: [String], nodes: [Node], links: [Link]) {
        self.title = title
        self.heads = heads
        self.links = links.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }
        layout = FlowLayout(nodes, self.links, columns: heads.count)
    }

    package func append(to buffer: inout ByteBuffer) {
        let width = FlowLayout.left(ofColumn: heads.count) - FlowLayout.gap
        buffer.append("<svg class=\"flow\" role=\"img\" viewBox=\"0 0 \(width) \(layout.height)\" aria-label=\"")
        HTMLEscaping.attribute.append(title, to: &buffer)
        buffer.append("\">")
        for (column, head) in heads.enumerated() {
            text(head, "head", x: FlowLayout.left(ofColumn: column), y: 13, &buffer)
        }
        for link in links { append(link, &buffer) }
        for box in layout.boxes { append(box, &buffer) }
        buffer.append("</svg>")
    }

    private func append(_ link: Link, _ buffer: inout ByteBuffer) {
        let (from, to) = (layout.boxes[link.from], layout.boxes[link.to])
        let (x, y) = (from.x + FlowLayout.width, from.y + from.height / 2)
        let (endX, endY) = (to.x, to.y + to.height / 2)
        let bend = FlowLayout.gap / 2
        buffer.append("<path d=\"M\(x) \(y)C\(x + bend) \(y) \(endX - bend) \(endY) \(endX) \(endY)\"/>")
    }

    private func append(_ box: FlowLayout.Box, _ buffer: inout ByteBuffer) {
        buffer.append("<rect class=\"box-\(box.column == heads.count - 1 ? "last" : "step")\" x=\"\(box.x)\" y=\"\(box.y)\"")
        buffer.append(" width=\"\(FlowLayout.width)\" height=\"\(box.height)\"/>")
        for (number, line) in box.lines.enumerated() {
            text(
                line, box.column == heads.count - 1 ? "last" : "step", x: box.x + FlowLayout.padding,
                y: box.y + FlowLayout.padding + 11 + number * FlowLayout.leading, &buffer)
        }
    }

    private func text(_ text: String, _ name: String, x: Int, y: Int, _ buffer: inout ByteBuffer) {
        buffer.append("<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\">")
        HTMLEscaping.text.append(text, to: &buffer)
        buffer.append("</text>")
    }
}
