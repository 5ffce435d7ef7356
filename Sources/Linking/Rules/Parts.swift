import Diagnostics
import ResultsModel

extension Rule {
    /// The parts of one file name each other rightly: ids are there once, parents and summed lines exist.
    static let parts = Rule([.parts, .partTwice]) { input in
        let workspace = input.workspace
        return workspace.budgets.flatMap(findings) + workspace.strategies.flatMap(findings) + workspace.indicators.flatMap(findings)
    }

    private static func findings(_ budget: Budget) -> [Diagnostic] {
        let path = budget.header.path
        let lines = PartNames(budget.lines.map(\.id))
        let kinds = Dictionary(budget.lines.map { ($0.id.value, $0.kind) }, uniquingKeysWith: { first, _ in first })
        var found = twice(budget.lines.map(\.id), path) + twice(budget.columns.map(\.id), path) + twice(budget.notes.map(\.id), path)
        for line in budget.lines {
            if let parent = line.parent {
                found += missing(parent, among: lines, path)
                if let kind = kinds[parent.value], kind != .heading {
                    found.append(Diagnostic(.parts, .notAHeading(parent.value, kind), at: Location(path, parent.span)))
                }
            }
            found += line.sums.flatMap { missing($0, among: lines, path) }
        }
        return found
    }

    private static func findings(_ strategy: Strategy) -> [Diagnostic] {
        let codes = PartNames(strategy.pillars.map(\.code))
        return strategy.pillars.flatMap { pillar in pillar.parent.map { missing($0, among: codes, strategy.header.path) } ?? [] }
    }

    private static func findings(_ entry: IndicatorEntry) -> [Diagnostic] {
        twice(entry.indicator.measures.map(\.id), entry.path)
    }

    private static func twice(_ ids: [Located<String>], _ path: ContentPath) -> [Diagnostic] {
        var first: [String: ByteSpan] = [:]
        return ids.compactMap { id in
            guard let span = first[id.value] else {
                first[id.value] = id.span
                return nil
            }
            return Diagnostic(
                .partTwice, .partTwice(id.value), at: Location(path, id.span), notes: [.init(.partFirst, at: Location(path, span))])
        }
    }

    private static func missing(_ name: Located<String>, among names: PartNames, _ path: ContentPath) -> [Diagnostic] {
        guard !names.known.contains(name.value) else { return [] }
        let nearest = NearMiss.suggestion(for: name.value, in: names.inOrder)
        return [Diagnostic(.parts, .partUnknown(name.value), at: Location(path, name.span), help: nearest.map { .meant($0) })]
    }
}

/// The ids of a file's lines or pillars.
private struct PartNames {
    let inOrder: [String]
    let known: Set<String>

    init(_ ids: [Located<String>]) {
        inOrder = ids.map(\.value)
        known = Set(inOrder)
    }
}

extension DiagnosticCode {
    static let parts = DiagnosticCode(
        "E0202", "parts", .error,
        title: Message(en: "A part names another that is not there", zh: "所指的部分在本文件中不存在"),
        explanation: Message(
            en:
                "The parent of a line or pillar, and the lines that a total sums, are ids in the same file. Only a heading has lines below it.",
            zh: "行或支柱的上级、合计所加的各行，都是同一文件中的编号。只有标题行下面才有其他行。"),
        example: .init(wrong: "{id: fund, parent: part-3, kind: line}", right: "{id: fund, parent: part-iii, kind: line}"))

    static let partTwice = DiagnosticCode(
        "E0203", "part-twice", .error,
        title: Message(en: "Two parts of a file have the same id", zh: "同一文件中两个部分用了同一编号"),
        explanation: Message(
            en: "Columns, lines, notes and measures are told apart by their ids; amounts and translations find them by these.",
            zh: "栏、行、注释和度量靠编号区分，金额和译文也按编号对应。"))
}

extension Message {
    fileprivate static func partUnknown(_ id: String) -> Message {
        Message(en: "there is no `\(id)` in this file", zh: "本文件中没有 `\(id)`")
    }
    fileprivate static func notAHeading(_ id: String, _ kind: BudgetLine.Kind) -> Message {
        Message(
            en: "`\(id)` is a \(kind.rawValue), not a heading: no line can stand below it",
            zh: "`\(id)` 是 \(kind.rawValue)，不是标题行（heading），下面不能有其他行")
    }
    fileprivate static func partTwice(_ id: String) -> Message {
        Message(en: "`\(id)` stands here a second time", zh: "`\(id)` 在这里第二次出现")
    }
    fileprivate static let partFirst = Message(en: "it stands here first", zh: "第一次出现在这里")
}
