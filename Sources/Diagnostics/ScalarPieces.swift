/// Walks UTF-8 one Unicode scalar after the other, with the bytes that each takes. A byte that belongs to no valid
/// scalar is a piece of its own, without a scalar: messages about broken files must be able to show them.
struct ScalarPieces: Sequence, IteratorProtocol {
    struct Piece: Equatable {
        /// Nil for a byte that is not UTF-8.
        let scalar: Unicode.Scalar?
        /// Where the piece starts in the array that was walked.
        let offset: Int
        /// The number of bytes: 1 to 4.
        let length: Int
    }

    private let bytes: [UInt8]
    private var index: Int
    private let end: Int

    /// Walks a range of an array; the range must lie inside it.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Piece? {
        guard index < end else { return nil }
        let offset = index
        let byte = bytes[offset]
        let length = Self.length(lead: byte)
        let scalar = length == 1 ? Unicode.Scalar(byte) : scalar(at: offset, length: length)
        let piece = Piece(scalar: scalar, offset: offset, length: scalar == nil ? 1 : length)
        index += piece.length
        return piece
    }

    /// How many bytes a scalar takes that begins with `lead`; 0 where none can.
    private static func length(lead: UInt8) -> Int {
        switch lead {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    private func scalar(at offset: Int, length: Int) -> Unicode.Scalar? {
        guard length >= 2, offset + length <= end else { return nil }
        var value = UInt32(bytes[offset]) & (0x7F >> UInt32(length))
        for next in bytes[(offset + 1)..<(offset + length)] {
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        // Too long a form for a small value; surrogates and values above U+10FFFF give nil by themselves.
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
        return Unicode.Scalar(value)
    }
}
