import Diagnostics
import ResultsModel

extension Rule {
    /// Figures in a text agree in magnitude with those of its source: 10.44 million and 1,044 万, 1.63% and 1.63 per cent.
    ///
    /// Compared are paragraphs and fields, each as a set: how often a number is repeated, and in which order, is style.
    /// Every number in digits must be answered on the other side, in digits or in words (三十, a quarter, 百分之五). The
    /// number 1 needs no answer, nor does one that is part of a registered abbreviation's name.
    static let translationFigures = Rule(
        [.translationFigures],
        texts: { input in
            let names = NumberedNames(input)
            return TextCheck { object in
                input.languages.indices.dropFirst().flatMap { language in
                    pairs(of: object, language).flatMap { FigurePair($0, $1, object, language).compare(input, names) }
                }
            }
        })

    private static func pairs(of object: ObjectTexts, _ language: Int) -> [(TextPiece, TextPiece)] {
        var pairs = object.fieldPairs(language).compactMap { pair in
            pair.other.map { (TextPiece(text: object.fields[0], range: pair.source), TextPiece(text: object.fields[language], range: $0)) }
        }
        guard let source = object.body(0), let translation = object.body(language), let both = object.comparison(language) else {
            return pairs
        }
        for pair in both.pairs where !pair.source.range.isEmpty {
            pairs.append((source.piece(pair.source), translation.piece(pair.translation)))
        }
        return pairs
    }
}

/// A field or paragraph beside its translation.
private struct FigurePair {
    private let source: TextPiece
    private let translation: TextPiece
    private let object: ObjectTexts
    private let language: Int

    init(_ source: TextPiece, _ translation: TextPiece, _ object: ObjectTexts, _ language: Int) {
        self.source = source
        self.translation = translation
        self.object = object
        self.language = language
    }

    /// Number words are read only where the digits of both sides alone do not agree.
    func compare(_ input: RuleInput, _ names: NumberedNames) -> [Diagnostic] {
        guard source.bytes.contains(where: \.isDigit) || translation.bytes.contains(where: \.isDigit) else { return [] }
        for words in [false, true] {
            guard let wanted = NumberScan.numbers(in: source, input.languages[0], words: words),
                let said = NumberScan.numbers(in: translation, input.languages[language], words: words)
            else { return [] }
            let missing = Self.unanswered(wanted, by: said).filter { !names.contain($0.place, of: source, 0) }
            let extra = Self.unanswered(said, by: wanted).filter { !names.contain($0.place, of: translation, language) }
            if missing.isEmpty, extra.isEmpty { return [] }
            if words { return (0..<max(missing.count, extra.count)).map { diagnostic($0, missing, extra) } }
        }
        return []
    }

    private func diagnostic(_ index: Int, _ missing: [TextNumber], _ extra: [TextNumber]) -> Diagnostic {
        let wanted = index < missing.count ? missing[index] : nil
        let said = index < extra.count ? extra[index] : nil
        let place = said.map { translation.text.span($0.place) } ?? translation.text.span(translation.range).firstPlace
        let message = Message.figuresDiffer(said.map { translation.text.string($0.place) }, wanted.map { source.text.string($0.place) })
        let note = wanted.map { Diagnostic.Note(.figureHere, at: Location(object.path, source.text.span($0.place))) }
        return Diagnostic(.translationFigures, message, at: Location(object.path(of: language), place), notes: note.map { [$0] } ?? [])
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

/// Registered abbreviations whose names have a number in them: the 2019 of `2019 冠状病毒病` is COVID-19 in the other language.
private struct NumberedNames {
    /// By language.
    private let names: [[[UInt8]]]

    init(_ input: RuleInput) {
        let entries = input.workspace.register(.abbreviation)
        names = input.workspace.languageIndices.map { language in
            entries.compactMap { $0.name[language].map { Array($0.text.utf8) } }.filter { $0.contains(where: \.isDigit) }
        }
    }

    /// Whether a number is part of such a name.
    func contain(_ place: Range<Int>, of piece: TextPiece, _ language: Int) -> Bool {
        names[language].contains { name in
            let first = max(piece.range.lowerBound, place.upperBound - name.count)
            let last = min(place.lowerBound, piece.range.upperBound - name.count)
            return first <= last && (first...last).contains { piece.text.bytes[$0...].starts(with: name) }
        }
    }
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
