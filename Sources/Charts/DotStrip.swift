package import Bytes

/// So many of so many: a row of small squares, the first ones filled.
package struct DotStrip: Sendable {
    private let filled: Int
    private let total: Int

    package init(filled: Int, of total: Int) {
        self.filled = filled
        self.total = total
    }

    package func append(to buffer: inout ByteBuffer) {
        buffer.append("<svg class=\"dots\" aria-hidden=\"true\" viewBox=\"0 0 \(total * 10) 8\" width=\"\(total * 10)\" height=\"8\">")
        for index in 0..<max(0, total) {
            buffer.append("<rect class=\"\(index < filled ? "on" : "off")\" x=\"\(index * 10)\" width=\"8\" height=\"8\"/>")
        }
        buffer.append("</svg>")
    }
}
