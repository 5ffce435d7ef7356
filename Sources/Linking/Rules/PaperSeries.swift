import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// The series of paragraph numbers that a paper declares are known ones, each once, and each begins somewhere; anchors of
    /// two series cannot be the same.
    static let paperSeries = Rule([.paperSeries], needsAllFiles: true) { input in
        input.workspace.papers.flatMap { paper -> [Diagnostic] in
            let classes = headingClasses(PaperSequence(paper, in: input.workspace))
            var seen: Set<String> = []
            return paper.series.flatMap { series -> [Diagnostic] in
                let id = series.id.value
                var messages: [(Message, Message?)] = []
                if !seen.insert(id).inserted { messages.append((.seriesTwice(id), nil)) }
                if let heading = beginnings[id] {
                    if !heading.isEmpty, !classes.contains(heading) { messages.append((.seriesUnused(id, heading), nil)) }
                } else {
                    messages.append((.seriesUnknown(id), NearMiss.suggestion(for: id, in: beginnings.keys.sorted()).map { .meant($0) }))
                }
                return messages.map { message, help in
                    Diagnostic(.paperSeries, message, at: Location(paper.header.path, series.id.span), help: help)
                }
            }
        }
    }

    /// The series, and the class of the heading with which each begins.
    private static let beginnings = ["body": "", "appendices": "appendix", "annexes": "annex"]

    private static func headingClasses(_ sequence: PaperSequence) -> Set<String> {
        Set(sequence.blocks.filter { $0.kind == .heading }.flatMap { $0.attributes?.classes ?? [] })
    }
}

extension DiagnosticCode {
    static let paperSeries = DiagnosticCode(
        "E0292", "paper-series", .error,
        title: Message(en: "A series of paragraph numbers is wrong", zh: "段落编号系列有误"),
        explanation: Message(
            en:
                "A paper may number its `body`, its `appendices` and its `annexes` apart. The second begins with the first heading that has `.appendix`, the third with the first that has `.annex`.",
            zh: "文件可对正文（`body`）、附录（`appendices`）和附件（`annexes`）分别编号。附录系列从第一个带 `.appendix` 的标题开始，附件系列从第一个带 `.annex` 的标题开始。"),
        example: .init(wrong: "series: [{id: body}, {id: annex}]", right: "series: [{id: body}, {id: annexes}]"))
}

extension Message {
    fileprivate static func seriesTwice(_ id: String) -> Message {
        Message(en: "the series `\(id)` stands twice", zh: "系列 `\(id)` 出现了两次")
    }
    fileprivate static func seriesUnknown(_ id: String) -> Message {
        Message(en: "`\(id)` is no series: body, appendices or annexes", zh: "`\(id)` 不是编号系列：应为 body、appendices 或 annexes")
    }
    fileprivate static func seriesUnused(_ id: String, _ heading: String) -> Message {
        Message(en: "no heading with `.\(heading)` begins the series `\(id)`", zh: "没有带 `.\(heading)` 的标题来开始系列 `\(id)`")
    }
}
