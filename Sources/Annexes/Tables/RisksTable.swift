import Linking
import MarkupTree
import ResultsModel

enum RisksTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let words = LinkWords(workspace)
        return TableForm<Risk>(
            "risks", "Events that may keep the organization from its results, and what it does about them.",
            [
                .key("scope", "The programme or strategy that it belongs to.", pattern: .slug) { $0.header.scope },
                .key("number", "Its number in the register of risks.", pattern: .slug) { $0.header.code.value },
                .text("event", "What may happen.") { $0.plain($0.texts.event, words) },
                .text("consequence", "What would follow.") { $0.plain($0.texts.consequence, words) },
                .text("remarks", "Why it is so.") { $0.plain($0.texts.remarks, words) },
                .text("response", "What the office does about it.") { $0.plain($0.texts.response, words) },
                .code("owner", "Who answers for it.") { $0.owner?.code() }.of("departments", "code"),
            ]
        ).table(workspace.risks, in: workspace)
    }
}

extension Risk {
    /// A text without its markup, in each language that it was written in.
    fileprivate func plain(_ field: MarkupField, _ words: LinkWords) -> LocalizedText {
        field.text.map { text, language in
            guard let document = field.documents[language], !document.isEmpty else { return text }
            return PlainText(words: words, scope: header.scope, language: language).text(of: 0, in: document)
        }
    }
}
