/// A word of Latin letters in a text. Words are read once and then looked at by several rules.
struct TextWord: Sendable {
    let start: Int32
    let end: Int32
    /// FNV-1a of its letters, without regard to case and to an `s` at its end.
    let hash: UInt64
    /// Whether there is a capital after its first letter: `ILO`, `IRData`.
    let hasInnerCapital: Bool

    var range: Range<Int> { Int(start)..<Int(end) }

    /// The words of a text in order.
    static func all(in bytes: [UInt8], before end: Int) -> [TextWord] {
        let span = bytes.span
        var words: [TextWord] = []
        var index = 0
        while index < end {
            guard span[index].isLetter else {
                index += 1
                continue
            }
            let start = index
            var hash = Self.hashStart
            var before = hash
            var capitals = 0
            while index < end, case let byte = span[index], byte.isLetter {
                before = hash
                hash = Self.step(hash, byte)
                capitals += byte & 0x20 == 0 ? 1 : 0
                index += 1
            }
            let isPlural = span[index - 1] | 0x20 == UInt8(ascii: "s") && index - start > 3
            words.append(
                TextWord(
                    start: Int32(clamping: start), end: Int32(clamping: index), hash: isPlural ? before : hash,
                    hasInnerCapital: capitals > (span[start] & 0x20 == 0 ? 1 : 0)))
        }
        return words
    }

    private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }
}

/// A long text with its words: the fields of an object in one language, or its body.
struct WholeText: Sendable {
    let text: ReadableText
    /// Where it ends: remarks behind the fields are left out.
    let end: Int
    let words: [TextWord]

    init(_ text: ReadableText, end: Int) {
        self.text = text
        self.end = end
        words = TextWord.all(in: text.bytes, before: end)
    }

    func string(_ word: TextWord) -> String { text.string(word.range) }
}
