/// One walk over valid UTF-8 for the characters that the door tells about.
struct CharacterScan {
    /// How many there are, and the byte offset of the foremost.
    struct Hits {
        private(set) var count = 0
        private(set) var first: Int?

        mutating func add(_ offset: Int) {
            count += 1
            first = min(first ?? offset, offset)
        }
    }

    /// NUL bytes, which say that this is no text at all.
    private(set) var nuls = Hits()
    /// Controls that no text needs: C0 but tab, LF and CR; DEL; C1.
    private(set) var controls = Hits()
    /// Code points that are no characters (U+FDD0...U+FDEF, U+xxFFFE, U+xxFFFF); the Markdown reader marks places with
    /// them, and XML forbids some.
    private(set) var noncharacters = Hits()
    /// Direction controls that are not closed in their line or close nothing, and overrides, which turn Latin text round.
    private(set) var directions = Hits()

    private var openEmbeddings: [Int] = []
    private var openIsolates: [Int] = []

    /// Walks over UTF-8 that has been validated.
    init(_ bytes: borrowing Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            guard bytes.count - index >= 8 else {
                look(bytes, at: index)
                index += 1
                continue
            }
            var rest = Self.candidates(ByteLanes(bytes, at: index))
            while rest != 0 {
                look(bytes, at: index + (rest.trailingZeroBitCount >> 3))
                rest &= rest &- 1
            }
            index += 8
        }
        endLine()
    }

    /// The bytes that `look` looks at; all others are ordinary.
    private static func candidates(_ lanes: ByteLanes) -> UInt64 {
        let ascii = lanes.below(0x20) | lanes.equal(to: 0x7F)
        return ascii | lanes.equal(to: 0xC2) | lanes.equal(to: 0xE2) | lanes.equal(to: 0xEF) | lanes.notBelow(0xF0)
    }

    private mutating func look(_ bytes: borrowing Span<UInt8>, at index: Int) {
        switch bytes[index] {
        case 0x20...0x7E, 0x09: break
        case 0x0A, 0x0D: endLine()
        case 0x00: nuls.add(index)
        case 0x01...0x1F, 0x7F: controls.add(index)
        case 0xC2 where bytes[index + 1] < 0xA0: controls.add(index)
        case 0xE2: direction(bytes[index + 1], bytes[index + 2], at: index)
        case 0xEF where Self.isNoncharacter(bytes[index + 1], bytes[index + 2]): noncharacters.add(index)
        // U+nFFFE and U+nFFFF end in the bytes xF BF BE or xF BF BF.
        case 0xF0...0xF4 where bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE:
            noncharacters.add(index)
        default: break
        }
    }

    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xB7 && (0x90...0xAF).contains(third)) || (second == 0xBF && third >= 0xBE)
    }

    /// U+202A...U+202E (E2 80 AA...AE) and U+2066...U+2069 (E2 81 A6...A9).
    private mutating func direction(_ second: UInt8, _ third: UInt8, at index: Int) {
        switch (second, third) {
        case (0x80, 0xAA), (0x80, 0xAB): openEmbeddings.append(index)
        case (0x80, 0xAC): if openEmbeddings.popLast() == nil { directions.add(index) }
        case (0x80, 0xAD), (0x80, 0xAE):
            directions.add(index)
            openEmbeddings.append(-1)
        case (0x81, 0xA6), (0x81, 0xA7), (0x81, 0xA8): openIsolates.append(index)
        case (0x81, 0xA9): if openIsolates.popLast() == nil { directions.add(index) }
        default: break
        }
    }

    /// What is still open at the end of a line is not closed; overrides have been counted already.
    private mutating func endLine() {
        if openEmbeddings.isEmpty, openIsolates.isEmpty { return }
        for offset in (openEmbeddings + openIsolates).sorted() where offset >= 0 { directions.add(offset) }
        openEmbeddings.removeAll()
        openIsolates.removeAll()
    }
}
