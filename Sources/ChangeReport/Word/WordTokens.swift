import WordDocument

/// What a line holds, cut into pieces that are compared: words, spaces, single signs; fields and notes as wholes.
struct WordToken {
    let inline: WordInline
    /// Equal for what reads the same.
    let key: String

    /// The leaves of a paragraph in reading order, links and bookmarks taken off.
    static func tokens(_ inlines: [WordInline]) -> [WordToken] {
        var tokens: [WordToken] = []
        // The depth is that of the document's own value, made by us.
        for inline in inlines {
            switch inline {
            case .link(_, let content), .bookmark(_, let content), .change(_, let content): tokens += Self.tokens(content)
            default: tokens += Self.leaves(inline)
            }
        }
        return tokens
    }

    /// A leaf as tokens.
    static func leaves(_ inline: WordInline) -> [WordToken] {
        switch inline {
        case .text(let text, let format): pieces(text).map { WordToken(inline: .text($0, format), key: $0) }
        case .tab: [WordToken(inline: inline, key: "\t")]
        case .lineBreak: [WordToken(inline: inline, key: "\n")]
        case .field(_, let result, _): [WordToken(inline: inline, key: result)]
        case .footnote: [WordToken(inline: inline, key: "\u{2}footnote")]
        case .blank(_, let text): [WordToken(inline: inline, key: "\u{2}\(text)")]
        case .picture(let picture): [WordToken(inline: inline, key: "\u{2}\(picture.alternative)")]
        case .link, .bookmark, .change: []
        }
    }

    /// Whether it is nothing but a space between words.
    var isSpace: Bool { key == " " }

    /// Words, runs of spaces, and every other sign by itself; Chinese by characters.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            if isWord(character) {
                word.append(character)
                continue
            }
            if !word.isEmpty { pieces.append(word) }
            word = ""
            pieces.append(String(character))
        }
        return word.isEmpty ? pieces : pieces + [word]
    }

    private static func isWord(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        if scalar.value >= 0x2E80 && scalar.value < 0xA960 || scalar.value >= 0x20000 { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || character == "-" || character == "'"
            || character == "’"
    }
}

extension [WordBlock] {
    /// The text of blocks as it reads, for alignment.
    var plainText: String { map(\.plainText).joined(separator: "\n") }
}

extension WordBlock {
    var plainText: String {
        switch self {
        case .paragraph(let paragraph): paragraph.plainText
        case .table(let table): (table.headerRows + table.rows).map(\.plainText).joined(separator: "\n")
        case .contents: "\u{2}contents"
        }
    }
}

extension WordTable.Row {
    var plainText: String { cells.map(\.blocks.plainText).joined(separator: "\t") }
}

extension WordParagraph {
    var plainText: String { WordToken.tokens(inlines).map(\.key).joined() }
}

/// How alike two texts are, by the words that they share: 0 to 1 (Dice's coefficient).
struct WordSimilarity {
    private let words: [[String: Int]]
    private let counts: [Int]

    init(_ texts: [String]) {
        words = texts.map { text in
            WordToken.leaves(.plain(text)).reduce(into: [:]) { $0[$1.key, default: 0] += $1.isSpace ? 0 : 1 }
        }
        counts = words.map { $0.values.reduce(0, +) }
    }

    func callAsFunction(_ position: Int, _ other: WordSimilarity, _ otherPosition: Int) -> Double {
        let total = counts[position] + other.counts[otherPosition]
        guard total > 0 else { return 1 }
        let theirs = other.words[otherPosition]
        let common = words[position].reduce(0) { $0 + Swift.min($1.value, theirs[$1.key] ?? 0) }
        return Double(2 * common) / Double(total)
    }
}
