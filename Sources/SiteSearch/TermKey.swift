/// A term as four machine words: its first 32 bytes, filled up with zeros. Compared, hashed and sorted without a String;
/// the order is that of the bytes. Longer terms meet in one key, which costs a search a little precision and no recall.
struct TermKey: Hashable, Comparable, Sendable {
    static let length = 32

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    init(_ bytes: some Sequence<UInt8>) {
        var count = 0
        for byte in bytes {
            let shift = UInt64(56 - (count & 7) * 8)
            switch count >> 3 {
            case 0: first |= UInt64(byte) << shift
            case 1: second |= UInt64(byte) << shift
            case 2: third |= UInt64(byte) << shift
            case 3: fourth |= UInt64(byte) << shift
            default: return
            }
            count += 1
        }
    }

    init(_ text: String) { self.init(text.utf8) }

    /// The bytes, without what fills them up; cut at the border of a character.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        for word in [first, second, third, fourth] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                let byte = UInt8(truncatingIfNeeded: word >> shift)
                guard byte != 0 else { return bytes }
                bytes.append(byte)
            }
        }
        guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes }
        let length = bytes[lead] < 0x80 ? 1 : bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
        if bytes.count - lead < length { bytes.removeSubrange(lead...) }
        return bytes
    }

    /// Hashes the first half, and the second only where there is one: most terms are short.
    func hash(into hasher: inout Hasher) {
        hasher.combine(first ^ third &* 0x9E37_79B9_7F4A_7C15)
        if second != 0 { hasher.combine(second ^ fourth &* 0x9E37_79B9_7F4A_7C15) }
    }

    static func < (left: TermKey, right: TermKey) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        if left.third != right.third { return left.third < right.third }
        return left.fourth < right.fourth
    }
}
