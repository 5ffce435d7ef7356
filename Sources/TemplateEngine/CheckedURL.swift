/// An address that may stand in a link: relative, or of a scheme that cannot run a program.
package struct CheckedURL: Sendable, Hashable {
    /// The address as it will be written, before HTML escaping.
    package let text: String

    /// The schemes of the web and of a letter or a call; everything else (`javascript:`, `data:`, `file:`) is refused.
    package static let schemes = ["http", "https", "mailto", "tel"]

    /// Nil if the address has another scheme, or a control character, a space or a backslash, which browsers read in
    /// ways of their own. Percent-encoding is the caller's business.
    package init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        if let scheme = Self.scheme(of: text), !Self.schemes.contains(scheme.lowercased()) { return nil }
        self.text = text
    }

    /// The address of a fragment of the same page: `#p46`. Nil as above.
    package init?(fragment: String) {
        self.init("#" + fragment)
    }

    /// What stands before a `:` that comes before any `/`, `?` or `#`.
    private static func scheme(of text: String) -> Substring? {
        let index = text.utf8.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        }
        guard let index else { return nil }
        return text.utf8[index] == UInt8(ascii: ":") ? text[..<index] : nil
    }
}
