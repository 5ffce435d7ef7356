import Diagnostics
import ResultsModel

extension Rule {
    /// SDG codes fit together: an indicator stands with its own target, and what the framework uses is what the links say.
    ///
    /// That codes exist at all is shown when references are resolved.
    static let sdgCode = Rule([.sdgCode, .sdgLinkDiffers, .sdgTargetTwice], needsAllFiles: true) { input in
        let workspace = input.workspace
        let tree = SDGTree(workspace)
        return workspace.registers.flatMap(rows) + workspace.sdgLinks.flatMap { links(workspace, $0, tree) }
    }

    /// The target of a code is the part before its last dot; the register says the same.
    private static func rows(_ register: Register) -> [Diagnostic] {
        guard register.kind == .sdgTarget || register.kind == .sdgIndicator else { return [] }
        return register.entries.compactMap { entry in
            guard let parent = entry.parent, let own = Code(entry.code.value).parent?.text, own != parent.text else { return nil }
            let message = Message.parentDiffers(entry.code.value, own, parent.text, parent.kind)
            return Diagnostic(.sdgCode, message, at: Location(register.path, parent.span))
        }
    }

    private static func links(_ workspace: Workspace, _ links: SDGLinks, _ tree: SDGTree) -> [Diagnostic] {
        let path = links.header.path
        let rows = LinkRows(links)
        var found = rows.repeated.map { target in
            Diagnostic(.sdgTargetTwice, .targetTwice(target.text), at: Location(path, target.span))
        }
        for row in links.rows {
            for indicator in row.indicators {
                guard let target = tree.target(of: indicator.text), target != row.target.text else { continue }
                let message = Message.indicatorOfOther(indicator.text, target, row.target.text)
                found.append(
                    Diagnostic(.sdgCode, message, at: Location(path, indicator.span), help: .moveIndicator(indicator.text, target)))
            }
        }
        let entries = workspace.indicators.filter { $0.key.scope == links.header.scope }
        found += entries.flatMap { uses($0, rows, tree, workspace) }
        let used = Set(entries.compactMap { $0.indicator.sdg?.indicator.text })
        // A code that could not be read is reported already, and may be any of those in the rows.
        guard !used.contains("") else { return found }
        for indicator in links.rows.flatMap(\.indicators) where !used.contains(indicator.text) {
            found.append(Diagnostic(.sdgLinkDiffers, .notUsed(indicator.text), at: Location(path, indicator.span)))
        }
        return found
    }

    /// What one indicator of the framework implies for the links.
    private static func uses(_ entry: IndicatorEntry, _ rows: LinkRows, _ tree: SDGTree, _ workspace: Workspace) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ message: Message, _ span: ByteSpan) {
            found.append(
                Diagnostic(.sdgLinkDiffers, message, at: Location(entry.path, span), notes: [.init(.indicatorAndParent(entry))]))
        }
        if let relation = entry.indicator.sdg, let target = tree.target(of: relation.indicator.text) {
            if let row = rows[target] {
                if !row.indicators.contains(where: { $0.text == relation.indicator.text }) {
                    report(.notListed(relation.indicator.text, target), relation.indicator.span)
                } else if let outcome = outcome(of: entry, workspace), !row.isAllOutcomes,
                    !row.outcomes.contains(where: { $0.text == outcome })
                {
                    report(.outcomeNotListed(outcome, target), relation.indicator.span)
                }
            } else {
                report(.targetNotLinked(target), relation.indicator.span)
            }
        }
        for target in entry.indicator.measures.flatMap(\.targets) {
            guard case .sdg(let code) = target.goal, tree.isTarget(code.text), rows[code.text] == nil else { continue }
            report(.targetNotLinked(code.text), code.span)
        }
        return found
    }

    /// The code of the outcome that an indicator belongs to, directly or through its output.
    private static func outcome(of entry: IndicatorEntry, _ workspace: Workspace) -> String? {
        switch entry.parent.kind {
        case .outcome: entry.parent.code
        case .output: Code(entry.parent.code).parent?.text
        default: nil
        }
    }
}

/// The registered SDG codes.
private struct SDGTree {
    private var targets: [String: String] = [:]
    private var codes: Set<String>

    init(_ workspace: Workspace) {
        for entry in workspace.register(.sdgIndicator) { targets[entry.code.value] = entry.parent?.text }
        codes = Set(workspace.register(.sdgTarget).map(\.code.value))
    }

