import Diagnostics
import ResultsModel

extension Rule {
    /// Figures in a text agree in magnitude with those of its source: 10.44 million and 1,044 万, 1.63% and 1.63 per cent.
    ///
    /// Compared are paragraphs and fields, each as a set: how often a number is repeated, and in which order, is style.
    /// Every number in digits must be answered on the other side, in digits or in words (三十, a quarter, 百分之五). The
    /// number 1 needs no answer, nor does one that is part of a registered abbreviation's name.
    static let translationFigures = Rule([.translationFigures]) { input in
        input.texts.flatMap { object in
            input.languages.indices.dropFirst().flatMap { language in
                pairs(of: object, language).flatMap { compare($0, object, language, input) }
            }
        }
    }

    private typealias TextPair = (source: ReadableText, translation: ReadableText)

    private static func pairs(of object: ObjectTexts, _ language: Int) -> [TextPair] {
        let pairs: [TextPair] = (object.fields + object.remarks).compactMap { field in
            guard let source = field[0], let translation = field[language] else { return nil }
            return (source, translation)
        }
        return pairs + (object.comparison(language)?.pairs.map { ($0.source.text, $0.translation.text) } ?? [])
    }

    private static func compare(_ pair: TextPair, _ object: ObjectTexts, _ language: Int, _ input: RuleInput) -> [Diagnostic] {
        guard pair.source.hasDigits || pair.translation.hasDigits,
            let source = NumberScan.numbers(in: pair.source, input.languages[0]),
            let translation = NumberScan.numbers(in: pair.translation, input.languages[language])
        else { return [] }
        let missing = unanswered(source, by: translation).filter { !input.isInName($0.place, of: pair.source, 0) }
        let extra = unanswered(translation, by: source).filter { !input.isInName($0.place, of: pair.translation, language) }
        return (0..<max(missing.count, extra.count)).map { index in
            let wanted = index < missing.count ? missing[index] : nil
            let said = index < extra.count ? extra[index] : nil
            let place = said.map { pair.translation.span($0.place) } ?? pair.translation.span(0..<pair.translation.bytes.count).firstPlace
            let message = Message.figuresDiffer(said.map { pair.translation.string($0.place) }, wanted.map { pair.source.string($0.place) })
            let note = wanted.map { Diagnostic.Note(.figureHere, at: Location(object.path, pair.source.span($0.place))) }
            return Diagnostic(
                .translationFigures, message, at: Location(object.path(of: language), place), notes: note.map { [$0] } ?? [])
        }
    }

    /// Figures in digits, each value once, to which nothing on the other side corresponds.
    private static func unanswered(_ figures: [TextNumber], by others: [TextNumber]) -> [TextNumber] {
        var known = Set(others.flatMap(\.amounts))
        return figures.filter { figure in
            guard figure.isInDigits, !figure.isOne, !figure.amounts.contains(where: { known.contains($0) }) else { return false }
            known.formUnion(figure.amounts)
            return true
        }
    }
}

extension TextNumber {
    /// `1 美元` is "a dollar" or "the dollar" in English.
    fileprivate var isOne: Bool { amounts.allSatisfy { $0.value == FixedDecimal(1) && !$0.isPercent } }
}

extension RuleInput {
    /// Whether a number is part of a registered name: the 2019 of `2019 冠状病毒病`, which is COVID-19 in the other language.
    fileprivate func isInName(_ place: Range<Int>, of text: ReadableText, _ language: Int) -> Bool {
        namesWithDigits[language].contains { name in
            let first = max(0, place.upperBound - name.count)
            let last = min(place.lowerBound, text.bytes.count - name.count)
            return first <= last && (first...last).contains { text.bytes[$0...].starts(with: name) }
        }
    }
}

extension ReadableText {
    fileprivate var hasDigits: Bool { bytes.contains(where: \.isDigit) }
}

extension DiagnosticCode {
    static let translationFigures = DiagnosticCode(
        "E0264", "translation-figures", .error,
        title: Message(en: "A figure of the source is another one in the translation", zh: "译文中的数字与原文不符"),
        explanation: Message(
            en:
                "Numbers in running text are compared across languages, paragraph by paragraph: 10.44 million is 1,044 万, 1.63 per cent is 1.63%, 2022–23 is 2022-2023. Every number in digits must be there on the other side, in digits or in words.",
            zh: "系统逐段核对各语言正文中的数字：10.44 million 即 1,044 万，1.63 per cent 即 1.63%，2022–23 即 2022-2023。一种语言中用数字写出的数，另一种语言中也应有（可用汉字或单词写出）。"),
        example: .init(wrong: "12 countries / 21 个国家", right: "12 countries / 12 个国家"))
}

extension Message {
    fileprivate static func figuresDiffer(_ said: String?, _ wanted: String?) -> Message {
        switch (said, wanted) {
        case (let said?, let wanted?): Message(en: "\(said) stands here, the source says \(wanted)", zh: "此处为 \(said)，原文为 \(wanted)")
        case (let said?, nil): Message(en: "\(said) stands here, but not in the source", zh: "此处为 \(said)，原文中没有")
        case (nil, let wanted):
            Message(en: "the source says \(wanted ?? ""), which is not in the translation", zh: "原文中的 \(wanted ?? "") 在译文中没有")
        }
    }
    fileprivate static let figureHere = Message(en: "it stands here in the source", zh: "原文中的数字在这里")
}
