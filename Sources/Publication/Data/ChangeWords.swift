package import ResultsModel

/// A relative change in words: "an increase of 5 per cent over the baseline". A text `+5%` would be a formula to a
/// spreadsheet.
package struct ChangeWords: Sendable {
    let percent: FixedDecimal
    let base: Target.Base?
    let spread: Target.Spread?

    package init(percent: FixedDecimal, base: Target.Base?, spread: Target.Spread?) {
        self.percent = percent
        self.base = base
        self.spread = spread
    }

    /// The words by language.
    package func localized(_ tags: [String]) -> LocalizedText {
        LocalizedText(tags.map { tag in text(in: tag).map { WrittenText($0) } })
    }

    /// Nil in a language that Plenary itself does not speak; kind, value and reference say the same there.
    package func text(in tag: String) -> String? {
        switch tag.split(separator: "-").first {
        case "en": english
        case "zh": chinese
        default: nil
        }
    }

    private var magnitude: String { (percent.isNegative ? -percent : percent).text }

    private var english: String {
        let from =
            switch base {
            case .baseline: " from the baseline"
            case .previousPeriod: " from the previous period"
            case .benchmark: " from the benchmark"
            case nil: ""
            }
        let each =
            switch spread {
            case .region: " in each region"
            case .category: " in each category"
            case nil: ""
            }
        return "\(percent.isNegative ? "a decrease" : "an increase") of \(magnitude) per cent\(from)\(each)"
    }

    private var chinese: String {
        let each =
            switch spread {
            case .region: "各区域"
            case .category: "各类别"
            case nil: ""
            }
        let from =
            switch base {
            case .baseline: "比基线"
            case .previousPeriod: "比上一时期"
            case .benchmark: "比基准"
            case nil: ""
            }
        return "\(each)\(from)\(percent.isNegative ? "减少" : "增加") \(magnitude)%"
    }
}
