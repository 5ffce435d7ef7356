import Diagnostics
import ResultsModel

extension Rule {
    /// The words of a link name no other code, number or symbol than its target has: `[Convention No. 189](instrument:C190)`.
    static let linkWords = Rule(
        [.linkWords],
        texts: { input in
            TextCheck { object in
                object.ownWords { key, words, _ in
                    otherName(words, key, input.workspace).map { (.linkWords, .otherName($0, key), .sameName) }
                }
            }
        })

    /// A code, number, year or symbol in the words that is not the target's.
    private static func otherName(_ words: String, _ key: ObjectKey, _ workspace: Workspace) -> String? {
        let named = LinkNames(words)
        let (said, right): ([String], [String])
        switch key.kind {
        case .sdgTarget, .sdgIndicator, .output, .indicator: (said, right) = (named.dottedCodes, [key.code] + Code(key.code).family)
        case .sdgGoal, .outcome: (said, right) = (named.smallNumbers, [key.code])
        case .instrument:
            guard let entry = workspace.entry(.instrument, key.code) else { return nil }
            let years = [entry.column("year")] + entry.name.values.flatMap { name in name.map { LinkNames($0.text).years } ?? [] }
            if let wrong = different(named.years, years) { return wrong }
            (said, right) = (named.numbersWithNo, [entry.column("number")])
        case .document, .paper: (said, right) = (named.symbols, [key.code])
        default: return nil
        }
        return different(said, right)
    }

    /// The first name, where there are names and none of them is right.
    private static func different(_ said: [String], _ right: [String]) -> String? {
        let right = right.filter { !$0.isEmpty }
        guard !right.isEmpty, !said.contains(where: { right.contains($0) }) else { return nil }
        return said.first
    }
}

extension Code {
    /// The codes above it: `8.5` and `8` for `8.5.1`.
    fileprivate var family: [String] {
        var codes: [String] = []
        var code = self
        while let parent = code.parent {
            codes.append(parent.text)
            code = parent
        }
        return codes
    }
}

/// The codes, numbers and symbols in the words of a link.
private struct LinkNames {
    /// `8.5`, `8.b.1`
    private(set) var dottedCodes: [String] = []
    /// Whole numbers below 100.
    private(set) var smallNumbers: [String] = []
    /// Numbers from 1900 to 2099.
    private(set) var years: [String] = []
    /// The numbers of `No. 190`, `Nos 87 and 98`, `第 190 号`.
    private(set) var numbersWithNo: [String] = []
    /// `GB.341/PFA/1`
    private(set) var symbols: [String] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: \.isDigit) else { return }
        var previous = ""
        for word in bytes.split(whereSeparator: { !Self.isWord($0) }) {
            if word.startIndex >= 3, bytes[..<word.startIndex].ends(with: "第 ") || bytes[..<word.startIndex].ends(with: "第") {
                previous = "第"
            }
            let name = String(decoding: word, as: UTF8.self)
            read(name.last == "." && !name.dropLast().contains(".") ? String(name.dropLast()) : name, after: previous)
            if name != "and" { previous = name }
        }
    }

    private mutating func read(_ word: String, after previous: String) {
        if word.contains("/"), word.contains(".") {
            symbols.append(word)
        } else if word.contains("."), IdentifierGrammar.accepts(word, as: .sdgTarget) || IdentifierGrammar.accepts(word, as: .sdgIndicator)
        {
            dottedCodes.append(word)
        } else if word.utf8.allSatisfy(\.isDigit), let number = Int(word) {
            if (1900...2099).contains(number) { years.append(word) }
            if number < 100 { smallNumbers.append(word) }
            if ["No.", "Nos", "Nos.", "第"].contains(previous) || (Int(previous) != nil && !numbersWithNo.isEmpty) {
                numbersWithNo.append(word)
            }
        }
    }

    /// A byte of a code, number or symbol; everything else stands between words.
    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
}

extension DiagnosticCode {
    static let linkWords = DiagnosticCode(
        "E0245", "link-words", .error,
        title: Message(en: "The words of a link name another thing than its target", zh: "链接文字与链接目标不符"),
        explanation: Message(
            en:
                "A link with words of its own may call its target what it likes, but a code, number, year or symbol in these words is that of the target.",
            zh: "链接可以自拟文字，但文字中的编号、号码、年份或文号必须是链接目标的。"),
        example: .init(wrong: "[Convention No. 189](instrument:C190)", right: "[Convention No. 190](instrument:C190)"))
}

extension Message {
    fileprivate static func otherName(_ name: String, _ key: ObjectKey) -> Message {
        Message(
            en: "the words of this link say \(name), its target is \(key.kind.englishName) `\(key.code)`",
            zh: "链接文字写的是 \(name)，目标却是\(key.kind.chineseName) `\(key.code)`")
    }
    fileprivate static let sameName = Message(en: "correct the words or the target", zh: "请更正文字或目标")
}
