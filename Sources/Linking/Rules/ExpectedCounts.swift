import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// Counts that a text claims (`expects:`) are those of the model.
    static let expectedCounts = Rule([.expectedCounts], needsAllFiles: true) { input in
        let workspace = input.workspace
        let counts = ScopeCounts(workspace)
        var found: [Diagnostic] = []
        for programme in workspace.programmes {
            found += check(programme.expects, counts, in: programme.header.code.value, programme.header.path)
        }
        for strategy in workspace.strategies {
            found += check(strategy.expects, counts, in: strategy.header.code.value, strategy.header.path)
        }
        for links in workspace.sdgLinks { found += check(links.expects, counts, in: links.header.scope, links.header.path) }
        return found
    }

    private static func check(_ expects: [ExpectedCount], _ counts: ScopeCounts, in scope: String, _ path: ContentPath) -> [Diagnostic] {
        expects.compactMap { expected in
            let count = counts.count(of: expected.subject, in: scope)
            guard count != expected.count.value else { return nil }
            return Diagnostic(
                .expectedCounts, .countDiffers(expected.subject.rawValue, expected: expected.count.value, found: count),
                at: Location(path, expected.count.span), help: .countHelp)
        }
    }
}

/// How many things of each kind the model has, scope by scope; counted once.
private struct ScopeCounts {
    private struct Name: Hashable {
        let scope: String
        let subject: ExpectedCount.Subject
    }

    private var counts: [Name: Int] = [:]

    init(_ workspace: Workspace) {
        var kinds: [ObjectKey: Outcome.Kind] = [:]
        for outcome in workspace.outcomes {
            kinds[outcome.key] = outcome.kind
            add([.outcomes, outcome.kind == .policy ? .policyOutcomes : .enablingOutcomes], outcome.header.scope)
        }
        var levels: [ObjectKey: Outcome.Kind] = [:]
        for output in workspace.outputs {
            let kind = kinds[ObjectKey(.outcome, output.outcomeCode, in: output.header.scope)]
            levels[output.key] = kind
            add([.outputs], output.header.scope)
            if let kind { add([kind == .policy ? .policyOutputs : .enablingOutputs], output.header.scope) }
            add([.commitments], output.header.scope, output.body[.source].map { Commitments.count(in: $0) } ?? 0)
        }
        for entry in workspace.indicators { add(Self.subjects(entry, levels[entry.parent]), entry.key.scope) }
        for risk in workspace.risks { add([.risks], risk.header.scope) }
        for links in workspace.sdgLinks {
            add([.sdgTargets], links.header.scope, Set(links.rows.map(\.target.text)).count)
            add([.sdgIndicators], links.header.scope, Set(links.rows.flatMap(\.indicators).map(\.text)).count)
        }
    }

    private static func subjects(_ entry: IndicatorEntry, _ kind: Outcome.Kind?) -> [ExpectedCount.Subject] {
        switch (entry.level, kind) {
        case (.impact, _): [.indicators, .impactIndicators]
        case (.outcome, _): [.indicators, .outcomeIndicators]
        case (.output, .policy?): [.indicators, .policyOutputIndicators]
        case (.output, .enabling?): [.indicators, .enablingOutputIndicators]
        default: [.indicators]
        }
    }

    private mutating func add(_ subjects: [ExpectedCount.Subject], _ scope: String, _ count: Int = 1) {
        for subject in subjects { counts[Name(scope: scope, subject: subject), default: 0] += count }
    }

    func count(of subject: ExpectedCount.Subject, in scope: String) -> Int { counts[Name(scope: scope, subject: subject)] ?? 0 }
}

/// The commitments of an output: the items of the lists whose lead-in paragraph is marked as one.
enum Commitments {
    private static let classes = ["country-level", "global-level", "deliverables"]

    static func count(in body: MarkupDocument) -> Int {
        var isLeadIn = false
        var count = 0
        for block in body.children(of: 0) {
            if isLeadIn, body.nodes[block].kind == .list { count += body.children(of: block).reduce(0) { sum, _ in sum + 1 } }
            isLeadIn = body.attributes(of: block).map { attributes in classes.contains { attributes.has($0) } } ?? false
        }
        return count
    }
}

extension DiagnosticCode {
    static let expectedCounts = DiagnosticCode(
        "E0238", "expected-counts", .error,
        title: Message(en: "A count that the text claims is not that of the model", zh: "文本所称数目与模型不符"),
        explanation: Message(
            en:
                "`expects:` states counts that the paper prints, such as 59 output indicators. They are compared with what the workspace holds, so that text and model stay in step.",
            zh: "`expects:` 写明文件所印的数目，例如 59 项产出指标。系统将其与工作区内容核对，使文本与模型保持一致。"),
        example: .init(wrong: "expects: {outputs: 34}   # there are 33", right: "expects: {outputs: 33}"))
}

extension Message {
    fileprivate static func countDiffers(_ subject: String, expected: Int, found: Int) -> Message {
        Message(en: "\(subject): \(expected) expected, \(found) found", zh: "\(subject)：应有 \(expected) 个，实有 \(found) 个")
    }
    fileprivate static let countHelp = Message(
        en: "something is missing or too many in the workspace, or the text claims a wrong count", zh: "工作区内容有缺漏或多余，或者文本所称数目有误")
}
