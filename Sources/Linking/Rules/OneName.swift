import Diagnostics
import ResultsModel

extension Rule {
    /// One thing has one name. Found are near misses of registered names in running text and in the words of links, lines
    /// of two tables that share an id but not a label, and two rows of a register with one name.
    ///
    /// Only what is almost a name is reported: one character or word that differs.
    static let oneName = Rule(
        [.oneName],
        texts: { input in
            let names = RegisteredNames(input)
            return TextCheck(
                read: { object in names.variants(in: object) + links(object, input.workspace) },
                finish: { registers(input) + tableLabels(input) })
        })

    // MARK: Registers

    private static let named: Set<ObjectKind> = [.instrument, .document, .abbreviation, .department, .country]

    private static func registers(_ input: RuleInput) -> [Diagnostic] {
        input.workspace.registers.filter { named.contains($0.kind) }.flatMap { register in
            input.languages.indices.flatMap { language -> [Diagnostic] in
                var first: [String: RegisterEntry] = [:]
                return register.entries.compactMap { entry in
                    guard let name = entry.name[LanguageIndex(language)], case let words = PlainWords.key(name.text), !words.isEmpty else {
                        return nil
                    }
                    guard let other = first[words] else {
                        first[words] = entry
                        return nil
                    }
                    return Diagnostic(
                        .oneName, .nameOfTwo(other.code.value, entry.code.value), at: Location(register.path, name.span),
                        notes: [.init(.otherName, at: Location(register.path, other.code.span))])
                }
            }
        }
    }

    // MARK: Budget lines

    /// The label of the same line in another table of the programme; a shorter form, or one with a
    /// letter before it, is the same.
    private static func tableLabels(_ input: RuleInput) -> [Diagnostic] {
        struct Label {
            let words: String
            let text: WrittenText
            let path: ContentPath
        }
        var first: [String: [Label?]] = [:]
        var found: [Diagnostic] = []
        for budget in input.workspace.budgets {
            for line in budget.lines where !line.kind.isSum {
                let name = "\(budget.header.scope) \(line.id.value)"
                let labels = input.languages.indices.map { language in
                    line.label[LanguageIndex(language)].map {
                        Label(words: PlainWords.key(unlettered($0.text)), text: $0, path: budget.header.path(of: language))
                    }
                }
                guard let known = first[name] else {
                    first[name] = labels
                    continue
                }
                for case (let one?, let other?) in zip(known, labels)
                where !one.words.contains(other.words) && !other.words.contains(one.words) {
                    found.append(
                        Diagnostic(
                            .oneName, .labelDiffers(line.id.value, other.text.text, one.text.text),
                            at: Location(other.path, other.text.span),
                            notes: [.init(.otherName, at: Location(one.path, one.text.span))]))
                }
            }
        }
        return found
    }

    /// A label without the letter that numbers it in one table: `C. Management services`.
    private static func unlettered(_ label: String) -> Substring {
        guard let letter = label.utf8.first, letter.isUpper, label.utf8.dropFirst().first == UInt8(ascii: ".") else { return label[...] }
        return label.dropFirst(2)
    }

    // MARK: Links

    /// The words of a link that are nearly the title of its target.
    private static func links(_ object: ObjectTexts, _ workspace: Workspace) -> [Diagnostic] {
        object.ownWords { key, words, language in
            guard let title = workspace.index[key]?.title[LanguageIndex(language)]?.text, mayBeNear(words, title),
                isNearly(PlainWords.key(words), PlainWords.key(title))
            else { return nil }
            return (.oneName, .nearName(words, title), nil)
        }
    }

    /// Whether the lengths are near enough, brackets and quotation marks allowed for.
    private static func mayBeNear(_ words: String, _ title: String) -> Bool {
        words != title && abs(words.utf8.count - title.utf8.count) <= title.utf8.count / 12 * 3 + 18
    }

    private static func isNearly(_ words: String, _ title: String) -> Bool {
        guard !words.contains(title), !title.contains(words) else { return false }
        let (left, right) = (words.unicodeScalars.map(\.value), title.unicodeScalars.map(\.value))
        guard min(left.count, right.count) >= 8 else { return false }
        return EditDistance.between(left, right, atMost: max(1, right.count / 12)) != nil
    }
}

extension DiagnosticCode {
    static let oneName = DiagnosticCode(
        "W0272", "one-name", .warning,
        title: Message(en: "One thing has two names", zh: "同一事物有两个名称"),
        explanation: Message(
            en:
                "Registers and tables say what things are called. A name that is almost a registered one is usually a slip; a line that stands in two tables has the same label in both.",
            zh: "登记表和预算表规定了事物的名称。与登记名称仅有细微差别的写法多半是笔误；出现在两个表中的同一行，标签应相同。"),
        example: .init(wrong: "标准审查机制三方工作组", right: "标准审议机制三方工作组"))
}

extension Message {
    fileprivate static func nameOfTwo(_ first: String, _ second: String) -> Message {
        Message(en: "`\(first)` and `\(second)` have the same name", zh: "`\(first)` 和 `\(second)` 名称相同")
    }
    fileprivate static func labelDiffers(_ line: String, _ said: String, _ first: String) -> Message {
        Message(en: "line `\(line)` is “\(said)” here and “\(first)” in another table", zh: "行 `\(line)` 此处写作“\(said)”，在另一个表中写作“\(first)”")
    }
    static func nearName(_ said: String, _ name: String) -> Message {
        Message(en: "“\(said)” is nearly the name “\(name)”", zh: "“\(said)”与登记名称“\(name)”仅有细微差别")
    }
    fileprivate static let otherName = Message(en: "the other is here", zh: "另一处在这里")
}
