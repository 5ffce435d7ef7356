/// Cuts text into terms with positions, for phrases. A word is one term (its light stem), and so is each part of a code
/// or a symbol: `GB.341/PFA/1` is `gb`, `341`, `pfa`, `1` at four positions in a row. Chinese, Japanese and Korean
/// characters have a position each; a term is the pair that begins there, and the last character of a run stands alone.
/// Punctuation, other than between the parts of a code, leaves a gap, so that no phrase reaches over it.
struct WordScan {
    private(set) var position = 0
    private var word: [UInt8] = []
    private var pair: [UInt8] = []
    private var isGapped = false
    private var endsInWord = false

    /// Goes through one text from the start, giving each term with its position.
    mutating func scan(_ text: ArraySlice<UInt8>, _ emit: (TermKey, Int) -> Void) {
        position = 0
        (isGapped, endsInWord) = (false, false)
        word.removeAll(keepingCapacity: true)
        pair.removeAll(keepingCapacity: true)
        var index = text.startIndex
        while index < text.endIndex {
            let (scalar, next) = Self.decode(text, at: index)
            index = next
            read(scalar, following: next < text.endIndex ? text[next] : 0, emit)
        }
        endWord(emit)
        endRun(emit)
    }

    private mutating func read(_ written: UInt32, following: UInt8, _ emit: (TermKey, Int) -> Void) {
        let scalar = CharacterFolding.fold(written)
        guard scalar != 0 else { return }
        if CharacterFolding.isIdeograph(scalar) {
            endWord(emit)
            ideograph(scalar, emit)
            endsInWord = false
        } else if CharacterFolding.isWord(scalar) {
            endRun(emit)
            if word.isEmpty { takeGap() }
            Self.append(scalar, to: &word)
            endsInWord = true
        } else if isGroupSeparator(written, following) {
            return
        } else {
            endWord(emit)
            endRun(emit)
            let joins = endsInWord && Self.isJoiner(scalar) && Self.mayBeWord(following)
            if scalar != 0x20, !joins { isGapped = true }
            endsInWord = false
        }
    }

    /// The comma of `50,267,588`; the full-width one of `GB.341/PFA/1，2021` separates.
    private func isGroupSeparator(_ written: UInt32, _ following: UInt8) -> Bool {
        written == 0x2C && Self.isDigit(following) && word.last.map(Self.isDigit) == true
    }

    private mutating func ideograph(_ scalar: UInt32, _ emit: (TermKey, Int) -> Void) {
        if pair.isEmpty {
            takeGap()
        } else {
            let length = pair.count
            Self.append(scalar, to: &pair)
            emit(TermKey(pair), position)
            pair.removeFirst(length)
            position += 1
            return
        }
        Self.append(scalar, to: &pair)
    }

    private mutating func endRun(_ emit: (TermKey, Int) -> Void) {
        guard !pair.isEmpty else { return }
        emit(TermKey(pair), position)
        pair.removeAll(keepingCapacity: true)
        position += 1
    }

    private mutating func endWord(_ emit: (TermKey, Int) -> Void) {
        guard !word.isEmpty else { return }
        emit(TermKey(LightStem.of(word)), position)
        word.removeAll(keepingCapacity: true)
        position += 1
    }

    private mutating func takeGap() {
        if isGapped { position += 1 }
        isGapped = false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isJoiner(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x2F || scalar == 0x2D }

    /// Whether a byte can begin a character of a word: enough to tell the stop of `8.b` from that of a sentence.
    private static func mayBeWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    /// Reads a character of valid UTF-8.
    private static func decode(_ text: ArraySlice<UInt8>, at index: Int) -> (scalar: UInt32, next: Int) {
        let lead = UInt32(text[index])
        if lead < 0x80 { return (lead, index + 1) }
        let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = lead & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        let end = min(index + count, text.endIndex)
        for place in (index + 1)..<end { scalar = scalar << 6 | UInt32(text[place] & 0x3F) }
        return (scalar, end)
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(scalar))
        case ..<0x800: bytes += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
        case ..<0x10000:
            bytes += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
        default:
            bytes += [
                UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
                UInt8(0x80 | scalar & 0x3F),
            ]
        }
    }
}

/// The stem of a word of the Latin alphabet: plural endings only (D. Harman's S-stemmer, with `-ches` and its like), so
/// that no two words meet that a reader would tell apart.
enum LightStem {
    static func of(_ word: [UInt8]) -> ArraySlice<UInt8> {
        let all = word[...]
        guard word.count > 3, word.last == UInt8(ascii: "s"), word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return all }
        if ends(word, "ies") { return ends(word, "eies") || ends(word, "aies") ? all : word.dropLast(3) + [UInt8(ascii: "y")] }
        for ending: StaticString in ["sses", "shes", "ches", "xes", "zes"] where ends(word, ending) { return word.dropLast(2) }
        for ending: StaticString in ["us", "ss", "is"] where ends(word, ending) { return all }
        return word.dropLast(1)
    }

    private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard word.count >= count else { return false }
        return ending.withUTF8Buffer { unsafe word[(word.count - count)...].elementsEqual($0) }
    }
}
