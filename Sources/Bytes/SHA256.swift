/// SHA-256 (FIPS 180-4): digests of content, files and findings.
///
///     SHA256.digest(of: bytes).hex
///
/// or piece by piece with `update` and `finish`.
package struct SHA256: Sendable {
    /// 256 bits, as eight words.
    package struct Digest: Sendable, Hashable {
        fileprivate let words: [UInt32]

        /// The 32 bytes.
        package var bytes: [UInt8] {
            words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
        }

        /// 64 hexadecimal digits in small letters.
        package var hex: String { hex(prefix: 64) }

        /// The first digits of `hex`: twelve are what a translation's `source:` holds.
        package func hex(prefix count: Int) -> String {
            let digits = bytes.flatMap { [HexDigits.lower[Int($0 >> 4)], HexDigits.lower[Int($0 & 15)]] }
            return String(decoding: digits.prefix(count), as: UTF8.self)
        }
    }

    private var state: Words8 = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    /// Bytes that do not fill a block yet; fewer than 64.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    package init() {}

    package static func digest(of bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(span: bytes.span)
        return hash.finish()
    }

    package static func digest(of text: String) -> Digest {
        var hash = SHA256()
        hash.update(text)
        return hash.finish()
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: [UInt8]) { update(span: bytes.span) }

    package mutating func update(_ bytes: ArraySlice<UInt8>) { update(span: bytes.span) }

    package mutating func update(_ text: String) { update(span: text.utf8.span) }

    package mutating func update(span bytes: borrowing Span<UInt8>) {
        length &+= UInt64(bytes.count)
        var index = 0
        if !pending.isEmpty {
            while pending.count < 64, index < bytes.count {
                pending.append(bytes[index])
                index += 1
            }
            guard pending.count == 64 else { return }
            let block = pending
            Self.compress(block.span, at: 0, into: &state)
            pending.removeAll(keepingCapacity: true)
        }
        while bytes.count - index >= 64 {
            Self.compress(bytes, at: index, into: &state)
            index += 64
        }
        while index < bytes.count {
            pending.append(bytes[index])
            index += 1
        }
    }

    /// Pads the message with a one bit, zeros and its length in bits, and gives the digest.
    package consuming func finish() -> Digest {
        let bits = length &* 8
        var padding: [UInt8] = [0x80]
        padding.append(contentsOf: repeatElement(0, count: (119 - pending.count) % 64))
        for shift in stride(from: UInt64(56), through: 0, by: -8) { padding.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        update(padding)
        return Digest(words: state.indices.map { state[$0] })
    }
}

private typealias Words8 = InlineArray<8, UInt32>

extension SHA256 {
    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: InlineArray<64, UInt32> = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]

    /// Works the 64 bytes from `start` into the state (FIPS 180-4, 6.2.2).
    private static func compress(_ block: borrowing Span<UInt8>, at start: Int, into state: inout Words8) {
        var schedule = InlineArray<64, UInt32>(repeating: 0)
        for index in 0..<16 {
            let byte = start + 4 * index
            let high = UInt32(block[byte]) << 24 | UInt32(block[byte + 1]) << 16
            schedule[index] = high | UInt32(block[byte + 2]) << 8 | UInt32(block[byte + 3])
        }
        for index in 16..<64 {
            let early = schedule[index - 15]
            let late = schedule[index - 2]
            let first = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
            let second = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
            schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ sum1 &+ choice &+ constants[index] &+ schedule[index]
            let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
        }
        let mixed: Words8 = [a, b, c, d, e, f, g, h]
        for index in 0..<8 { state[index] &+= mixed[index] }
    }

    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word >> count) | (word << (32 - count))
    }
}
