import Diagnostics
import Testing
import YAMLReader

/// What is written to make a YAML reader expand, search or remember too much.
@Suite struct YAMLHostileTests {
    /// Nine lists of nine references to the list before would be a billion texts.
    @Test func aBillionLaughsAreNotLaughed() {
        let lines = (1...9).map { level in
            "l\(level): &l\(level) [" + (0..<9).map { _ in level == 1 ? "lol" : "*l\(level - 1)" }.joined(separator: ", ") + "]\n"
        }
        let (_, found) = readYAML(lines.joined())
        #expect(Set(found.diagnostics.map(\.code.id)) == ["E0107"])
        #expect(count(found.value) < 200)
    }

    @Test func thousandsOfKeysAreKept() {
        let (_, found) = readYAML((0..<6_000).map { "k\($0): v\n" }.joined())
        #expect(found.diagnostics.isEmpty)
        #expect(found.value?.entries?.count == 6_000)
        #expect(found.value?["k5999"]?.scalar?.text == "v")
    }

    @Test func oneKeyWrittenThousandsOfTimes() {
        let (_, found) = readYAML(String(repeating: "a: b\n", count: 6_000))
        #expect(found.diagnostics.count == 5_999)
        #expect(found.diagnostics.allSatisfy { $0.code.id == "E0106" && $0.notes.first?.location?.span.start == 0 })
        #expect(found.value?.entries?.count == 1)
    }

    @Test(arguments: [60_000, 1_000]) func aVeryLongKey(length: Int) {
        let key = String(repeating: "k", count: length)
        let (_, found) = readYAML("\(key): v\n")
        // libyaml reads keys up to 1,024 characters.
        #expect(found.diagnostics.isEmpty == (length == 1_000))
    }

    @Test func aVeryLongValueIsOneValue() {
        let (file, found) = readYAML("a: " + String(repeating: "语", count: 20_000) + "\n")
        #expect(found.diagnostics.isEmpty)
        #expect(found.value?["a"]?.span == ByteSpan(3, file.bytes.count - 1))
    }

    /// The number of nodes of a tree, counted without recursion.
    private func count(_ root: YAMLNode?) -> Int {
        var open = root.map { [$0] } ?? []
        var count = 0
        while let node = open.popLast() {
            count += 1
            open += (node.items ?? []) + (node.entries ?? []).map(\.value)
        }
        return count
    }
}
