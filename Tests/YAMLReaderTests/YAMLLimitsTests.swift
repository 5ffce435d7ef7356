import Diagnostics
import Testing
import YAMLReader

/// Limits hold, and what is hostile is refused in no time.
@Suite struct YAMLLimitsTests {
    @Test func depth() {
        let limits = YAMLLimits(depth: 3)
        #expect(yamlFindings("a: [[1]]\n", limits: limits) == [])
        #expect(
            yamlFindings("a: [[[1]]]\n", limits: limits) == [
                "E0114 1:6 ‹[› lists and mappings stand more than 3 deep inside each other"
            ])
        #expect(readYAML("a: 1\nb: [[[1]]]\n", limits: limits).found.value?["a"] != nil)
    }

    @Test func nodes() {
        let limits = YAMLLimits(nodes: 4)
        #expect(yamlFindings("a: [1]\n", limits: limits) == [])
        #expect(yamlFindings("a: [1, 2]\n", limits: limits) == ["E0115 1:8 ‹› there are more than 4 keys and values"])
    }

    @Test func size() {
        #expect(yamlFindings("a: 1234\n", limits: YAMLLimits(bytes: 8)) == [])
        #expect(
            yamlFindings("a: 12345\n", limits: YAMLLimits(bytes: 8)) == ["E0116 1:1 ‹› this YAML text has 9 bytes; the limit is 8"])
    }

    @Test(
        arguments: [
            "[", "{", "{a: ", "- ", "? ", "a: ", "[a, ", "\"", "'", "!", "&a ", "*a ", "!!a ", "%A\n", "|\n", "a:\n ", "---\n", "[]: ",
            "{}",
            "\t", "：",
            "a: \"\n", "a: [\n", "k: x: y\n", "\n\u{3000}", "<<: ",
        ] as [String])
    func hostileInputIsRefusedInNoTime(piece: String) {
        let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
        let time = ContinuousClock().measure { _ = readYAML(text) }
        #expect(time < .seconds(10), "\(piece.debugDescription) took \(time)")
    }

    /// Whatever the bytes, spans stay inside the file and children inside their parents.
    @Test(arguments: 0..<200) func anyTextIsReadWithoutATrap(seed: Int) {
        let pieces = [
            "a: ", "b", "- ", "[", "]", "{", "}", ", ", "\n", "  ", "\"", "'", "：", "中", "|\n  ", "#", "&x ", "*x", "!t ", "\t", "? ",
            "---\n",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var text = ""
        for _ in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int((state >> 33) % UInt64(pieces.count))]
        }
        let (file, found) = readYAML(text)
        for diagnostic in found.diagnostics { #expect(Int(diagnostic.location.span.end) <= file.bytes.count) }
        if let root = found.value { expectInside(root, ByteSpan(0, file.bytes.count)) }
    }

    private func expectInside(_ node: YAMLNode, _ parent: ByteSpan) {
        #expect(parent.start <= node.span.start && node.span.end <= parent.end)
        for item in node.items ?? [] { expectInside(item, node.span) }
        for entry in node.entries ?? [] {
            #expect(node.span.start <= entry.keySpan.start && entry.keySpan.end <= entry.value.span.start)
            expectInside(entry.value, node.span)
        }
    }
}
