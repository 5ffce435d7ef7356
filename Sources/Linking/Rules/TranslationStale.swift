package import Diagnostics
import ResultsModel

extension Rule {
    /// A translation was made from the source text as it is now.
    static let translationStale = Rule([.translationStale]) { input in
        input.objects.flatMap { object in
            object.header.translations.compactMap { translation in
                guard let translation, let stated = translation.statedDigest, translation.isStale else { return nil }
                return Diagnostic(
                    .translationStale, .stale(stated.value, translation.currentDigest), at: Location(translation.path, stated.span),
                    help: .accept(translation.path))
            }
        }
    }
}

extension DiagnosticCode {
    package static let translationStale = DiagnosticCode(
        "W0261", "translation-stale", .warning,
        title: Message(en: "The source has changed since it was translated", zh: "翻译之后原文又有改动"),
        explanation: Message(
            en:
                "A translation states the digest of the source text that it was made from (`source:`). When the source changes, the translation is revised and then stamped again with `plenary translations --accept FILE`.",
            zh: "译文用 `source:` 记下所译原文的摘要值。原文改动后，应先修订译文，再用 `plenary translations --accept 文件` 重新标记。"))
}

extension Message {
    fileprivate static func stale(_ stated: String, _ current: String) -> Message {
        Message(
            en: "the source has changed since this was translated (\(stated), now \(current))", zh: "翻译之后原文又有改动（\(stated)，现为 \(current)）")
    }
    fileprivate static func accept(_ path: ContentPath) -> Message {
        Message(
            en: "revise the text, then run `plenary translations --accept \(path)`",
            zh: "请修订译文，然后运行 `plenary translations --accept \(path)`")
    }
}
