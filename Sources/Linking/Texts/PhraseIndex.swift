import Bytes

/// Many phrases, found in a text in one pass: the text is looked at once, and a phrase is only compared where its first
/// four bytes stand. English letters are compared without case.
struct PhraseIndex: Sendable {
    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let subject: String
    }

    private var phrases: [UInt32: [Phrase]] = [:]

    /// Phrases with the subject that each stands for. Those of fewer than four bytes are left out.
    init(_ phrases: [(text: String, subject: String)]) {
        for (text, subject) in phrases {
            let bytes = text.utf8.map(Self.folded)
            guard let start = Self.start(bytes, at: 0) else { continue }
            self.phrases[start, default: []].append(Phrase(bytes: bytes, subject: subject))
        }
    }

    /// The subjects of the phrases that stand in a text.
    func subjects(in bytes: [UInt8]) -> Set<String> {
        guard !phrases.isEmpty, bytes.count >= 4 else { return [] }
        let text = bytes.map(Self.folded)
        var found: Set<String> = []
        for index in 0...(text.count - 4) {
            guard let start = Self.start(text, at: index), let candidates = phrases[start] else { continue }
            for phrase in candidates where text[index...].starts(with: phrase.bytes) { found.insert(phrase.subject) }
        }
        return found
    }

    private static func start(_ bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        return bytes[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte.isUpper ? byte | 0x20 : byte }
}
