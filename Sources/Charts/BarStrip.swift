package import Bytes

/// A horizontal bar made of parts, as wide as the place where it stands.
package struct BarStrip: Sendable {
    /// What a part looks like; the name of a class in the style sheet.
    package enum Fill: String, Sendable {
        case first = "fill-1"
        case second = "fill-2"
        case off = "fill-off"
        case ink = "fill-ink"
        case negative = "fill-negative"
        /// Nothing is drawn: the next part starts further on.
        case gap
    }

    /// The whole width.
    package static let whole = 10_000

    private let parts: [(fill: Fill, width: Int)]

    /// - Parameter parts: from the start edge on; widths in ten-thousandths of the whole.
    package init(_ parts: [(fill: Fill, width: Int)]) {
        self.parts = parts
    }

    package func append(to buffer: inout ByteBuffer) {
        buffer.append("<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">")
        var start = 0
        for part in parts where part.width > 0 {
            if part.fill != .gap {
                buffer.append("<rect class=\"\(part.fill.rawValue)\" x=\"")
                Self.append(start, to: &buffer)
                buffer.append("\" width=\"")
                Self.append(part.width, to: &buffer)
                buffer.append("\" height=\"10\"/>")
            }
            start += part.width
        }
        buffer.append("</svg>")
    }

    /// Ten-thousandths as per cent: `38.28`.
    private static func append(_ width: Int, to buffer: inout ByteBuffer) {
        buffer.append(number: width / 100)
        let rest = width % 100
        guard rest > 0 else { return }
        buffer.append(rest < 10 ? ".0" : ".")
        buffer.append(number: rest % 10 == 0 ? rest / 10 : rest)
    }
}
