internal import Diagnostics

/// Whether addresses and raw HTML may stand in content, which is not trusted.
struct ContentPolicy {
    private let policy: MarkdownPolicy

    init(_ policy: MarkdownPolicy) {
        self.policy = policy
    }

    /// What is wrong with the address of a link or image; nil if nothing is.
    func objection(to address: ArraySlice<UInt8>) -> Message? {
        // Browsers drop control characters and leading spaces, so `java\tscript:` would run.
        if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .controlInAddress }
        let address = address.drop { $0 == UInt8(ascii: " ") }
        let slashes = address.prefix(2)
        if slashes.count == 2, slashes.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) { return .hostOnly }
        guard let scheme = scheme(of: address), !isAllowed(scheme) else { return nil }
        return .scheme(String(decoding: scheme, as: UTF8.self).lowercased())
    }

    /// What to write instead of a scheme that is not allowed.
    func advice(forAddress address: ArraySlice<UInt8>) -> Message? {
        guard let scheme = scheme(of: address).map({ String(decoding: $0, as: UTF8.self).lowercased() }) else { return nil }
        if let near = NearMiss.suggestion(for: scheme, in: policy.allowedSchemes) { return .didYouMeanScheme(near) }
        return .allowedSchemes
    }

    private func isAllowed(_ scheme: ArraySlice<UInt8>) -> Bool {
        for allowed in policy.allowedSchemes where allowed.utf8.count == scheme.count {
            // The bytes of a scheme are ASCII; this bit makes letters small and leaves digits and signs alone.
            if allowed.utf8.elementsEqual(scheme.lazy.map { $0 | 0x20 }) { return true }
        }
        return false
    }

    /// The scheme, if the address has one (RFC 3986); `a/b:c` and `#a:b` have none.
    private func scheme(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let end = address.firstIndex(where: { !isSchemeByte($0) }), end > address.startIndex, address[end] == UInt8(ascii: ":") else {
            return nil
        }
        return address[..<end]
    }

    private func isSchemeByte(_ byte: UInt8) -> Bool {
        CharacterClass.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Whether all markup of an HTML text is allowed: tags by their names and without attributes, comments as `!--`.
    func allows(html: ArraySlice<UInt8>) -> Bool {
        guard !policy.allowedHTML.isEmpty else { return false }
        var rest = html
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            if rest.starts(with: "!--".utf8) {
                guard policy.allowedHTML.contains("!--"), let end = commentEnd(rest) else { return false }
                rest = rest[end...]
                continue
            }
            guard let close = rest.firstIndex(of: UInt8(ascii: ">")), policy.allowedHTML.contains(tagName(rest[..<close])) else {
                return false
            }
            rest = rest[(close + 1)...]
        }
        return true
    }

    /// What to write instead of a piece of HTML that is not allowed.
    func advice(for html: ArraySlice<UInt8>) -> Message {
        let name = tagName(html.dropFirst().prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") })
        if MarkdownPolicy.typedSchemes.contains(name) { return .typedLink(name) }
        if html.starts(with: "<!--".utf8) { return .noComments }
        return name == "br" ? .lineBreak : .writeMarkdown
    }

    /// The name of a tag without attributes: `br`, `/sup`, `br /`.
    private func tagName(_ tag: ArraySlice<UInt8>) -> String {
        var name = tag
        if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
        if name.last == UInt8(ascii: "/") { name = name.dropLast() }
        while name.last == UInt8(ascii: " ") { name = name.dropLast() }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    private func commentEnd(_ text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex + 3
        while index + 2 < text.endIndex {
            if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-"), text[index + 2] == UInt8(ascii: ">") {
                return index + 3
            }
            index += 1
        }
        return nil
    }
}

extension Message {
    fileprivate static func scheme(_ scheme: String) -> Message {
        Message(en: "links to '\(scheme):' are not allowed", zh: "不允许使用“\(scheme):”链接")
    }

    fileprivate static func didYouMeanScheme(_ scheme: String) -> Message {
        Message(en: "did you mean '\(scheme):'?", zh: "是不是“\(scheme):”？")
    }

    fileprivate static let allowedSchemes = Message(
        en: "link to https:, http: or mailto:, to a place of the site, or to an object such as outcome:1",
        zh: "请链接到 https:、http:、mailto:，本站的位置，或 outcome:1 这样的对象")

    fileprivate static let controlInAddress = Message(
        en: "the address of this link holds a character that cannot be seen", zh: "这个链接的地址里有看不见的字符")

    fileprivate static let hostOnly = Message(
        en: "an address that begins with '//' leaves open how to reach it; write 'https://'", zh: "以“//”开头的地址不完整，请写成“https://”")

    fileprivate static func typedLink(_ name: String) -> Message {
        Message(en: "a link to an object has a colon: <\(name):...>", zh: "指向对象的链接要用冒号：<\(name):…>")
    }

    fileprivate static let noComments = Message(
        en: "delete the comment; it would be published with the page", zh: "请删除注释，它会随页面一起公开")

    fileprivate static let lineBreak = Message(
        en: "end the line with a backslash to break it; in a table cell, write a separate row", zh: "请在行尾加反斜杠换行；在表格单元格里请另写一行")

    fileprivate static let writeMarkdown = Message(
        en: "write it in Markdown, or '\\<' to print the sign", zh: "请用 Markdown 书写；要显示这个符号，请写成“\\<”")
}
