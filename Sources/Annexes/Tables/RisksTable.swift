import Linking
import Publication
import ResultsModel

enum RisksTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let words = LinkWords(workspace)
        return TableForm<Risk>(
            "risks", "Events that may keep the organization from its results, and what it does about them.",
            [
                .key("scope", "The programme or strategy that it belongs to.", pattern: .slug) { $0.header.scope },
                .key("number", "Its number in the register of risks.", pattern: .slug) { $0.header.code.value },
                .text("event", "What may happen.") { $0.texts.event.plain(words, $0.header.scope) },
                .text("consequence", "What would follow.") { $0.texts.consequence.plain(words, $0.header.scope) },
                .text("remarks", "Why it is so.") { $0.texts.remarks.plain(words, $0.header.scope) },
                .text("response", "What the office does about it.") { $0.texts.response.plain(words, $0.header.scope) },
                .code("owner", "Who answers for it.") { $0.owner?.code() }.of("departments", "code"),
            ]
        ).table(workspace.risks, in: workspace)
    }
}
