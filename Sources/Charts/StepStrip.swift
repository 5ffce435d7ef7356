package import Bytes

/// From one value to another on the same scale: an open mark where it was, a full one where it is, a line between them.
package struct StepStrip: Sendable {
    private let from: Int
    private let to: Int

    /// - Parameters: shares of the whole width, in ten-thousandths of it.
    package init(from: Int, to: Int) {
        self.from = min(max(0, from), BarStrip.whole)
        self.to = min(max(0, to), BarStrip.whole)
    }

    package func append(to buffer: inout ByteBuffer) {
        buffer.append("<svg class=\"step-strip\" aria-hidden=\"true\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\">")
        rect("axis-line", x: 0, width: 1_000, y: "5", height: "1", &buffer)
        let (low, high) = (min(from, to) / 10, max(from, to) / 10)
        rect(to < from ? "fill-negative" : "fill-1", x: low, width: max(high - low, 1), y: "4", height: "3", &buffer)
        rect("fill-2", x: max(0, from / 10 - 3), width: 6, y: "0", height: "12", &buffer)
        rect(to < from ? "fill-negative" : "fill-1", x: max(0, to / 10 - 3), width: 6, y: "0", height: "12", &buffer)
        buffer.append("</svg>")
    }

    private func rect(_ name: String, x: Int, width: Int, y: String, height: String, _ buffer: inout ByteBuffer) {
        buffer.append("<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>")
    }
}
