import Diagnostics
import ResultsModel

extension Rule {
    /// Nothing stands alone: an object belongs to a programme or strategy, and where texts place tables and figures, each
    /// table and figure has its place.
    ///
    /// Registers and things known by reference are exempt. So are the tables and figures of a programme of which papers
    /// place none: the site has a page for each.
    static let orphans = Rule([.orphans, .scopeMissing], needsAllFiles: true) { input in
        input.objects.compactMap(withoutScope) + unplaced(input)
    }

    private static let kindsWithScope: Set<ObjectKind> = [.impact, .outcome, .output, .risk, .budget, .figure]

    private static func withoutScope(_ object: HeadedObject) -> Diagnostic? {
        let header = object.header
        guard header.scope.isEmpty, kindsWithScope.contains(object.key.kind) else { return nil }
        return Diagnostic(.scopeMissing, .scopeMissing(object.key), at: Location(header.path, header.code.span), help: .scopeHelp)
    }

    private static func unplaced(_ input: RuleInput) -> [Diagnostic] {
        let placed = PlacedObjects(input.workspace)
        return input.objects.compactMap { object in
            let header = object.header
            guard [.budget, .figure].contains(object.key.kind), placed.scopes.contains(header.scope),
                !placed.keys.contains(object.key), input.workspace.backlinks[object.key].isEmpty
            else { return nil }
            return Diagnostic(.orphans, .placedNowhere(object.key), at: Location(header.path, header.code.span), help: .placeIt(object.key))
        }
    }
}

/// The tables and figures that papers place, and the programmes and strategies of which they place any.
private struct PlacedObjects {
    private(set) var keys: Set<ObjectKey> = []
    private(set) var scopes: Set<String> = []

    init(_ workspace: Workspace) {
        for paper in workspace.papers {
            for embed in (paper.embeds[.source] ?? []) + paper.parts.flatMap({ $0.embeds[.source] ?? [] }) {
                switch embed.content {
                case .budget(let reference), .figure(let reference): add(reference.key(in: ""))
                default: break
                }
            }
        }
    }

    private mutating func add(_ key: ObjectKey) {
        keys.insert(key)
        scopes.insert(key.scope)
    }
}

extension DiagnosticCode {
    static let orphans = DiagnosticCode(
        "W0204", "orphans", .warning,
        title: Message(en: "A table or figure has no place in any text", zh: "表或图未在任何文本中出现"),
        explanation: Message(
            en:
                "Papers place tables and figures with `plenary` blocks. One that no text places or mentions was probably forgotten. Registers and programmes known by reference only are exempt.",
            zh: "文件用 `plenary` 区块放置表和图。没有任何文本放置或提到的表和图，多半是遗漏了。登记表和仅供引用的计划不在此列。"))

    static let scopeMissing = DiagnosticCode(
        "E0205", "scope-missing", .error,
        title: Message(en: "An object belongs to no programme or strategy", zh: "对象不属于任何计划或战略"),
        explanation: Message(
            en:
                "Outcomes, outputs, risks, budgets and figures belong to the programme or strategy whose file stands in a folder above them.",
            zh: "成果目标、产出、风险、预算表和图，归属于其上级文件夹中的计划或战略文件。"))
}

extension Message {
    fileprivate static func placedNowhere(_ key: ObjectKey) -> Message {
        Message(
            en: "no text places or mentions the \(key.kind.englishName) `\(key.id)`", zh: "没有文本放置或提到\(key.kind.chineseName) `\(key.id)`")
    }
    fileprivate static func placeIt(_ key: ObjectKey) -> Message {
        Message(
            en: "place it in a paper with a `plenary` block, or link to it: <\(key.kind.rawValue):\(key.code)>",
            zh: "请在文件中用 `plenary` 区块放置，或加链接：<\(key.kind.rawValue):\(key.code)>")
    }
    fileprivate static func scopeMissing(_ key: ObjectKey) -> Message {
        Message(
            en: "\(key.kind.englishName) `\(key.code)` belongs to no programme or strategy",
            zh: "\(key.kind.chineseName) `\(key.code)` 不属于任何计划或战略")
    }
    fileprivate static let scopeHelp = Message(
        en: "put the file in a folder below that of its programme.md or strategy.md", zh: "请把文件放在 programme.md 或 strategy.md 所在文件夹之下")
}
