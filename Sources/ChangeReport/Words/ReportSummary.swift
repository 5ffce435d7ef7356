import Diagnostics
import ResultsModel
import SemanticDiff

/// The changes in one sentence: "1 output added, 3 indicators changed; text changed in 4 objects."
package struct ReportSummary {
    private let changes: ChangeSet
    private let sentences: ChangeSentences

    init(_ changes: ChangeSet, _ sentences: ChangeSentences) {
        self.changes = changes
        self.sentences = sentences
    }

    package var text: String {
        guard !changes.isEmpty else { return sentences.say("Nothing changed.", "没有变化。") }
        var clauses = [objects, texts].filter { !$0.isEmpty }
        if clauses.isEmpty {
            let rows = changes.tables.count { !$0.isNoise }
            clauses = [sentences.say("\(rows) cells of the data tables changed", "数据表有 \(rows) 处变化")]
        }
        let late = changes.languageStates.count
        if late > 0 {
            clauses.append(
                sentences.say(
                    "\(late) translation\(late == 1 ? " has" : "s have") not followed yet", "\(late) 份译文尚未跟上"))
        }
        let joined = clauses.joined(separator: sentences.say("; ", "；"))
        return joined.prefix(1).uppercased() + joined.dropFirst() + sentences.say(".", "。")
    }

    private var objects: String {
        var clauses: [String] = []
        for kind in PublicationOrder.kinds {
            let ofKind = changes.objects.filter { $0.key?.kind == kind }
            let counts = [ofKind.count { $0.old == nil }, ofKind.count { $0.new == nil }, ofKind.count { $0.isKept }]
            for (verb, count) in counts.enumerated() where count > 0 {
                let counted = KindNames.count(count, kind, in: sentences.language)
                let english = counted + [" added", " removed", " changed"][verb]
                clauses.append(sentences.say(english, ["新增 ", "删除 ", "修改 "][verb] + counted))
            }
        }
        return clauses.joined(separator: sentences.say(", ", "，"))
    }

    private var texts: String {
        let count = Set(changes.texts.compactMap { $0.source?.key }).count
        guard count > 0 else { return "" }
        return sentences.say("text changed in \(count) object\(count == 1 ? "" : "s")", "\(count) 处正文有变化")
    }
}
