import Bytes
import Charts
import Testing

@Suite struct ChartsTests {
    private func svg(_ parts: [(fill: BarStrip.Fill, width: Int)]) -> String {
        var buffer = ByteBuffer()
        BarStrip(parts).append(to: &buffer)
        return buffer.text
    }

    private let open = "<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"

    @Test func partsStandOneAfterAnother() {
        #expect(
            svg([(.first, 3_828), (.second, 775)])
                == open + "<rect class=\"fill-1\" x=\"0\" width=\"38.28\" height=\"10\"/>"
                + "<rect class=\"fill-2\" x=\"38.28\" width=\"7.75\" height=\"10\"/></svg>")
    }

    @Test func gapsMoveWhatFollows() {
        #expect(
            svg([(.gap, 5_005), (.negative, 20)]) == open + "<rect class=\"fill-negative\" x=\"50.05\" width=\"0.2\" height=\"10\"/></svg>")
    }

    @Test func partsWithoutWidthAreNotDrawn() {
        #expect(
            svg([(.first, 0), (.off, BarStrip.whole)]) == open + "<rect class=\"fill-off\" x=\"0\" width=\"100\" height=\"10\"/></svg>")
    }

    @Test func dotsSayHowManyOfHowMany() {
        var buffer = ByteBuffer()
        DotStrip(filled: 1, of: 2).append(to: &buffer)
        #expect(
            buffer.text
                == "<svg class=\"dots\" aria-hidden=\"true\" viewBox=\"0 0 20 8\" width=\"20\" height=\"8\">"
                + "<rect class=\"on\" x=\"0\" width=\"8\" height=\"8\"/><rect class=\"off\" x=\"10\" width=\"8\" height=\"8\"/></svg>")
    }
}
