import Diagnostics
import ResultsModel

extension Rule {
    /// The wording that is given for an SDG code is that code's: no two goals or targets have one title, no link calls a
    /// target by the title of another, and no words beside an SDG target are those of another.
    static let sdgWording = Rule(
        [.sdgWording],
        texts: { input in
            let titles = SDGTitles(input)
            return TextCheck(
                read: { links($0, titles) },
                finish: { titles.repeated + input.workspace.indicators.flatMap { targets($0, input, titles) } })
        })

    private static func links(_ object: ObjectTexts, _ titles: SDGTitles) -> [Diagnostic] {
        object.ownWords { key, words, language in
            titles.other(than: key, called: words, language).map { (.sdgWording, .wordsOfOther(key, $0), nil) }
        }
    }

    /// Words beside an SDG target that is itself the target of an indicator.
    private static func targets(_ entry: IndicatorEntry, _ input: RuleInput, _ titles: SDGTitles) -> [Diagnostic] {
        guard let header = input.header(entry.parent) else { return [] }
        return entry.indicator.measures.flatMap(\.targets).flatMap { target -> [Diagnostic] in
            guard case .sdg(let code) = target.goal else { return [] }
            let key = code.key(in: "")
            return target.state.values.enumerated().compactMap { language, state in
                guard let state, let other = titles.other(than: key, called: state.text, language) else { return nil }
                return Diagnostic(.sdgWording, .wordsOfOther(key, other), at: Location(header.path(of: language), state.span))
            }
        }
    }
}

/// The titles of SDG goals and targets. Titles of indicators are left out: the global framework itself repeats some.
private struct SDGTitles {
    /// By language: whose title it is.
    private var owners: [[String: ObjectKey]] = []
    /// Titles that two codes of one kind have.
    private(set) var repeated: [Diagnostic] = []

    init(_ input: RuleInput) {
        owners = input.languages.map { _ in [:] }
        for register in input.workspace.registers where register.kind == .sdgGoal || register.kind == .sdgTarget {
            for entry in register.entries { add(entry, ObjectKey(register.kind, entry.code.value), register.path) }
        }
    }

    private mutating func add(_ entry: RegisterEntry, _ key: ObjectKey, _ path: ContentPath) {
        for (language, name) in entry.name.values.enumerated() where language < owners.count {
            guard let name, case let words = PlainWords.key(name.text), !words.isEmpty else { continue }
            if let first = owners[language][words], first.kind == key.kind {
                repeated.append(Diagnostic(.sdgWording, .titleOfOther(key, first), at: Location(path, name.span)))
            } else {
                owners[language][words] = key
            }
        }
    }

    /// The code whose title this is, unless it is that of `key`.
    func other(than key: ObjectKey, called text: String, _ language: Int) -> ObjectKey? {
        guard key.kind == .sdgGoal || key.kind == .sdgTarget, language < owners.count, let owner = owners[language][PlainWords.key(text)],
            owner != key
        else { return nil }
        return owner
    }
}

extension DiagnosticCode {
    static let sdgWording = DiagnosticCode(
        "E0244", "sdg-wording", .error,
        title: Message(en: "The wording given for an SDG code is that of another", zh: "可持续发展目标编号配上了另一编号的文字"),
        explanation: Message(
            en:
                "Wording copied from the wrong row is a common slip: target 9.3 with the text of 8.b. The register has one title for each goal and target, and words given for a code are its own.",
            zh: "误抄他行文字是常见错误，例如 9.3 配上了 8.b 的文字。登记表中每个目标和具体目标各有一个标题，所给文字应属于该编号。"),
        example: .init(
            wrong: "8.b,8,Strategy for youth employment\n9.3,9,Strategy for youth employment", right: "9.3,9,Credit for small firms"))
}

extension Message {
    fileprivate static func titleOfOther(_ key: ObjectKey, _ other: ObjectKey) -> Message {
        Message(
            en: "\(key.kind.englishName) \(key.code) has the title of \(other.code)",
            zh: "\(key.kind.chineseName) \(key.code) 用了 \(other.code) 的标题")
    }
    fileprivate static func wordsOfOther(_ key: ObjectKey, _ other: ObjectKey) -> Message {
        Message(
            en: "the words beside \(key.kind.englishName) \(key.code) are the title of \(other.code)",
            zh: "\(key.kind.chineseName) \(key.code) 所配的文字是 \(other.code) 的标题")
    }
}
