import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// Nothing stands alone: an object belongs to a programme or strategy, and where texts place tables and figures, each
    /// table and figure has its place.
    ///
    /// Registers and things known by reference are exempt. So are tables and figures of a workspace whose texts place
    /// none: its site has a page for each.
    static let orphans = Rule([.orphans, .scopeMissing], needsAllFiles: true) { input in
        input.texts.compactMap(withoutScope) + unplaced(input)
    }

    private static let kindsWithScope: Set<ObjectKind> = [.impact, .outcome, .output, .risk, .budget, .figure]

    private static func withoutScope(_ object: ObjectTexts) -> Diagnostic? {
        guard let header = object.header, header.scope.isEmpty, kindsWithScope.contains(object.key.kind) else { return nil }
        return Diagnostic(.scopeMissing, .scopeMissing(object.key), at: Location(header.path, header.code.span), help: .scopeHelp)
    }

    private static func unplaced(_ input: RuleInput) -> [Diagnostic] {
        let placed = PlacedNames(input.texts)
        guard placed.hasEmbeds else { return [] }
        return input.texts.compactMap { object in
            guard let header = object.header, [.budget, .figure].contains(object.key.kind), !header.scope.isEmpty,
                !placed.contains(object.key), input.workspace.backlinks[object.key].isEmpty
            else { return nil }
            return Diagnostic(.orphans, .placedNowhere(object.key), at: Location(header.path, header.code.span), help: .placeIt(object.key))
        }
    }
}

/// The names of tables and figures that texts place or point to.
private struct PlacedNames {
    private(set) var hasEmbeds = false
    private var names: Set<String> = []

    init(_ texts: [ObjectTexts]) {
        for object in texts {
            guard let body = object.body(0) else { continue }
            for block in body.all {
                if let embed = Embed(body.document, node: block.node) { add(embed) }
                for link in block.links {
                    guard case .place(.table, _, let id)? = TypedLink(link.text, scope: "")?.target else { continue }
                    names.insert(id)
                }
            }
        }
    }

    private mutating func add(_ embed: Embed) {
        hasEmbeds = true
        for field in ["id", "figure", "budget"] {
            if let name = embed.fields[field] { names.insert(name) }
        }
    }

    func contains(_ key: ObjectKey) -> Bool { names.contains(key.code) || names.contains(key.id) }
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
            en: "Outcomes, outputs, risks, budgets and figures belong to the programme or strategy whose file stands in a folder above them.",
            zh: "成果目标、产出、风险、预算表和图，归属于其上级文件夹中的计划或战略文件。"))
}

extension Message {
    fileprivate static func placedNowhere(_ key: ObjectKey) -> Message {
        Message(en: "no text places or mentions the \(key.kind.englishName) `\(key.id)`", zh: "没有文本放置或提到\(key.kind.chineseName) `\(key.id)`")
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
