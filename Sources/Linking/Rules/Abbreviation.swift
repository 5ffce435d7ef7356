import Diagnostics
import ResultsModel

extension Rule {
    /// Abbreviations that texts use are in the register, and what the register has is used.
    ///
    /// An entry is used when its abbreviation, its short name or its name stands in a text of any language, or a typed
    /// link cites it. Exempt are Roman numerals, grades, currencies, units, codes of countries and instruments, and
    /// document symbols.
    static let abbreviation = Rule(
        [.abbreviation, .abbreviationUnused], needsAllFiles: true,
        texts: { input in
            guard let register = input.workspace.registers.first(where: { $0.kind == .abbreviation }) else { return TextCheck { _ in [] } }
            var usage = AbbreviationUsage(register, input)
            return TextCheck(
                read: { object in
                    usage.read(object)
                    return []
                },
                finish: { usage.findings + usage.unused })
        })
}

/// Which abbreviations texts use.
private struct AbbreviationUsage {
    private let register: Register
    private let codes: Set<String>
    private let exempt: Set<String>
    /// Registered abbreviations with digits, each digit as `0`.
    private let forms: Set<String>
    private let workspace: Workspace
    private let languages: [WrittenLanguage]
    private var used: Set<String> = []
    private var reported: Set<String> = []
    /// Hashes of the tokens that have been looked up.
    private var seen: Set<UInt64> = []
    private(set) var findings: [Diagnostic] = []
    private var names: [PhraseIndex]

    init(_ register: Register, _ input: RuleInput) {
        self.register = register
        workspace = input.workspace
        languages = input.languages
        codes = Set(register.entries.map(\.code.value))
        forms = Set(codes.filter { $0.utf8.contains(where: \.isDigit) }.map(AbbreviationTokens.form))
        let spaced = register.entries.map(\.code.value).filter { $0.contains(" ") }
        exempt = Set(spaced.flatMap { $0.split(separator: " ").map(String.init) }).union(
            input.workspace.register(.country).map(\.code.value)
        ).union(["USD", "US", "CHF", "EUR", "GBP", "JPY", "CNY"])
        names = input.languages.indices.map { language in
            PhraseIndex(
                register.entries.flatMap { entry in
                    [entry.name, entry.shortName].compactMap { $0[LanguageIndex(language)] }.map { ($0.text, entry.code.value) }
                } + spaced.map { ($0, $0) })
        }
    }

    mutating func read(_ object: ObjectTexts) {
        guard object.key != ObjectKey(.abbreviation, "") else { return }
        for language in names.indices {
            for whole in object.wholes[language] {
                names[language].take(from: whole, into: &used)
                for token in AbbreviationTokens.all(in: whole) { read(token, of: whole, object, language) }
            }
        }
    }

    /// A token is looked up where it stands first in a language; registers, which are not running text, are read last.
    private mutating func read(_ token: Range<Int>, of whole: WholeText, _ object: ObjectTexts, _ language: Int) {
        let hash = whole.text.bytes[token].reduce(UInt64(language)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        guard seen.insert(hash).inserted else { return }
        let word = whole.text.string(token)
        let location = Location(object.path(of: language), whole.text.span(token))
        for part in codes.contains(word) ? [word] : word.split(separator: "/").map(String.init) {
            if codes.contains(part) {
                used.insert(part)
            } else if part.hasSuffix("s"), codes.contains(String(part.dropLast())) {
                used.insert(String(part.dropLast()))
                if languages[language] == .chinese { findings.append(Diagnostic(.abbreviation, .englishPlural(part), at: location)) }
            } else if object.header != nil {
                report(part, at: location)
            }
        }
    }

    /// Each abbreviation once, where it stands first. Names in registers are not running text.
    private mutating func report(_ word: String, at location: Location) {
        guard AbbreviationTokens.isAbbreviation(word) || isOtherNumber(word), !exempt.contains(word), reported.insert(word).inserted else {
            return
        }
        let nearest = NearMiss.suggestion(for: word, in: register.entries.map(\.code.value))
        findings.append(Diagnostic(.abbreviation, .notRegistered(word), at: location, help: nearest.map { .meant($0) } ?? .register(word)))
    }

    /// Whether only its digits differ from a registered one: `COVID-91`.
    private func isOtherNumber(_ word: String) -> Bool {
        word.utf8.contains(where: \.isDigit) && forms.contains(AbbreviationTokens.form(of: word))
    }

    var unused: [Diagnostic] {
        register.entries.filter { entry in
            !used.contains(entry.code.value) && workspace.backlinks[ObjectKey(.abbreviation, entry.code.value)].isEmpty
        }.map { entry in
            Diagnostic(.abbreviationUnused, .notUsed(entry.code.value), at: Location(register.path, entry.code.span))
        }
    }
}

/// Words that look like abbreviations.
enum AbbreviationTokens {
    /// Words with a capital after the first letter, with what belongs to them: `SDGs`, `ACT/EMP`, `IPEC+`, `COVID-19`. Symbols of
    /// documents and codes with dots are left out.
    static func all(in whole: WholeText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var end = 0
        for word in whole.words where word.hasInnerCapital && Int(word.start) >= end {
            let token = Int(word.start)..<self.end(of: word, in: whole)
            end = token.upperBound
            if !whole.text.bytes[token].contains(UInt8(ascii: ".")), !continuesCode(word, whole) { found.append(token) }
        }
        return found
    }

