import Diagnostics
import ResultsModel

extension Message {
    /// "indicator 1.1.1, output 1.1": what a finding about an indicator belongs to.
    static func indicatorAndParent(_ entry: IndicatorEntry) -> Message {
        // An impact has no code of its own.
        let code = entry.parent.code == entry.parent.kind.rawValue ? "" : " \(entry.parent.code)"
        return Message(
            en: "indicator \(entry.key.code), \(entry.parent.kind.englishName)\(code)",
            zh: "指标 \(entry.key.code)，\(entry.parent.kind.chineseName)\(code)")
    }

    /// "did you mean `part-iii`?"
    static func meant(_ name: String) -> Message {
        Message(en: "did you mean `\(name)`?", zh: "是不是 `\(name)`？")
    }
}
