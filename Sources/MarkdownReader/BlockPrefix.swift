/// Follows what stands at the beginning of lines: quotations, list items and footnotes that contain each other.
///
/// A copy in small of CommonMark's container rules, to hold the depth limit before cmark reads the text and to find
/// where the content of a line begins. It may count too few levels after a lazy continuation line, never too many.
struct BlockPrefix {
    private enum Container {
        case quote
        /// A list item or a footnote definition: what belongs to it is indented by this many columns.
        case item(width: Int)
    }

    /// A reading position: the byte, and the column that it has with tabs expanded.
    private struct Position {
        var index: Int
        var column: Int
    }

    private var containers: [Container] = []
    /// Where the content of the last line began.
    private(set) var contentStart = 0
    /// Whether the last line began a list item, a quotation or a footnote: what stands in it is a new paragraph.
    private(set) var hasOpened = false
    /// Where the last line began footnote definitions: the offsets of `[^`.
    private(set) var footnotes: [Int] = []

    var depth: Int { containers.count }

    /// Reads the beginning of the next line.
    mutating func read(_ line: Range<Int>, in bytes: [UInt8]) {
        hasOpened = false
        if !footnotes.isEmpty { footnotes = [] }
        contentStart = line.lowerBound
        if containers.isEmpty, line.isEmpty || !Self.mayOpen(bytes[line.lowerBound]) { return }
        var position = Position(index: line.lowerBound, column: 0)
        let matched = match(&position, before: line.upperBound, bytes)
        if matched < containers.count, skipSpaces(position, before: line.upperBound, bytes).index == line.upperBound {
            // An empty line ends quotations only.
            if case .quote = containers[matched] { containers.removeLast(containers.count - matched) }
            contentStart = line.upperBound
            return
        }
        containers.removeLast(containers.count - matched)
        while open(&position, before: line.upperBound, bytes) { hasOpened = true }
        contentStart = skipSpaces(position, before: line.upperBound, bytes).index
    }

    private static func mayOpen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
            UInt8(ascii: "["), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension BlockPrefix {
    /// How many of the open containers the line continues.
    private func match(_ position: inout Position, before end: Int, _ bytes: [UInt8]) -> Int {
        for (index, container) in containers.enumerated() {
            let next = skipSpaces(position, before: end, bytes)
            switch container {
            case .quote:
                guard next.index < end, next.column - position.column < 4, bytes[next.index] == UInt8(ascii: ">") else { return index }
                position = afterQuoteSign(next, before: end, bytes)
            case .item(let width):
                if next.index == end { continue }
                guard next.column - position.column >= width else { return index }
                let target = position.column + width
                while position.column < target, position.index < end { advance(&position, bytes) }
            }
        }
        return containers.count
    }

    /// Opens one more container if the line has one at this position.
    private mutating func open(_ position: inout Position, before end: Int, _ bytes: [UInt8]) -> Bool {
        let next = skipSpaces(position, before: end, bytes)
        guard next.index < end, next.column - position.column < 4 else { return false }
        let byte = bytes[next.index]
        if byte == UInt8(ascii: ">") {
            containers.append(.quote)
            position = afterQuoteSign(next, before: end, bytes)
            return true
        }
        if byte == UInt8(ascii: "["), let after = footnoteEnd(next.index, before: end, bytes) {
            footnotes.append(next.index)
            containers.append(.item(width: 4))
            position = Position(index: after, column: next.column + after - next.index)
            return true
        }
        guard let after = markerEnd(next.index, before: end, bytes) else { return false }
        let marker = Position(index: after, column: next.column + after - next.index)
        let content = skipSpaces(marker, before: end, bytes)
        let gap = content.column - marker.column
        let isCode = content.index == end || gap > 4
        containers.append(.item(width: marker.column - position.column + (isCode ? 1 : gap)))
        position = isCode ? marker : content
        if isCode, position.index < end { advance(&position, bytes) }
        return true
    }

    /// The end of a bullet or number that begins a list item at `index`.
    private func markerEnd(_ index: Int, before end: Int, _ bytes: [UInt8]) -> Int? {
        var after = index
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            if isThematicBreak(index, before: end, bytes) { return nil }
            after += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while after < end, after - index < 9, bytes[after] >= UInt8(ascii: "0"), bytes[after] <= UInt8(ascii: "9") { after += 1 }
            guard after < end, bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")") else { return nil }
            after += 1
        default: return nil
        }
        return after == end || bytes[after] == UInt8(ascii: " ") || bytes[after] == UInt8(ascii: "\t") ? after : nil
    }

    private func isThematicBreak(_ index: Int, before end: Int, _ bytes: [UInt8]) -> Bool {
        var count = 0
        for position in index..<end {
            if bytes[position] == bytes[index] {
                count += 1
            } else if bytes[position] != UInt8(ascii: " "), bytes[position] != UInt8(ascii: "\t") {
                return false
            }
        }
        return count >= 3
    }

    /// The end of `[^label]:` at `index`.
    private func footnoteEnd(_ index: Int, before end: Int, _ bytes: [UInt8]) -> Int? {
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "^") else { return nil }
        var position = index + 2
        while position < end, bytes[position] > UInt8(ascii: " "), bytes[position] != UInt8(ascii: "]") { position += 1 }
        guard position > index + 2, position + 1 < end, bytes[position] == UInt8(ascii: "]"), bytes[position + 1] == UInt8(ascii: ":")
        else { return nil }
        return position + 2
    }

    private func afterQuoteSign(_ sign: Position, before end: Int, _ bytes: [UInt8]) -> Position {
        var position = Position(index: sign.index + 1, column: sign.column + 1)
        if position.index < end, bytes[position.index] == UInt8(ascii: " ") { advance(&position, bytes) }
        return position
    }

    private func skipSpaces(_ position: Position, before end: Int, _ bytes: [UInt8]) -> Position {
        var position = position
        while position.index < end, bytes[position.index] == UInt8(ascii: " ") || bytes[position.index] == UInt8(ascii: "\t") {
            advance(&position, bytes)
        }
        return position
    }

    private func advance(_ position: inout Position, _ bytes: [UInt8]) {
        position.column += bytes[position.index] == UInt8(ascii: "\t") ? 4 - position.column % 4 : 1
        position.index += 1
    }
}
