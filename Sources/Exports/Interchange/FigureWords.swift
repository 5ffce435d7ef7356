import Linking
import MarkupTree
import Publication
import ResultsModel

// Figures in words, for formats that have a number or nothing.

extension Observation {
    /// What was observed, or why there is no number; with the note.
    func words(_ tags: [String]) -> LocalizedText {
        let said = status.map { Words($0.rawValue).localized(tags) } ?? state
        let estimated = isEstimate ? Words(en: "estimate", zh: "估计值").localized(tags) : LocalizedText()
        return estimated.joined(said, tags).joined(note, tags)
    }
}

extension Target {
    /// What is to be reached, where it is no plain number; with the note.
    func words(_ tags: [String]) -> LocalizedText {
        let said: LocalizedText =
            switch goal {
            case .atLeast: Words("at-least").localized(tags)
            case .atMost: Words("at-most").localized(tags)
            case .between(let lower, let upper):
                Words(en: "between \(lower.value.text) and \(upper.value.text)", zh: "\(lower.value.text) 至 \(upper.value.text)").localized(
                    tags)
            case .change(let value): ChangeWords(percent: value.value, base: base, spread: spread).localized(tags)
            case .sdg(let reference): Words(en: "SDG target \(reference.code())", zh: "可持续发展目标具体目标 \(reference.code())").localized(tags)
            case .total, .value, .state, .missing: state
            }
        return (said.isWritten ? said : state).joined(note, tags)
    }

    /// The whole of it in words: "24", "at least 5", "an increase of 5 per cent".
    func sentence(_ tags: [String]) -> LocalizedText {
        switch goal {
        case .total(let value), .value(let value): Words(en: value.value.text, zh: value.value.text).localized(tags)
        case .atLeast(let value): Words(en: "at least \(value.value.text)", zh: "至少 \(value.value.text)").localized(tags)
        case .atMost(let value): Words(en: "at most \(value.value.text)", zh: "至多 \(value.value.text)").localized(tags)
        case .between, .change, .sdg, .state, .missing: words(tags)
        }
    }
}

/// A few words in the languages that Plenary itself speaks; nothing in others.
struct Words {
    let en: String
    let zh: String

    init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    /// The words for a status of the content.
    init(_ status: String) {
        switch status {
        case "not-applicable": self.init(en: "not applicable", zh: "不适用")
        case "to-be-determined": self.init(en: "to be determined", zh: "待定")
        case "not-stated": self.init(en: "not stated", zh: "未说明")
        case "coverage-only": self.init(en: "data for some countries, no global figure", zh: "仅有部分国家的数据，没有全球数字")
        case "at-least": self.init(en: "at least", zh: "至少")
        case "at-most": self.init(en: "at most", zh: "至多")
        default: self.init(en: status, zh: status)
        }
    }

    func localized(_ tags: [String]) -> LocalizedText {
        LocalizedText(
            tags.map { tag in
                switch tag.split(separator: "-").first {
                case "en": WrittenText(en)
                case "zh": WrittenText(zh)
                default: nil
                }
            })
    }
}

extension Localized where Value == WrittenText {
    var isWritten: Bool { values.contains { $0 != nil } }

    /// This and another text behind it, in each language that has one of them.
    func joined(_ other: LocalizedText, _ tags: [String]) -> LocalizedText {
        LocalizedText(
            tags.indices.map { position in
                let parts = [self[LanguageIndex(position)], other[LanguageIndex(position)]].compactMap { $0?.text }.filter { !$0.isEmpty }
                return parts.isEmpty ? nil : WrittenText(parts.joined(separator: "; "))
            })
    }
}

extension Localized where Value == MarkupDocument {
    /// The first paragraph without its markup, in every language that has one.
    func firstParagraph(_ words: LinkWords, _ scope: String) -> LocalizedText {
        LocalizedText(
            values.enumerated().map { position, document in
                guard let document, !document.isEmpty,
                    let paragraph = document.children(of: 0).first(where: { document.nodes[$0].kind == .paragraph })
                else { return nil }
                let text = PlainText(words: words, scope: scope, language: LanguageIndex(position)).text(of: paragraph, in: document)
                return text.isEmpty ? nil : WrittenText(text)
            })
    }
}
