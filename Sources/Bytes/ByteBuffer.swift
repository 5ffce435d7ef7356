/// A growing run of bytes, UTF-8 by convention: what every writer appends to and every artifact ends as.
package struct ByteBuffer: Sendable, Equatable {
    /// The bytes written so far.
    package private(set) var bytes: [UInt8]

    /// An empty buffer with room for `capacity` bytes.
    package init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// The number of bytes written so far.
    package var count: Int { bytes.count }

    package mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    package mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func append(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    package mutating func append(_ slice: ArraySlice<UInt8>) {
        bytes.append(contentsOf: slice)
    }

    /// Appends the decimal digits of `number`.
    package mutating func append(number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// The contents as text. Bytes that are not UTF-8 are replaced by U+FFFD; for tests and messages.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
