import Bytes

/// Many phrases, looked for in one pass over a text. A phrase is only compared where its beginning stands, and no longer
/// once its subject has been found. Phrases that begin with a Latin word are found by that word and compared without case;
/// others (Chinese ones) by their first character.
struct PhraseIndex: Sendable {
    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let subject: String
    }

    /// By the hash of the first word, or by the code point of the first character.
    private var phrases: [UInt64: [Phrase]] = [:]
    /// By the low bits of the hash: whether a phrase can begin with such a word.
    private var words: [Bool] = Array(repeating: false, count: 4_096)
    /// By code point; empty where no phrase begins with a Chinese character.
    private var characters: [Bool] = []
    /// The subjects that are still to be found.
    private var wanted: Set<String> = []

    /// Phrases with the subject that each stands for. Those of fewer than four bytes are left out.
    init(_ phrases: [(text: String, subject: String)]) {
        for (text, subject) in phrases {
            let bytes = text.utf8.map(Self.folded)
            guard bytes.count >= 4 else { continue }
            if let word = TextWord.all(in: bytes, before: bytes.count).first, word.start == 0 {
                add(bytes, subject, word.hash)
                words[Int(word.hash & 4_095)] = true
            } else if let character = HanCharacter.codePoint(bytes, at: 0) {
                if characters.isEmpty { characters = Array(repeating: false, count: 65_536) }
                add(bytes, subject, UInt64(character))
                characters[character] = true
            }
        }
    }

    private mutating func add(_ bytes: [UInt8], _ subject: String, _ key: UInt64) {
        phrases[key, default: []].append(Phrase(bytes: bytes, subject: subject))
        wanted.insert(subject)
    }

    /// Adds the subjects of the phrases that stand in a text to `found`.
    mutating func take(from whole: WholeText, into found: inout Set<String>) {
        guard !wanted.isEmpty else { return }
        for word in whole.words where words[Int(word.hash & 4_095)] { take(word.hash, at: Int(word.start), whole, into: &found) }
        guard !characters.isEmpty else { return }
        let span = whole.text.bytes.span
        var index = 0
        while index + 2 < whole.end {
            let byte = span[index]
            guard byte >= 0xE3, byte <= 0xE9 else {
                index += 1
                continue
            }
            let character = HanCharacter.codePoint(byte, span[index + 1], span[index + 2])
            if characters[character] { take(UInt64(character), at: index, whole, into: &found) }
            index += 3
        }
    }

    private mutating func take(_ key: UInt64, at index: Int, _ whole: WholeText, into found: inout Set<String>) {
        guard let candidates = phrases[key] else { return }
        for phrase in candidates where wanted.contains(phrase.subject) && stands(phrase.bytes, in: whole, at: index) {
            found.insert(phrase.subject)
            wanted.remove(phrase.subject)
        }
    }

    private func stands(_ phrase: [UInt8], in whole: WholeText, at start: Int) -> Bool {
        guard start + phrase.count <= whole.end else { return false }
        return phrase.indices.allSatisfy { Self.folded(whole.text.bytes[start + $0]) == phrase[$0] }
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte.isUpper ? byte | 0x20 : byte }
}

/// Chinese characters of three bytes, U+3000 to U+9FFF.
enum HanCharacter {
    static func codePoint(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
    }

    /// The character that stands here; nil for any other.
    static func codePoint(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index + 2 < bytes.count, bytes[index] >= 0xE3, bytes[index] <= 0xE9 else { return nil }
        return codePoint(bytes[index], bytes[index + 1], bytes[index + 2])
    }
}
