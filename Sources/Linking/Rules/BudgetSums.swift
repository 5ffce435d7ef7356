import Diagnostics
import ResultsModel

/// Which lines of a budget a subtotal or total adds up.
struct BudgetSums {
    struct Part {
        let line: Int
        let value: FixedDecimal
    }

    let budget: Budget
    private let positions: [String: Int]
    /// The lines directly below each heading; those below none under -1.
    private var children: [Int: [Int]] = [:]
    /// The subtotal or total that stands for a heading: the last one below it.
    private var sumOfHeading: [Int: Int] = [:]
    private static let root = -1

    /// Nil where a line names a part that is not there, which is reported elsewhere: sums would only be wrong because of it.
    init?(_ budget: Budget) {
        self.budget = budget
        positions = Dictionary(budget.lines.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        let named = budget.lines.compactMap(\.parent) + budget.lines.flatMap(\.sums)
        guard named.allSatisfy({ positions[$0.value] != nil }) else { return nil }
        for (index, line) in budget.lines.enumerated() {
            let parent = line.parent.flatMap { positions[$0.value] } ?? Self.root
            children[parent, default: []].append(index)
            if line.kind.isSum, parent != Self.root { sumOfHeading[parent] = index }
        }
    }

    /// The cells that a sum adds up in a column: lines and adjustments, and for a heading below either its own subtotal
    /// or, where that is empty or not wanted, its lines. Empty cells are left out.
    func parts(of sum: Int, _ column: Int, throughSubtotals: Bool) -> [Part] {
        var open = starts(of: sum)
        var parts: [Part] = []
        var seen: Set<Int> = [sum]
        while let index = open.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch budget.lines[index].kind {
            case .line, .adjustment: if let part = part(index, column) { parts.append(part) }
            case .subtotal, .total: if isNamed(index, by: sum), let part = part(index, column) { parts.append(part) }
            case .heading:
                if throughSubtotals, let subtotal = sumOfHeading[index], subtotal != sum, let part = part(subtotal, column) {
                    parts.append(part)
                } else {
                    open += (children[index] ?? []).reversed()
                }
            }
        }
        return parts.sorted { $0.line < $1.line }
    }

    private func starts(of sum: Int) -> [Int] {
        let line = budget.lines[sum]
        guard line.sums.isEmpty else { return line.sums.compactMap { positions[$0.value] }.reversed() }
        let parent = line.parent.flatMap { positions[$0.value] } ?? Self.root
        return (children[parent] ?? []).reversed()
    }

    private func isNamed(_ line: Int, by sum: Int) -> Bool {
        budget.lines[sum].sums.contains { $0.value == budget.lines[line].id.value }
    }

    private func part(_ line: Int, _ column: Int) -> Part? {
        budget.cells[line][column]?.summand.map { Part(line: line, value: $0) }
    }

    /// Whether a sum is what its parts add to; for amounts in millions, as far as rounding each of them allows.
    func agrees(_ said: FixedDecimal, with parts: [Part], _ column: Int) -> Bool {
        guard !parts.isEmpty else { return false }
        let difference = said - parts.reduce(FixedDecimal.zero) { $0 + $1.value }
        guard budget.columns[column].unit == .million else { return difference.isZero }
        let doubt = parts.reduce(said.halfLastPlace) { $0 + $1.value.halfLastPlace }
        return difference.magnitude <= doubt
    }
}

extension FixedDecimal {
    /// Half a unit in the last place that is written: what rounding may have taken away.
    var halfLastPlace: FixedDecimal { FixedDecimal(mantissa: 5, scale: scale + 1) }

    var magnitude: FixedDecimal { isNegative ? -self : self }
}
