package import Diagnostics
package import ResultsModel
package import SemanticDiff

/// Says typed changes in sentences of one language: `indicator 7.3.1: target 12 -> 14 (Africa 2 -> 3, Americas 3 -> 4)`.
package struct ChangeSentences: Sendable {
    package let language: MessageLanguage
    let names: NameTable
    /// Whether codes need their scope to be told apart: the changes are in several programmes or strategies.
    let usesScopes: Bool
    /// Whether it is said how an object was found to be another: of interest to who checks, not to who reads.
    var saysBasis = true

    package init(_ changes: ChangeSet, names: NameTable, language: MessageLanguage) {
        self.names = names
        self.language = language
        let scopes = Set(changes.objects.compactMap { $0.key?.scope }.filter { !$0.isEmpty })
        usesScopes = scopes.count > 1
    }

    var value: ValueText { ValueText(names: names, language: language) }

    func say(_ en: String, _ zh: String) -> String { language == .chinese ? zh : en }

    /// `indicator 7.3.1`, `指标 7.3.1`.
    package func name(of key: ObjectKey) -> String {
        let code = usesScopes ? key.id : key.code
        return say("\(key.kind.englishName) \(code)", "\(key.kind.chineseName) \(code)")
    }

    /// The sentences on one object: what happened to it, then what changed in it.
    package func lines(of change: ObjectChange) -> [ReportLine] {
        guard let key = change.key else { return [] }
        let subject: [ReportPiece] = [.subject(name(of: key)), .text(colon)]
        var lines = change.events.compactMap { event in
            clause(event, change).map { ReportLine(mark(event), subject + $0) }
        }
        lines += change.fields.compactMap { field in
            let clause = self.clause(field)
            return clause.isEmpty ? nil : ReportLine(mark(field), subject + clause)
        }
        return lines
    }

    var colon: String { say(": ", "：") }
    var comma: String { say(", ", "，") }

    private func mark(_ event: ObjectEvent) -> ReportLine.Mark {
        switch event {
        case .added: .added
        case .removed: .removed
        default: .changed
        }
    }

    private func mark(_ field: FieldChange) -> ReportLine.Mark {
        switch field {
        case .part(let part): part.isAdded ? .added : .removed
        case .target(let change): mark(change.old == nil, change.new == nil)
        case .observation(let change): mark(change.old == nil, change.new == nil)
        case .amount(let change): mark(change.old == nil, change.new == nil)
        case .resource(let change): mark(change.old == nil, change.new == nil)
        case .sdgLink(let change): mark(change.old == nil, change.new == nil)
        case .decision(let change): mark(change.block.old == nil, change.block.new == nil)
        case .text, .fact, .members: .changed
        }
    }

    private func mark(_ isAdded: Bool, _ isRemoved: Bool) -> ReportLine.Mark {
        isAdded ? .added : isRemoved ? .removed : .changed
    }

    // MARK: What happened to the object

    /// Nil for an event that the fields say in more detail.
    private func clause(_ event: ObjectEvent, _ change: ObjectChange) -> [ReportPiece]? {
        let title = value.quoted((change.new ?? change.old)?.title ?? .none)
        switch event {
        case .added: return [.text(say("added ", "新增")), .new(title)]
        case .removed: return [.text(say("removed ", "删除")), .old(title)]
        case .renamed: return nil
        case .renumbered:
            guard let old = change.old?.key.code, let new = change.new?.key.code else { return nil }
            return [.text(say("renumbered ", "编号 ")), .old(old), .arrow, .new(new), .text(basis(change.match))]
        case .moved:
            let names = [change.old, change.new].map { $0?.parent.map { name(of: $0) } ?? say("none", "无") }
            return [.text(say("moved from ", "由")), .old(names[0]), .text(say(" to ", "移至")), .new(names[1])]
        case .split:
            if change.isKept {
                let parts = ([change.new?.key].compactMap { $0 } + change.successors.map(\.key)).map { name(of: $0) }
                return [.text(say("split into ", "拆分为")), .new(list(parts)), .text(basis(.declared))]
            }
            return [.text(say("split from ", "自")), .old(list(change.origins.map { name(of: $0.key) }))]
                + [.text(say("", "拆分而来")), .text(basis(change.origins.first?.match)), .text(colon), .new(title)]
        case .merged:
            if change.isKept {
                return [.text(say("merged with ", "合并了")), .old(list(change.origins.map { name(of: $0.key) })), .text(basis(.declared))]
            }
            return [.text(say("merged into ", "并入")), .new(list(change.successors.map { name(of: $0.key) }))]
                + [.text(basis(change.successors.first?.match)), .text(colon), .old(title)]
        }
    }

    /// How it is known that two objects are one, where it is not the id.
    func basis(_ match: MatchBasis?) -> String {
        guard saysBasis else { return "" }
        return switch match {
        case .declared: say(" (declared)", "（按声明）")
        case .similarity(let percent): say(" (by similarity, \(percent)%)", "（按相似度，\(percent)%）")
        case .id, nil: ""
        }
    }

    func list(_ names: [String]) -> String {
        guard names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: say(", ", "、")) + say(" and ", "和") + (names.last ?? "")
    }
}
