/// The path of a request, decoded and looked at: a path of the site's files, or the reason why it cannot be one.
enum RequestPath: Sendable, Hashable {
    /// Parts with `/` between them, none of them empty, `.` or `..`; nothing in front or behind.
    case file(String)
    /// The same of a folder: the address ends in `/`.
    case folder(String)
    case malformed
    case tooLong

    /// The most bytes that an address may have.
    static let limit = 4_096

    /// Decodes percent escapes once (RFC 3986, 2.1), and then looks at the result: what is still an escape afterwards is
    /// a name with a percent sign in it.
    init(_ raw: [UInt8]) {
        guard raw.count <= Self.limit else {
            self = .tooLong
            return
        }
        guard raw.first == UInt8(ascii: "/"), let bytes = Self.decoded(raw.dropFirst()),
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
            let text = String(validating: bytes, as: UTF8.self)
        else {
            self = .malformed
            return
        }
        var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
        let isFolder = parts.last?.isEmpty ?? true
        if isFolder { _ = parts.popLast() }
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            self = .malformed
            return
        }
        let path = parts.joined(separator: "/")
        self = isFolder ? .folder(path) : .file(path)
    }

    /// Nil where a percent sign has no two hexadecimal digits after it.
    private static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var rest = raw
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
