import Diagnostics
import MarkupTree
import ResultsModel

/// What cannot be told apart or found among the places of texts: an id that two places have, and a part that a paper
/// includes and nobody wrote.
enum PlaceCheck {
    static func findings(_ workspace: Workspace, failed: Bool) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for paper in workspace.papers {
            found += repeated([(paper.header, paper.body)] + paper.parts.map { ($0.header, $0.body) })
            if !failed { found += missingParts(of: paper) }
        }
        for outcome in workspace.outcomes { found += repeated([(outcome.header, outcome.body)]) }
        for output in workspace.outputs { found += repeated([(output.header, output.body)]) }
        for strategy in workspace.strategies { found += repeated([(strategy.header, strategy.body)]) }
        return found
    }

    /// Ids that stand twice in the source language; a translation has those of its source.
    private static func repeated(_ texts: [(header: ObjectHeader, body: Localized<MarkupDocument>)]) -> [Diagnostic] {
        var first: [String: Location] = [:]
        var found: [Diagnostic] = []
        for (header, body) in texts {
            guard let document = body.value(in: .source) else { continue }
            for index in document.nodes.indices {
                guard let attributes = document.attributes(of: index), let id = attributes.id else { continue }
                let place = Location(header.path, attributes.span)
                guard let earlier = first[id] else {
                    first[id] = place
                    continue
                }
                found.append(
                    Diagnostic(.placeTwice, .placeTwice(id), at: place, notes: [.init(.firstPlace, at: earlier)], help: .otherID))
            }
        }
        return found
    }

    private static func missingParts(of paper: Paper) -> [Diagnostic] {
        let names = paper.parts.map(\.header.code.value)
        let texts = [(paper.header, paper.embeds)] + paper.parts.map { ($0.header, $0.embeds) }
        return texts.flatMap { header, embeds in
            (embeds.value(in: .source) ?? []).compactMap { embed -> Diagnostic? in
                guard case .part(let part) = embed.content, !names.contains(part.value) else { return nil }
                let near = NearMiss.suggestion(for: part.value, in: names)
                return Diagnostic(
                    .referenceUnresolved, .partMissing(part.value), at: Location(header.path, part.span),
                    help: near.map { .meant($0) } ?? .writePart(part.value))
            }
        }
    }
}

extension Message {
    fileprivate static func placeTwice(_ id: String) -> Message {
        Message(en: "the id `\(id)` stands here a second time", zh: "标识 `\(id)` 在这里第二次出现")
    }
    fileprivate static let firstPlace = Message(en: "it stands here first", zh: "第一次出现在这里")
    fileprivate static let otherID = Message(en: "give one of the two another id", zh: "请给其中一个换一个标识")
    fileprivate static func partMissing(_ id: String) -> Message {
        Message(en: "this paper has no part `\(id)`", zh: "该文件没有名为 `\(id)` 的部分")
    }
    fileprivate static func writePart(_ id: String) -> Message {
        Message(
            en: "write a file with `type: part` and `id: \(id)` in the folder of the paper, or below it",
            zh: "请在该文件所在文件夹（或其下级）中编写含 `type: part` 和 `id: \(id)` 的文件")
    }
}
