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

    package var isEmpty: Bool { bytes.isEmpty }

    package mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    package mutating func append(_ text: String) {
        append(span: text.utf8.span)
    }

    package mutating func append(_ text: Substring) {
        append(span: text.utf8.span)
    }

    package mutating func append(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    package mutating func append(_ slice: ArraySlice<UInt8>) {
        bytes.append(contentsOf: slice)
    }

    /// Appends borrowed bytes: what the escapers use for the runs between special bytes.
    package mutating func append(span: borrowing Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends one byte several times.
    package mutating func append(_ byte: UInt8, times: Int) {
        bytes.append(contentsOf: repeatElement(byte, count: max(0, times)))
    }

    /// Appends the decimal digits of `number`.
    package mutating func append(number: Int) {
        append(String(number))
    }

    /// The contents as text. Bytes that are not UTF-8 are replaced by U+FFFD; for tests and messages.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
