import Linking
import ResultsModel

extension FieldComparison {
    /// Compares the links of two programmes to SDG targets, "all outcomes" as the outcomes that they are.
    mutating func compare(_ left: [SDGLinks], _ right: [SDGLinks]) {
        let links = (LinkTable(left, old), LinkTable(right, new))
        var changes: [SDGLinkChange] = []
        for (link, relation) in links.0.relations {
            let other = link.outcome.flatMap { newKeys[$0] }
            let now = other == nil && link.outcome != nil ? nil : links.1.relations[SDGLink(target: link.target, outcome: other)]
            guard now != relation else { continue }
            changes.append(
                SDGLinkChange(target: link.target, oldOutcome: link.outcome, newOutcome: other, old: relation, new: now))
        }
        for (link, relation) in links.1.relations {
            let other = link.outcome.flatMap { oldKeys[$0] }
            let isKnown = other != nil || link.outcome == nil
            guard !isKnown || links.0.relations[SDGLink(target: link.target, outcome: other)] == nil else { continue }
            changes.append(
                SDGLinkChange(target: link.target, oldOutcome: other, newOutcome: link.outcome, old: nil, new: relation))
        }
        for change in changes.sorted(by: SDGLinkChange.precedes) { add(.sdgLink(change)) }
        compare(members: links.0.indicators, links.1.indicators, nil, .links)
    }
}

extension SDGLinkChange {
    /// By target, then by outcome; an order that is the same both ways.
    fileprivate static func precedes(_ left: SDGLinkChange, _ right: SDGLinkChange) -> Bool {
        if left.target != right.target { return CodeOrder.precedes(left.target, right.target) }
        guard let first = left.firstOutcome, let second = right.firstOutcome else {
            return left.firstOutcome == nil && right.firstOutcome != nil
        }
        return first < second
    }

    private var firstOutcome: ObjectKey? { [oldOutcome, newOutcome].compactMap { $0 }.min() }
}

private struct SDGLink: Hashable {
    let target: String
    let outcome: ObjectKey?
}

/// The links of one side: each pair of an SDG target and an outcome, and the SDG indicators that are named.
private struct LinkTable {
    var relations: [SDGLink: SDGLinks.Relation] = [:]
    var indicators: [Fact] = []

    init(_ links: [SDGLinks], _ side: SideReader) {
        for row in links.flatMap(\.rows) {
            let outcomes = side.workspace.outcomes(of: row, in: side.scope)
            let target = row.target.key(in: side.scope).code
            if outcomes.isEmpty { relations[SDGLink(target: target, outcome: nil)] = row.relation }
            for outcome in outcomes { relations[SDGLink(target: target, outcome: outcome)] = row.relation }
            indicators += row.indicators.map { .reference($0.key(in: side.scope)) }
        }
    }
}
