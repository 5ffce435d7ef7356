import TestSupport
import WordDocument

/// Reads a document that we wrote as Word would: which number each paragraph gets, where bookmarks stand, what fields show.
/// It knows only the XML, nothing of how it was made.
struct WordReading {
    struct Paragraph: Equatable {
        /// As Word shows it: `46.`, `(a)`; empty for none.
        var number: String
        var style: String
        var text: String
    }

    struct Field: Equatable {
        var code: String
        var result: String
    }

    private(set) var paragraphs: [Paragraph] = []
    private(set) var fields: [Field] = []
    /// The number of the paragraph that a bookmark begins in, without a full stop at the end, and the text in the bookmark.
    private(set) var bookmarks: [String: (number: String, text: String)] = [:]
    /// Notes by the bookmark of their call, as Word counts them.
    private(set) var calls: [String: String] = [:]
    private var openBookmarks: [String: String] = [:]
    private var openField: (code: String, result: String, isResult: Bool)?
    private var noteCount = 0

    init(_ file: WordFile) throws {
        let parts = Dictionary(file.parts().map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var counter = try ListCounter(XMLTree(parts["word/numbering.xml"] ?? []))
        for name in ["word/document.xml", "word/footnotes.xml"] {
            for paragraph in try XMLTree(parts[name] ?? []).all("w:p") {
                let place = paragraph.child("w:pPr")?.child("w:numPr")
                let number = place.map {
                    counter.next(list: $0.child("w:numId")?["w:val"] ?? "", level: $0.child("w:ilvl")?["w:val"] ?? "")
                }
                read(paragraph, number: number ?? "")
            }
        }
    }

    private mutating func read(_ paragraph: XMLTree, number: String) {
        var text = ""
        var isHigh = false
        for element in paragraph.all {
            switch element.name {
            case "w:r": isHigh = element.child("w:rPr")?.child("w:rStyle")?["w:val"] == "FootnoteReference"
            case "w:bookmarkStart":
                let name = element["w:name"] ?? ""
                openBookmarks[element["w:id"] ?? ""] = name
                bookmarks[name] = (number.hasSuffix(".") ? String(number.dropLast()) : number, "")
            case "w:bookmarkEnd": openBookmarks[element["w:id"] ?? ""] = nil
            case "w:fldChar": fieldMark(element["w:fldCharType"] ?? "")
            case "w:instrText": openField?.code += element.ownText
            case "w:footnoteReference" where element["w:customMarkFollows"] == nil:
                noteCount += 1
                for name in openBookmarks.values { calls[name] = String(noteCount) }
            case "w:t":
                if !isHigh { text += element.ownText }
                if openField?.isResult == true { openField?.result += element.ownText }
                for name in openBookmarks.values { bookmarks[name]?.text += element.ownText }
            default: break
            }
        }
        paragraphs.append(Paragraph(number: number, style: paragraph.child("w:pPr")?.child("w:pStyle")?["w:val"] ?? "", text: text))
    }

    private mutating func fieldMark(_ kind: String) {
        switch kind {
        case "begin": openField = ("", "", false)
        case "separate": openField?.isResult = true
        default:
            if let field = openField { fields.append(Field(code: field.code.trimmingSpaces, result: field.result)) }
            openField = nil
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

/// Counts lists: lists of one definition share their counters; a list with a start sets its level when it is first used; a
/// paragraph of a level ends the lists of deeper levels.
struct ListCounter {
    private var definitions: [String: [Int: (format: String, text: String)]] = [:]
    private var lists: [String: (definition: String, starts: [Int: Int])] = [:]
    private var counts: [String: [Int: Int]] = [:]
    private var used: Set<String> = []

    init(_ numbering: XMLTree) {
        for definition in numbering.all("w:abstractNum") {
            var levels: [Int: (format: String, text: String)] = [:]
            for level in definition.all("w:lvl") {
                let texts = ["w:numFmt", "w:lvlText"].map { level.child($0)?["w:val"] ?? "" }
                levels[Int(level["w:ilvl"] ?? "") ?? -1] = (texts[0], texts[1])
            }
            definitions[definition["w:abstractNumId"] ?? ""] = levels
        }
        for list in numbering.all("w:num") {
            var starts: [Int: Int] = [:]
            for change in list.all("w:lvlOverride") {
                starts[Int(change["w:ilvl"] ?? "") ?? -1] = change.child("w:startOverride")?["w:val"].flatMap { Int($0) }
            }
            lists[list["w:numId"] ?? ""] = (list.child("w:abstractNumId")?["w:val"] ?? "", starts)
        }
    }

    mutating func next(list id: String, level: String) -> String {
        guard let list = lists[id], let level = Int(level), let look = definitions[list.definition]?[level] else { return "?" }
        var counts = self.counts[list.definition] ?? [:]
        if used.insert(id + "/" + String(level)).inserted, let start = list.starts[level] { counts[level] = start - 1 }
        counts[level, default: 0] += 1
        for deeper in counts.keys where deeper > level { counts[deeper] = nil }
        self.counts[list.definition] = counts
        let count = counts[level] ?? 0
        let shown =
            switch look.format {
            case "lowerLetter": String(UnicodeScalar(UInt8(96 + (count - 1) % 26 + 1)))
            case "lowerRoman": ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][min(count, 10)]
            default: String(count)
            }
        return look.text.replacing("%\(level + 1)", with: shown)
    }
}