    /// The target of a registered indicator.
    func target(of indicator: String) -> String? { targets[indicator] }
    func isTarget(_ code: String) -> Bool { codes.contains(code) }
}

/// The rows of the links by their targets.
private struct LinkRows {
    private var rows: [String: SDGLinks.Row] = [:]
    /// Targets that have a row already.
    private(set) var repeated: [Reference] = []

    init(_ links: SDGLinks) {
        for row in links.rows {
            if rows[row.target.text] == nil { rows[row.target.text] = row } else { repeated.append(row.target) }
        }
    }

    subscript(target: String) -> SDGLinks.Row? { rows[target] }
}

extension DiagnosticCode {
    static let sdgCode = DiagnosticCode(
        "E0240", "sdg-code", .error,
        title: Message(en: "An SDG indicator stands with another target than its own", zh: "可持续发展目标指标与其具体目标不符"),
        explanation: Message(
            en: "An indicator of the global framework belongs to one target: 8.5.1 to 8.5. It can be listed in no other row.",
            zh: "全球框架的每项指标只属于一个具体目标：8.5.1 属于 8.5，不能列在其他行中。"),
        example: .init(
            wrong: "{target: \"8.6\", outcomes: [3], indicators: [8.5.1]}", right: "{target: \"8.5\", outcomes: [3], indicators: [8.5.1]}"))

    static let sdgLinkDiffers = DiagnosticCode(
        "E0241", "sdg-link-differs", .error,
        title: Message(en: "The SDG links and the results framework differ", zh: "可持续发展目标联系表与成果框架不一致"),
        explanation: Message(
            en:
                "An SDG indicator that the framework uses implies that the programme contributes to its target. The links list this target, the indicator, and the outcome that uses it, and no indicator that is not used.",
            zh: "成果框架采用某项可持续发展目标指标，就意味着计划有助于实现该具体目标。联系表应列出该具体目标、该指标和采用它的成果目标，不列未采用的指标。"))

    static let sdgTargetTwice = DiagnosticCode(
        "E0242", "sdg-target-twice", .error,
        title: Message(en: "An SDG target has two rows", zh: "同一具体目标占了两行"),
        explanation: Message(
            en: "Each target has one row with all its outcomes; two rows would be counted twice.", zh: "每个具体目标只占一行，列出其全部成果目标；占两行会被重复计算。"))
}

extension Message {
    fileprivate static func parentDiffers(_ code: String, _ own: String, _ said: String, _ kind: ObjectKind) -> Message {
        Message(
            en: "`\(code)` belongs to the \(kind.englishName) \(own), the register says \(said)",
            zh: "`\(code)` 属于\(kind.chineseName) \(own)，登记表写的是 \(said)")
    }
    fileprivate static func targetTwice(_ code: String) -> Message {
        Message(en: "SDG target \(code) has a row already", zh: "具体目标 \(code) 已经有一行")
    }
    fileprivate static func indicatorOfOther(_ indicator: String, _ target: String, _ row: String) -> Message {
        Message(
            en: "SDG indicator \(indicator) belongs to target \(target), not to \(row)",
            zh: "可持续发展目标指标 \(indicator) 属于具体目标 \(target)，不属于 \(row)")
    }
    fileprivate static func moveIndicator(_ indicator: String, _ target: String) -> Message {
        Message(en: "list it in the row of \(target), or correct the code", zh: "请列在 \(target) 那一行，或更正编号")
    }
    fileprivate static func notUsed(_ indicator: String) -> Message {
        Message(en: "no indicator of the results framework uses SDG indicator \(indicator)", zh: "成果框架中没有指标采用可持续发展目标指标 \(indicator)")
    }
    fileprivate static func notListed(_ indicator: String, _ target: String) -> Message {
        Message(
            en: "the SDG links of target \(target) do not list indicator \(indicator)", zh: "联系表中具体目标 \(target) 一行没有列出指标 \(indicator)")
    }
    fileprivate static func outcomeNotListed(_ outcome: String, _ target: String) -> Message {
        Message(
            en: "the SDG links of target \(target) do not list outcome \(outcome)", zh: "联系表中具体目标 \(target) 一行没有列出成果目标 \(outcome)")
    }
    fileprivate static func targetNotLinked(_ target: String) -> Message {
        Message(en: "the SDG links of the programme have no target \(target)", zh: "本计划的可持续发展目标联系表中没有具体目标 \(target)")
    }
}
