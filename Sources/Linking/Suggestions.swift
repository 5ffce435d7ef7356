import Diagnostics
import ResultsModel

/// The nearest names to one that has no target.
enum Suggestions {
    static func help(for key: ObjectKey, in index: ObjectIndex) -> Message? {
        let keys = index.keys(of: key.kind)
        let here = keys.filter { $0.scope == key.scope }
        if let near = NearMiss.suggestion(for: key.code, in: here.map(\.code)) {
            return didYouMean(ObjectKey(key.kind, near, in: key.scope), index)
        }
        if let elsewhere = keys.first(where: { $0.code == key.code }) { return didYouMean(elsewhere, index) }
        return here.isEmpty ? nothingOfThisKind(key) : nil
    }

    private static func didYouMean(_ key: ObjectKey, _ index: ObjectIndex) -> Message {
        let title = index[key]?.title
        return Message(
            en: "did you mean `\(key.id)`\(title.map { " (\($0.source))" } ?? "")?",
            zh: "是不是 `\(key.id)`\(title.map { "（\($0.value(in: LanguageIndex(1))?.text ?? $0.source)）" } ?? "")？")
    }

    private static func nothingOfThisKind(_ key: ObjectKey) -> Message {
        Message(
            en: "no \(key.kind.englishName) is defined\(key.scope.isEmpty ? "" : " in \(key.scope)")",
            zh: "\(key.scope.isEmpty ? "" : "\(key.scope) 中")没有定义任何\(key.kind.chineseName)")
    }
}
