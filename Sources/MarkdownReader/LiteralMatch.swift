/// A text of cmark's held against the source: where it ends there, and where it was written with escapes or entities.
struct LiteralMatch {
    /// A part of the literal that the source writes in one way.
    struct Piece {
        let origin: InlineItem.Origin
        /// The number of bytes in the literal.
        var count: Int
        var source: Range<Int>
    }

    private(set) var pieces: [Piece] = []
    private(set) var end: Int

    /// - Parameters:
    ///   - limit: where the source of the block ends.
    ///   - contentStart: gives where the text of the line begins that an offset lies on.
    init?(_ literal: ArraySlice<UInt8>, in source: [UInt8], at start: Int, before limit: Int, contentStart: (Int) -> Int) {
        end = start
        var index = literal.startIndex
        while index < literal.endIndex {
            let plain = plainLength(literal[index...], source, limit)
            append(.verbatim, plain, end + plain)
            index += plain
            guard index < literal.endIndex else { return }
            guard end < limit else { return nil }
            let byte = source[end]
            let wanted = literal[index]
            if byte == UInt8(ascii: "\\"), end + 1 < limit, source[end + 1] == wanted, CharacterClass.isASCIIPunctuation(wanted) {
                append(.escape, 1, end + 2)
                index += 1
            } else if byte == UInt8(ascii: "&"), let entity = Entity(source, at: end, before: limit),
                !entity.standsForItself(literal, index)
            {
                let length = entity.decodedLength(literal, index, following: entity.end < limit ? source[entity.end] : nil)
                guard length > 0 else { return nil }
                append(.entity, length, entity.end)
                index += length
            } else if byte == wanted {
                append(.verbatim, 1, end + 1)
                index += 1
            } else if wanted == UInt8(ascii: "\n"), byte == UInt8(ascii: "\r") {
                append(.entity, 1, end + 1)
                index += 1
            } else {
                return nil
            }
            if wanted == UInt8(ascii: "\n"), index < literal.endIndex {
                if byte == UInt8(ascii: "\r"), end < limit, source[end] == UInt8(ascii: "\n") { end += 1 }
                end = min(max(end, contentStart(end)), limit)
            }
        }
    }

    /// How many bytes from here on are the same and mean only themselves.
    private func plainLength(_ literal: ArraySlice<UInt8>, _ source: [UInt8], _ limit: Int) -> Int {
        let most = min(literal.count, limit - end)
        var length = 0
        while length < most {
            let byte = literal[literal.startIndex + length]
            guard byte == source[end + length], byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "&"), byte != UInt8(ascii: "\n") else {
                break
            }
            length += 1
        }
        return length
    }

    private mutating func append(_ origin: InlineItem.Origin, _ count: Int, _ newEnd: Int) {
        guard count > 0 else { return }
        if origin == .verbatim, let last = pieces.last, last.origin == .verbatim, last.source.upperBound == end {
            pieces[pieces.count - 1].count += count
            pieces[pieces.count - 1].source = last.source.lowerBound..<newEnd
        } else {
            pieces.append(Piece(origin: origin, count: count, source: end..<newEnd))
        }
        end = newEnd
    }
}

/// What looks like an entity or a numeric character reference in the source: `&name;`, `&#20013;`, `&#x4e2d;`.
private struct Entity {
    let end: Int
    private let name: Range<Int>
    private let source: [UInt8]

    init?(_ source: [UInt8], at start: Int, before limit: Int) {
        var index = start + 1
        if index < limit, source[index] == UInt8(ascii: "#") { index += 1 }
        while index < limit, index - start < 34, CharacterClass.isASCIIAlphanumeric(source[index]) { index += 1 }
        guard index < limit, index > start + 1, source[index] == UInt8(ascii: ";") else { return nil }
        name = start + 1..<index
        end = index + 1
        self.source = source
    }

    /// Whether the literal holds the same characters, so that it was not an entity to cmark. (`&amp;` is one always.)
    func standsForItself(_ literal: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard literal[index] == UInt8(ascii: "&"), !source[name].elementsEqual("amp".utf8), !source[name].elementsEqual("AMP".utf8) else {
            return false
        }
        return literal[(index + 1)...].starts(with: source[name])
    }

    /// How many bytes of the literal the entity stands for: one character or two; the byte that follows decides.
    func decodedLength(_ literal: ArraySlice<UInt8>, _ index: Int, following: UInt8?) -> Int {
        var end = index
        for _ in 0..<2 {
            guard end < literal.endIndex else { break }
            end += 1
            while end < literal.endIndex, literal[end] & 0xC0 == 0x80 { end += 1 }
            guard end < literal.endIndex else { return end - index }
            // At the end of the source the entity is all that is left of the literal.
            guard let following else { continue }
            if literal[end] == following || following == UInt8(ascii: "\\") || following == UInt8(ascii: "&") { return end - index }
        }
        return 0
    }
}

/// What follows `[text](`: an address, perhaps a title, and `)`.
struct LinkTail {
    /// The offset after `)`; nil if this is not the tail of a link.
    private(set) var end: Int?

    private let bytes: [UInt8]
    private let limit: Int

    init(_ bytes: [UInt8], _ start: Int, _ limit: Int) {
        self.bytes = bytes
        self.limit = limit
        let addressStart = skipSpace(start)
        guard let addressEnd = address(from: addressStart) else { return }
        var index = skipSpace(addressEnd)
        if index > addressEnd, index < limit, let closing = titleClosing(bytes[index]), let titleEnd = title(from: index + 1, closing) {
            index = skipSpace(titleEnd)
        }
        if index < limit, bytes[index] == UInt8(ascii: ")") { end = index + 1 }
    }

    private func address(from start: Int) -> Int? {
        var index = start
        guard index < limit else { return nil }
        if bytes[index] == UInt8(ascii: "<") {
            while index < limit, bytes[index] != UInt8(ascii: ">") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
            return index < limit ? index + 1 : nil
        }
        var depth = 0
        while index < limit, bytes[index] > UInt8(ascii: " ") {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += index + 1 < limit && CharacterClass.isASCIIPunctuation(bytes[index + 1]) ? 2 : 1
            case UInt8(ascii: "("):
                depth += 1
                index += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
                index += 1
            default: index += 1
            }
        }
        return index <= limit ? index : nil
    }

    private func titleClosing(_ opening: UInt8) -> UInt8? {
        switch opening {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): opening
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }

    private func title(from start: Int, _ closing: UInt8) -> Int? {
        var index = start
        while index < limit, bytes[index] != closing { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return index < limit ? index + 1 : nil
    }

    private func skipSpace(_ start: Int) -> Int {
        var index = start
        while index < limit, bytes[index] == UInt8(ascii: " ") || (0x09...0x0D).contains(bytes[index]) { index += 1 }
        return index
    }
}
