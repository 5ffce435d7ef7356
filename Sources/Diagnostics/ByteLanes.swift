/// Eight bytes at a time: a word whose lanes are bytes, and masks with the highest bit set in the lanes that match.
///
/// The two walks over every file (line starts, hidden characters) use it to pass over ordinary text; both would else
/// cost more than checking the encoding does.
struct ByteLanes {
    private let word: UInt64

    /// The bytes from `offset`; eight of them must be there.
    init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
        word = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The lanes that equal a byte.
    func equal(to byte: UInt8) -> UInt64 {
        let difference = word ^ (Self.ones &* UInt64(byte))
        return ~(((difference & Self.lows) &+ Self.lows) | difference | Self.lows)
    }

    /// The lanes below an ASCII value.
    func below(_ limit: UInt8) -> UInt64 {
        ~(((word & Self.lows) &+ (Self.ones &* UInt64(0x80 - limit))) | word) & Self.highs
    }

    /// The lanes that are not below a value above ASCII.
    func notBelow(_ limit: UInt8) -> UInt64 {
        ((word & Self.lows) &+ (Self.ones &* UInt64(0x100 - UInt16(limit)))) & word & Self.highs
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    private static let highs: UInt64 = 0x8080_8080_8080_8080
}
