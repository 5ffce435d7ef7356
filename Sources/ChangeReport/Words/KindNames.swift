import Diagnostics
import ResultsModel

/// The headings over lists of one kind of object.
enum KindNames {
    static func heading(_ kind: ObjectKind, in language: MessageLanguage) -> String {
        language == .chinese ? kind.chineseName : englishPlural(kind)
    }

    /// `1 indicator`, `3 indicators`, `3 项指标`.
    static func count(_ count: Int, _ kind: ObjectKind, in language: MessageLanguage) -> String {
        guard language == .english else { return "\(count) \(counter(kind))\(kind.chineseName)" }
        return count == 1 ? "1 \(kind == .budget ? "budget table" : kind.englishName)" : "\(count) \(lowercased(englishPlural(kind)))"
    }

    private static func englishPlural(_ kind: ObjectKind) -> String {
        switch kind {
        case .impact: "Impact"
        case .strategy: "Strategies"
        case .country: "Countries"
        case .budget: "Budget tables"
        default: capitalized(kind.englishName) + "s"
        }
    }

    private static func counter(_ kind: ObjectKind) -> String {
        switch kind {
        case .paper, .document, .instrument: "份"
        case .budget, .figure: "张"
        case .country, .region, .department, .unit, .phase, .impact, .abbreviation: "个"
        default: "项"
        }
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// Small letters, but for names like SDG.
    private static func lowercased(_ text: String) -> String {
        text.hasPrefix("SDG") ? text : text.prefix(1).lowercased() + text.dropFirst()
    }
}
