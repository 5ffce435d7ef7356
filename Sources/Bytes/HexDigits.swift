/// The hexadecimal digits as bytes: capitals where RFC 3986 and Unicode write them, small letters for digests.
enum HexDigits {
    static let upper = Array("0123456789ABCDEF".utf8)
    static let lower = Array("0123456789abcdef".utf8)
}
