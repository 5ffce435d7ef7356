import Diagnostics
import ResultsModel
import SemanticDiff

extension ChangeSentences {
    /// What changed in an object, without its subject.
    func clause(_ field: FieldChange) -> [ReportPiece] {
        switch field {
        case .text(let change):
            [.text(prefix(change.part) + fieldName(change.field) + self.language(change.language) + colon), .runs(change.words)]
        case .fact(let change):
            [.text(prefix(change.part) + fieldName(change.field) + " ")] + values(value.text(change.old), value.text(change.new))
        case .members(let change): members(change)
        case .part(let change):
            [.text(change.isAdded ? say("added ", "新增") : say("removed ", "删除"))]
                + [change.isAdded ? .new(partName(change.part)) : .old(partName(change.part))]
        case .target(let change): clause(change)
        case .observation(let change): clause(change)
        case .amount(let change): clause(change)
        case .resource(let change): clause(change)
        case .sdgLink(let change): clause(change)
        case .decision(let change):
            [.text(say("draft decision", "决定草案") + self.language(change.language) + colon), .runs(change.block.words)]
        }
    }

    func values(_ old: String, _ new: String) -> [ReportPiece] { [.old(old), .arrow, .new(new)] }

    func fieldName(_ field: ChangedField) -> String { FieldNames.name(field, in: language) }

    /// The language of a text, where it is not that of the report.
    func language(_ tag: String) -> String { tag == language.rawValue ? "" : say(" [\(tag)]", "［\(tag)］") }

    /// `line “Policy organs”: `, or nothing.
    private func prefix(_ part: PartName?) -> String { part.map { partName($0) + comma } ?? "" }

    /// A part by its kind and what it is called, else its id.
    func partName(_ part: PartName) -> String {
        let title = part.title.text(in: language.rawValue)
        let kind = part.kind.name.text(in: language)
        if part.kind == .field { return part.id }
        return title.isEmpty ? "\(kind) \(part.id)" : say("\(kind) \(value.quoted(title))", "\(kind)\(value.quoted(title))")
    }

    private func members(_ change: MemberChange) -> [ReportPiece] {
        var pieces: [ReportPiece] = [.text(prefix(change.part) + fieldName(change.field) + colon)]
        if !change.gained.isEmpty {
            pieces += [.text(say("added ", "新增")), .new(change.gained.map { value.text($0) }.joined(separator: say(", ", "、")))]
        }
        if !change.gained.isEmpty, !change.lost.isEmpty { pieces.append(.text(say("; ", "；"))) }
        if !change.lost.isEmpty {
            pieces += [.text(say("removed ", "删除")), .old(change.lost.map { value.text($0) }.joined(separator: say(", ", "、")))]
        }
        return pieces
    }

    // MARK: Figures

    private func clause(_ change: TargetChange) -> [ReportPiece] {
        let start: [ReportPiece] = [.text(prefix(change.place.measure) + say("target", "目标") + place(change.place) + " ")]
        let texts = (value.text(change.old), value.text(change.new))
        if texts.0 != texts.1 { return start + values(texts.0, texts.1) + regions(change.regions) }
        let notes =
            words(say("text", "文字"), change.old?.state, change.new?.state) + words(say("note", "注"), change.old?.note, change.new?.note)
        return start + [.text(texts.1)] + regions(change.regions) + notes
    }

    private func clause(_ change: ObservationChange) -> [ReportPiece] {
        let role =
            switch change.role {
            case .baseline: say("baseline", "基线")
            case .milestone: say("milestone", "里程碑")
            case .result: say("result", "结果")
            }
        let start: [ReportPiece] = [.text(prefix(change.place.measure) + role + place(change.place) + " ")]
        let texts = (value.text(change.old), value.text(change.new))
        if texts.0 != texts.1 { return start + values(texts.0, texts.1) + regions(change.regions) }
        let notes =
            words(say("text", "文字"), change.old?.state, change.new?.state) + words(say("note", "注"), change.old?.note, change.new?.note)
        return start + [.text(texts.1)] + regions(change.regions) + notes
    }

    /// The period, where there are several or it changed, and the category.
    private func place(_ place: FigurePlace) -> String {
        var parts: [String] = []
        let periods = [place.oldPeriod, place.newPeriod].compactMap { $0?.text }
        if periods.count == 2, periods[0] != periods[1] {
            parts.append("\(periods[0]) -> \(periods[1])")
        } else if !place.isOnly, let period = periods.last {
            parts.append(period)
        }
        if !place.category.isEmpty { parts.append(place.category) }
        return parts.isEmpty ? "" : say(" (\(parts.joined(separator: ", ")))", "（\(parts.joined(separator: "，"))）")
    }