    /// `GB.341/PFA/1`: the words behind the dot belong to the symbol.
    private static func continuesCode(_ word: TextWord, _ whole: WholeText) -> Bool {
        guard word.start > 1, case let before = whole.text.bytes[Int(word.start) - 1] else { return false }
        return before.isDigit || "/.".utf8.contains(before) && whole.text.bytes[Int(word.start) - 2].isDigit
    }

    /// Where a word ends with what joins its parts: `/`, `+` at its end, `.` and `-` before digits.
    private static func end(of word: TextWord, in whole: WholeText) -> Int {
        let bytes = whole.text.bytes
        var index = Int(word.end)
        while index < whole.end {
            let byte = bytes[index]
            let next = index + 1 < whole.end ? bytes[index + 1] : 0
            switch byte {
            case _ where byte.isLetter || byte.isDigit: index += 1
            case UInt8(ascii: "+") where bytes[index - 1].isUpper: index += 1
            case UInt8(ascii: "/") where next.isLetter || next.isDigit: index += 1
            case UInt8(ascii: ".") where next.isDigit, UInt8(ascii: "-") where next.isDigit: index += 1
            default: return index
            }
        }
        return index
    }

    /// A word with `0` for each digit.
    static func form(of word: String) -> String { String(decoding: word.utf8.map { $0.isDigit ? UInt8(ascii: "0") : $0 }, as: UTF8.self) }

    /// Whether a word is an abbreviation that has to be registered: capitals only, but for a plural `s` or a year at its end
    /// (`USP2030`); no Roman numeral, no other code with digits.
    static func isAbbreviation(_ word: String) -> Bool {
        var letters = word.hasSuffix("s") ? word.dropLast() : word[...]
        if letters.utf8.count >= 7, letters.utf8.suffix(4).allSatisfy(\.isDigit) { letters = letters.dropLast(4) }
        guard letters.utf8.count >= 2, letters.utf8.allSatisfy(\.isUpper) else { return false }
        return !letters.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) }
    }
}

extension DiagnosticCode {
    static let abbreviation = DiagnosticCode(
        "W0270", "abbreviation", .warning,
        title: Message(en: "An abbreviation is not in the register", zh: "缩略语未登记"),
        explanation: Message(
            en:
                "`registers/abbreviations.csv` says what each abbreviation stands for, in every language; papers print it as their list of abbreviations. Currencies, grades, Roman numerals and symbols need no entry.",
            zh: "`registers/abbreviations.csv` 列明各缩略语在各语言中的全称，文件据此印出缩略语表。货币、职等、罗马数字和文号无须登记。"))

    static let abbreviationUnused = DiagnosticCode(
        "W0271", "abbreviation-unused", .warning,
        title: Message(en: "A registered abbreviation is never used", zh: "登记的缩略语从未使用"),
        explanation: Message(
            en: "Neither the abbreviation nor its name stands in any text. It may be misspelt, or left over from an older text.",
            zh: "缩略语及其全称都没有出现在任何文本中：可能拼写有误，或是旧文本的遗留。"))
}

extension Message {
    fileprivate static func englishPlural(_ word: String) -> Message {
        Message(
            en: "`\(word)` has an English plural in a Chinese text: write `\(word.dropLast())`",
            zh: "中文文本中的 `\(word)` 用了英文复数，应写 `\(word.dropLast())`")
    }
    fileprivate static func notRegistered(_ word: String) -> Message {
        Message(en: "the abbreviation `\(word)` is not in the register", zh: "缩略语 `\(word)` 没有登记")
    }
    fileprivate static func register(_ word: String) -> Message {
        Message(en: "add a row `\(word)` to registers/abbreviations.csv", zh: "请在 registers/abbreviations.csv 中添加 `\(word)`")
    }
    fileprivate static func notUsed(_ code: String) -> Message {
        Message(en: "no text uses `\(code)` or its name", zh: "没有文本使用 `\(code)` 或其全称")
    }
}
