import Linking
import ResultsModel

enum RisksTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let words = LinkWords(workspace)
        return TableForm<Risk>(
            "risks", "Events that may keep the organization from its results, and what it does about them.",
            [
                .key("scope", "The programme or strategy that it belongs to.", pattern: .slug) { $0.header.scope },
                .key("number", "Its number in the register of risks.", pattern: .slug) { $0.header.code.value },
                .text("event", "What may happen.") { $0.plain($0.event, words) },
                .text("consequence", "What would follow.") { $0.plain($0.consequence, words) },
                .text("remarks", "Why it is so.") { $0.plain($0.remarks, words) },
                .text("response", "What the office does about it.") { $0.plain($0.response, words) },
                .code("owner", "Who answers for it.") { $0.owner?.code() }.of("departments", "code"),
            ]
        ).table(workspace.risks, in: workspace)
    }
}

extension Risk {
    /// Its texts are Markdown.
    fileprivate func plain(_ text: LocalizedText, _ words: LinkWords) -> LocalizedText {
        text.map { PlainText(words: words, scope: header.scope, language: $1).text(ofField: $0) }
    }
}
