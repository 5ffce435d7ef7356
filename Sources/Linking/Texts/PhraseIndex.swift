import Bytes

/// Many phrases, looked for in one pass over a text. A phrase is only compared where its first four bytes stand, and no
/// longer once its subject has been found. English letters are compared without case, and only from the start of a word.
struct PhraseIndex: Sendable {
    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let subject: String
    }

    private var phrases: [UInt32: [Phrase]] = [:]
    /// By the first two bytes: whether a phrase can begin so.
    private var begins: [Bool] = []
    /// The subjects that are still to be found.
    private var wanted: Set<String> = []

    /// Phrases with the subject that each stands for. Those of fewer than four bytes are left out.
    init(_ phrases: [(text: String, subject: String)]) {
        for (text, subject) in phrases {
            let bytes = text.utf8.map(Self.folded)
            guard bytes.count >= 4 else { continue }
            self.phrases[Self.start(bytes, at: 0), default: []].append(Phrase(bytes: bytes, subject: subject))
            wanted.insert(subject)
        }
        begins = Array(repeating: false, count: 65_536)
        for start in self.phrases.keys { begins[Int(start >> 16)] = true }
    }

    /// Adds the subjects of the phrases that stand in a text to `found`.
    mutating func take(from piece: TextPiece, into found: inout Set<String>) {
        guard !wanted.isEmpty, piece.range.count >= 4 else { return }
        let bytes = piece.text.bytes
        var before: UInt8 = 0
        var first = Self.folded(bytes[piece.range.lowerBound])
        for index in piece.range.lowerBound..<piece.range.upperBound - 3 {
            let second = Self.folded(bytes[index + 1])
            if begins[Int(first) << 8 | Int(second)], !before.isLetter || !first.isLetter { take(at: index, piece, into: &found) }
            (before, first) = (first, second)
        }
    }

    private mutating func take(at index: Int, _ piece: TextPiece, into found: inout Set<String>) {
        guard let candidates = phrases[Self.start(piece.text.bytes, at: index)] else { return }
        for phrase in candidates where wanted.contains(phrase.subject) && stands(phrase.bytes, in: piece, at: index) {
            found.insert(phrase.subject)
            wanted.remove(phrase.subject)
        }
    }

    private func stands(_ phrase: [UInt8], in piece: TextPiece, at start: Int) -> Bool {
        guard start + phrase.count <= piece.range.upperBound else { return false }
        return phrase.indices.allSatisfy { Self.folded(piece.text.bytes[start + $0]) == phrase[$0] }
    }

    private static func start(_ bytes: [UInt8], at index: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 << 8 | UInt32(folded(bytes[index + $1])) }
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte.isUpper ? byte | 0x20 : byte }
}
