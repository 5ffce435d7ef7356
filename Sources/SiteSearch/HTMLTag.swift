/// What the name of an element means to the reader of text, and how its attributes and entities are read.
enum HTMLTag {
    /// Stands in a line of text: nothing is separated.
    case inline
    /// Begins a new block, and a new record where it has an `id`.
    case block
    /// The same, but an `id` of it is no place of its own.
    case paragraph
    /// Separates what stands before and after it.
    case item
    /// The heading of the page.
    case title
    /// `svg`: the table or the sentence beside it says the same.
    case drawing
    /// `script`.
    case code

    init(_ name: ArraySlice<UInt8>) {
        self = Self.names[Self.packed(name)] ?? .inline
    }

    private static let names: [UInt64: HTMLTag] = {
        let groups: [(HTMLTag, [String])] = [
            (.title, ["h1"]), (.paragraph, ["p"]), (.drawing, ["svg"]), (.code, ["script"]),
            (.block, ["section", "article", "div", "li", "tr", "dt", "h2", "h3", "h4", "h5", "h6", "figure", "table", "details"]),
            (
                .item,
                [
                    "header", "ul", "ol", "dl", "dd", "td", "th", "thead", "tbody", "tfoot", "caption", "figcaption", "blockquote", "br",
                    "hr", "nav", "summary", "pre", "form", "option", "select", "label", "button", "noscript", "fieldset",
                ]
            ),
        ]
        var names: [UInt64: HTMLTag] = [:]
        for (tag, members) in groups { for name in members { names[packed(Array(name.utf8)[...])] = tag } }
        return names
    }()

    /// The first eight bytes of a name, which tell all names of HTML apart that matter here.
    private static func packed(_ name: ArraySlice<UInt8>) -> UInt64 {
        name.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }

    /// The `>` that ends the tag around `index`.
    static func end(in html: [UInt8], from index: Int) -> Int {
        var isQuoted = false
        var place = index
        while place < html.count {
            switch html[place] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ">") where !isQuoted: return place
            default: break
            }
            place += 1
        }
        return html.count - 1
    }

    static func find(_ text: StaticString, in html: [UInt8], from start: Int) -> Int? {
        let wanted = text.withUTF8Buffer { unsafe Array($0) }
        var place = start
        while let next = html[place...].firstIndex(of: wanted[0]) {
            if html[next...].starts(with: wanted) { return next }
            place = next + 1
        }
        return nil
    }

    /// The value of an attribute, as it is written.
    static func value(of name: StaticString, in attributes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let count = name.utf8CodeUnitCount
        var place = attributes.startIndex
        while let space = attributes[place...].firstIndex(of: 0x20) {
            place = space + 1
            let start = place + count + 2
            guard start <= attributes.endIndex, attributes[start - 2] == UInt8(ascii: "="), attributes[start - 1] == UInt8(ascii: "\""),
                name.withUTF8Buffer({ unsafe attributes[place..<(place + count)].elementsEqual($0) })
            else { continue }
            return attributes[start..<(attributes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? attributes.endIndex)]
        }
        return nil
    }

    static func hasWord(_ word: StaticString, in list: ArraySlice<UInt8>) -> Bool {
        list.split(separator: 0x20).contains { part in word.withUTF8Buffer { unsafe part.elementsEqual($0) } }
    }

    /// Text with its entities replaced by what they stand for.
    static func decode(_ text: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
        var place = text.startIndex
        while let mark = text[place...].firstIndex(of: UInt8(ascii: "&")) {
            bytes += text[place..<mark]
            place = mark
            if let end = text[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")), let character = entity(text[(mark + 1)..<end]) {
                bytes += Array(String(character).utf8)
                place = end + 1
            } else {
                bytes.append(text[mark])
                place += 1
            }
        }
        bytes += text[place...]
    }

    private static func entity(_ name: ArraySlice<UInt8>) -> Character? {
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "nbsp": return "\u{A0}"
        default:
            guard text.hasPrefix("#") else { return nil }
            let digits = text.dropFirst()
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init).map(Character.init)
        }
    }
}
