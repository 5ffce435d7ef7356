internal import Diagnostics
internal import MarkupTree

/// Makes links of addresses that stand bare in the text: `https://...`, `http://...`, `www....`, `mailto:...`, `a@b.org`.
///
/// The rule is that of GitHub's extension, except that an address ends before a Chinese or Japanese character, full-width
/// punctuation, a curly quote or a dash: Chinese text follows an address without a space. (cmark's own extension does not
/// know that, and is not safe between threads.)
struct BareAddresses {
    /// An address in the texts of the document.
    private struct Found {
        enum Prefix {
            case none, http, mailto
        }

        let range: Range<Int>
        let prefix: Prefix
    }

    private var found: [Found] = []

    /// No host name is longer (RFC 1035).
    private static let hostLimit = 255

    /// Puts links into `items`; `texts` grows by addresses that are not written out.
    static func link(_ items: inout [InlineItem], _ texts: inout [UInt8]) {
        var addresses = BareAddresses()
        addresses.search(items, texts)
        if !addresses.found.isEmpty { items = addresses.insertLinks(items, &texts) }
    }

    /// Goes through texts that follow each other without anything between, outside links.
    private mutating func search(_ items: [InlineItem], _ texts: [UInt8]) {
        var linkDepth = 0
        var start = 0
        var end = 0
        for item in items {
            let isPart = item.isText && item.origin != .escape && linkDepth == 0
            if isPart, Int(item.node.text.start) == end, end > start {
                end = Int(item.node.text.end)
                continue
            }
            searchGroup(start..<end, texts)
            (start, end) = isPart ? (Int(item.node.text.start), Int(item.node.text.end)) : (0, 0)
            if item.node.kind == .link { linkDepth += item.role == .open ? 1 : item.role == .close ? -1 : 0 }
        }
        searchGroup(start..<end, texts)
    }

    private mutating func searchGroup(_ group: Range<Int>, _ texts: [UInt8]) {
        var index = group.lowerBound
        var start = group.lowerBound
        while index < group.upperBound {
            let match: Found? =
                switch texts[index] {
                case UInt8(ascii: ":"): schemeAddress(colon: index, start..<group.upperBound, texts)
                case UInt8(ascii: "w"): webAddress(at: index, start..<group.upperBound, texts)
                case UInt8(ascii: "@"): mailAddress(at: index, start..<group.upperBound, texts)
                default: nil
                }
            if let match {
                found.append(match)
                start = match.range.upperBound
                index = start
            } else {
                index += 1
            }
        }
    }
}

// MARK: What is an address

extension BareAddresses {
    private func schemeAddress(colon: Int, _ group: Range<Int>, _ texts: [UInt8]) -> Found? {
        var start = colon
        while start > group.lowerBound, CharacterClass.isASCIIAlphanumeric(texts[start - 1]) { start -= 1 }
        switch String(decoding: texts[start..<colon], as: UTF8.self).lowercased() {
        case "http", "https":
            let host = colon + 3
            guard host < group.upperBound, texts[colon + 1] == UInt8(ascii: "/"), texts[colon + 2] == UInt8(ascii: "/") else { return nil }
            return end(ofHost: host, group, texts).map { Found(range: start..<$0, prefix: .none) }
        case "mailto":
            let local = localPart(from: colon + 1, group.upperBound, texts)
            guard local > colon + 1, local < group.upperBound, texts[local] == UInt8(ascii: "@") else { return nil }
            return end(ofMailHost: local + 1, group.upperBound, texts).map { Found(range: start..<$0, prefix: .none) }
        default: return nil
        }
    }

    private func webAddress(at start: Int, _ group: Range<Int>, _ texts: [UInt8]) -> Found? {
        guard texts[start..<group.upperBound].starts(with: "www.".utf8) else { return nil }
        if start > group.lowerBound, CharacterClass.isASCIIAlphanumeric(texts[start - 1]) { return nil }
        return end(ofHost: start, group, texts).map { Found(range: start..<$0, prefix: .http) }
    }

    private func mailAddress(at sign: Int, _ group: Range<Int>, _ texts: [UInt8]) -> Found? {
        var start = sign
        while start > group.lowerBound, isLocal(texts[start - 1]) { start -= 1 }
        guard start < sign else { return nil }
        return end(ofMailHost: sign + 1, group.upperBound, texts).map { Found(range: start..<$0, prefix: .mailto) }
    }

    /// The end of a web address whose host begins at `host`; nil if that is no host.
    private func end(ofHost host: Int, _ group: Range<Int>, _ texts: [UInt8]) -> Int? {
        let name = texts[host..<min(host + Self.hostLimit, group.upperBound)].prefix {
            CharacterClass.isASCIIAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                || $0 >= 0x80
        }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let first = labels.first, let byte = first.first, CharacterClass.isASCIIAlphanumeric(byte) || byte >= 0x80 else { return nil }
        guard labels.suffix(2).allSatisfy({ !$0.contains(UInt8(ascii: "_")) }) else { return nil }
        if first.elementsEqual("www".utf8), labels.count < 2 || labels[1].isEmpty { return nil }
        var end = host
        while end < group.upperBound, texts[end] > UInt8(ascii: " "), texts[end] != UInt8(ascii: "<") {
            let (value, length) = scalar(in: texts, at: end)
            if value >= 0x80, endsAddress(value) { break }
            end += length
        }
        end = trimmed(host..<end, texts)
        return end > host ? end : nil
    }

