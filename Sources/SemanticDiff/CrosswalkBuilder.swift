package import Linking
package import ResultsModel

/// Sets the indicators of one planning period beside those of the period before it.
///
/// They are matched by what `formerly:` and `replaces:` declare, then by the likeness of their names; a code of another
/// period says nothing by itself.
package func crosswalk(
    from old: ObjectKey, in oldWorkspace: Workspace, to new: ObjectKey, in newWorkspace: Workspace
) -> Crosswalk {
    CrosswalkBuilder(old, oldWorkspace, new, newWorkspace, WordComparison()).crosswalk
}

struct CrosswalkBuilder {
    private let old: ObjectKey
    private let new: ObjectKey
    private let entries: (old: [ObjectKey: IndicatorEntry], new: [ObjectKey: IndicatorEntry])
    private let tags: (old: [String], new: [String])
    private let pairs: [ObjectMatching.Pair]

    init(_ old: ObjectKey, _ oldWorkspace: Workspace, _ new: ObjectKey, _ newWorkspace: Workspace, _ words: WordComparison) {
        self.old = old
        self.new = new
        tags = (oldWorkspace.languages.map(\.tag.value), newWorkspace.languages.map(\.tag.value))
        let lists = (Self.entries(oldWorkspace, of: old.code), Self.entries(newWorkspace, of: new.code))
        entries = (Self.byKey(lists.0), Self.byKey(lists.1))
        let objects = (lists.0.map(Self.object), lists.1.map(Self.object))
        var matcher = KindMatcher(objects.0, objects.1, scopes: [old.code: new.code], words: words, usesIDs: false)
        pairs = matcher.match()
    }

    private static func entries(_ workspace: Workspace, of scope: String) -> [IndicatorEntry] {
        var seen: Set<ObjectKey> = []
        return workspace.indicators.filter { $0.key.scope == scope && seen.insert($0.key).inserted }
    }

    private static func byKey(_ entries: [IndicatorEntry]) -> [ObjectKey: IndicatorEntry] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0) })
    }

    private static func object(_ entry: IndicatorEntry) -> ComparedObject {
        ComparedObject(
            key: entry.key, parent: entry.parent, title: entry.indicator.name, path: entry.path,
            formerly: entry.indicator.formerly.map { $0.key(in: entry.key.scope) },
            replaces: entry.indicator.replaces.map { $0.key(in: entry.key.scope) }, payload: .indicator(entry))
    }

    var crosswalk: Crosswalk {
        Crosswalk(old: old, new: new, rows: pairs.flatMap { rows(of: $0) }.sorted(by: CrosswalkRow.precedes))
    }

    private func rows(of pair: ObjectMatching.Pair) -> [CrosswalkRow] {
        var rows: [CrosswalkRow] = []
        switch (pair.old, pair.new) {
        case (let before?, let after?):
            let isKept = TextFolding.areAlike(before.title.source, after.title.source)
            let relation: CrosswalkRow.Relation =
                !pair.origins.isEmpty ? .merged : !pair.successors.isEmpty ? .split : isKept ? .kept : .reworded
            rows.append(row(before.key, after.key, relation, pair.match))
            rows += pair.successors.map { row(before.key, $0.key, .split, $0.match) }
        case (let before?, nil):
            rows += pair.successors.map { row(before.key, $0.key, .merged, $0.match) }
            if pair.successors.isEmpty { rows.append(row(before.key, nil, .dropped, nil)) }
        case (nil, let after?):
            if pair.origins.isEmpty { rows.append(row(nil, after.key, .new, nil)) }
        case (nil, nil): break
        }
        return rows
    }

    private func row(_ before: ObjectKey?, _ after: ObjectKey?, _ relation: CrosswalkRow.Relation, _ match: MatchBasis?) -> CrosswalkRow {
        let found = (before.flatMap { entries.old[$0] }, after.flatMap { entries.new[$0] })
        return CrosswalkRow(
            old: found.0.map { CrosswalkRow.Indicator(key: $0.key, name: LanguageTexts($0.indicator.name, tags: tags.old)) },
            new: found.1.map { CrosswalkRow.Indicator(key: $0.key, name: LanguageTexts($0.indicator.name, tags: tags.new)) },
            relation: relation, match: match, baseline: BaselineContinuity(found.0?.indicator, found.1?.indicator))
    }
}

extension BaselineContinuity {
    /// Whether the newer indicator begins where the older one was to end, by the first measure of both.
    init(_ old: Indicator?, _ new: Indicator?) {
        guard let before = old?.measures.first, let after = new?.measures.first, !after.baseline.isEmpty,
            !before.targets.isEmpty || !before.results.isEmpty
        else {
            self = .notApplicable
            return
        }
        let baseline = after.baseline.last { $0.value != nil }
        let observed = (before.baseline + before.milestones + before.results).filter { $0.value != nil }
        let target = before.targets.compactMap(\.number).last
        guard before.kind.value == after.kind.value, before.unit?.text == after.unit?.text, let value = baseline?.value?.value,
            let expected = observed.first(where: { $0.period?.value == baseline?.period?.value })?.value?.value ?? target
        else {
            self = .notComparable
            return
        }
        let isContinuous = value == expected || value == target || observed.contains { $0.value?.value == value }
        self = isContinuous ? .continuous(value) : .differs(old: expected, new: value)
    }
}

extension Target {
    /// The value of a target that is a plain number.
    fileprivate var number: FixedDecimal? {
        switch goal {
        case .total(let value), .value(let value), .atLeast(let value), .atMost(let value): value.value
        case .between, .change, .state, .sdg, .missing: nil
        }
    }
}

/// The crosswalks of programmes and strategies that only one of two sides has, to what came before them.
struct NewPeriods {
    private let side: Workspace
    private let other: Workspace

    /// - Parameter side: the workspace that has what `other` lacks.
    init(_ side: Workspace, without other: Workspace) {
        self.side = side
        self.other = other
    }

    /// From the earlier to the later period, whichever side has them.
    func crosswalks(_ words: WordComparison) -> [Crosswalk] {
        let programmes = side.programmes.filter { other.programme($0.header.code.value) == nil }.flatMap { programme in
            [programme.predecessor].compactMap { $0 }.map { ($0.key(in: ""), programme.key) }
        }
        let strategies = side.strategies.filter { other.strategy($0.header.code.value) == nil }.flatMap { strategy in
            strategy.header.replaces.map { ($0.key(in: ""), strategy.key) }
        }
        return (programmes + strategies).compactMap { before, after in
            guard let workspace = [side, other].first(where: { $0.indicators.contains { $0.key.scope == before.code } }),
                side.indicators.contains(where: { $0.key.scope == after.code })
            else { return nil }
            return CrosswalkBuilder(before, workspace, after, side, words).crosswalk
        }
    }
}