    /// ` (Africa 2 -> 3, Americas 3 -> 4)`
    private func regions(_ changes: [RegionChange]) -> [ReportPiece] {
        guard !changes.isEmpty else { return [] }
        var pieces: [ReportPiece] = [.text(say(" (", "（"))]
        for (index, change) in changes.enumerated() {
            let name = names.name(ObjectKey(.region, change.region), in: language.rawValue)
            pieces.append(.text((index > 0 ? comma : "") + name + " "))
            pieces += values(value.regional(change.old), value.regional(change.new))
        }
        return pieces + [.text(say(")", "）"))]
    }

    /// Words that changed beside a figure, in each language: `, note “…” -> “…”`.
    private func words(_ name: String, _ old: LanguageTexts?, _ new: LanguageTexts?) -> [ReportPiece] {
        let texts = (old ?? .none, new ?? .none)
        guard texts.0 != texts.1 else { return [] }
        var tags = texts.1.entries.map(\.language)
        tags += texts.0.entries.map(\.language).filter { !tags.contains($0) }
        return tags.flatMap { tag -> [ReportPiece] in
            let shown = [texts.0[tag], texts.1[tag]]
            guard shown[0] != shown[1] else { return [] }
            let quoted = shown.map { $0.map { value.quoted($0) } ?? say("none", "无") }
            return [.text(comma + name + self.language(tag) + " ")] + values(quoted[0], quoted[1])
        }
    }

    private func clause(_ change: AmountChange) -> [ReportPiece] {
        let place = say(
            "\(partName(change.line)), \(partName(change.column)): ", "\(partName(change.line))，\(partName(change.column))：")
        return [.text(place)] + values(value.text(change.old, change.columnKind), value.text(change.new, change.columnKind))
            + difference(change)
    }

    /// ` (+2,000, +16.7%)`
    private func difference(_ change: AmountChange) -> [ReportPiece] {
        guard let difference = change.difference, !difference.isZero, change.columnKind != .percent, change.columnKind != .workTime else {
            return []
        }
        var parts = [ValueText.signed(difference)]
        if let percent = change.percent { parts.append(ValueText.signed(percent) + "%") }
        return [.text(say(" (\(parts.joined(separator: ", ")))", "（\(parts.joined(separator: "，"))）"))]
    }

    private func clause(_ change: ResourceChange) -> [ReportPiece] {
        let source =
            switch change.source {
            case .regularBudget: say("regular budget", "经常预算")
            case .extraBudgetary: say("extra-budgetary", "预算外资金")
            case .rbsa: say("regular budget supplementary account", "经常预算补充账户")
            }
        let period = change.period.map { " \($0.text)" } ?? ""
        let stage =
            switch change.stage {
            case .proposed: say("proposed", "建议")
            case .revised: say("revised", "修订")
            case .estimated: say("estimated", "估计")
            case .approved: say("approved", "核定")
            case .actual: say("actual", "实际")
            }
        let start = say("resources, \(source)\(period) (\(stage)) ", "资源，\(source)\(period)（\(stage)）")
        return [.text(start)] + values(value.text(change.old), value.text(change.new))
    }

    private func clause(_ change: SDGLinkChange) -> [ReportPiece] {
        let target = say("SDG target \(change.target)", "可持续发展目标具体目标 \(change.target)")
        let name = change.outcome.map { say("\(self.name(of: $0)) – \(target)", "\(self.name(of: $0))与\(target)") } ?? target
        switch (change.old, change.new) {
        case (nil, let new?):
            return [.text(say("SDG link gained: ", "新增可持续发展目标联系：")), .new(name), .text(say(" (\(relation(new)))", "（\(relation(new))）"))]
        case (let old?, nil):
            return [.text(say("SDG link lost: ", "失去可持续发展目标联系：")), .old(name), .text(say(" (\(relation(old)))", "（\(relation(old))）"))]
        case (let old?, let new?):
            return [.text(say("SDG link \(name): ", "可持续发展目标联系，\(name)："))] + values(relation(old), relation(new))
        case (nil, nil): return []
        }
    }

    private func relation(_ relation: SDGLinks.Relation) -> String {
        switch relation {
        case .direct: say("direct", "直接")
        case .contributing: say("contributing", "间接")
        }
    }
}