    private func endsAddress(_ value: UInt32) -> Bool {
        CharacterClass.isEastAsian(value) || CharacterClass.isSharedPunctuation(value) || CharacterClass.isSpace(value)
    }

    /// Without the punctuation at its end that belongs to the sentence.
    private func trimmed(_ range: Range<Int>, _ texts: [UInt8]) -> Int {
        var parentheses = 0
        var brackets = 0
        for byte in texts[range] {
            switch byte {
            case UInt8(ascii: "("): parentheses += 1
            case UInt8(ascii: ")"): parentheses -= 1
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            default: break
            }
        }
        var end = range.upperBound
        while end > range.lowerBound {
            switch texts[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                break
            case UInt8(ascii: ";"):
                // `&name;` at the end is taken for an entity that belongs to the sentence.
                var name = end - 1
                while name > range.lowerBound, CharacterClass.isASCIIAlphanumeric(texts[name - 1]) { name -= 1 }
                if name > range.lowerBound, name < end - 1, texts[name - 1] == UInt8(ascii: "&") { end = name }
            case UInt8(ascii: ")") where parentheses < 0: parentheses += 1
            case UInt8(ascii: "]") where brackets < 0: brackets += 1
            default: return end
            }
            end -= 1
        }
        return end
    }

    private func isLocal(_ byte: UInt8) -> Bool {
        CharacterClass.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    private func localPart(from start: Int, _ limit: Int, _ texts: [UInt8]) -> Int {
        var end = start
        while end < limit, isLocal(texts[end]) { end += 1 }
        return end
    }

    private func end(ofMailHost host: Int, _ limit: Int, _ texts: [UInt8]) -> Int? {
        var end = host
        while end < limit, isLocal(texts[end]), texts[end] != UInt8(ascii: "+") { end += 1 }
        while end > host, texts[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > host, texts[host] != UInt8(ascii: "."), texts[host..<end].contains(UInt8(ascii: ".")) else { return nil }
        return CharacterClass.isASCIIAlphanumeric(texts[end - 1]) ? end : nil
    }
}

// MARK: Putting links in

extension BareAddresses {
    private func insertLinks(_ items: [InlineItem], _ texts: inout [UInt8]) -> [InlineItem] {
        var result: [InlineItem] = []
        result.reserveCapacity(items.count + found.count * 4)
        var next = 0
        var open: Int?
        for item in items {
            guard item.isText, item.origin != .escape else {
                result.append(item)
                continue
            }
            var rest: InlineItem? = item
            while let piece = rest, next < found.count {
                let range = found[next].range
                if let index = open {
                    guard range.upperBound <= Int(piece.node.text.end) else { break }
                    let (inside, after) = piece.split(at: range.upperBound)
                    if let inside { result.append(inside) }
                    close(index, &result)
                    open = nil
                    next += 1
                    rest = after
                } else {
                    guard (Int(piece.node.text.start)..<Int(piece.node.text.end)).contains(range.lowerBound) else { break }
                    let (before, inside) = piece.split(at: range.lowerBound)
                    if let before { result.append(before) }
                    open = result.count
                    result.append(InlineItem(.open, MarkupNode(.link, span: .fileStart, text: target(found[next], &texts), flag: true)))
                    rest = inside
                }
            }
            if let rest { result.append(rest) }
        }
        return result
    }

    private func close(_ index: Int, _ result: inout [InlineItem]) {
        guard index + 1 < result.count, let last = result.last else { return }
        result[index].node.span = ByteSpan(Int(result[index + 1].node.span.start), Int(last.node.span.end))
        result.append(InlineItem(.close, result[index].node))
    }

    private func target(_ address: Found, _ texts: inout [UInt8]) -> TextRange {
        let prefix: String
        switch address.prefix {
        case .none: return TextRange(address.range.lowerBound, address.range.upperBound)
        case .http: prefix = "http://"
        case .mailto: prefix = "mailto:"
        }
        let start = texts.count
        texts += prefix.utf8
        texts += texts[address.range]
        return TextRange(start, texts.count)
    }
}

extension InlineItem {
    /// The two parts of a text that is cut at an offset of the store; nil where a part would be empty. A text that was
    /// not written byte for byte is never cut: it goes to the first part.
    func split(at offset: Int) -> (InlineItem?, InlineItem?) {
        if offset <= Int(node.text.start) { return (nil, self) }
        if offset >= Int(node.text.end) || origin != .verbatim { return (self, nil) }
        let place = Int(node.span.start) + offset - Int(node.text.start)
        var (first, second) = (self, self)
        first.node.text = TextRange(Int(node.text.start), offset)
        first.node.span = ByteSpan(Int(node.span.start), place)
        second.node.text = TextRange(offset, Int(node.text.end))
        second.node.span = ByteSpan(place, Int(node.span.end))
        return (first, second)
    }
}
