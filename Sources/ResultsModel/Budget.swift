package import Diagnostics

/// A budget table: typed columns, lines in a hierarchy, and an amount for each cell that is printed.
package struct Budget: Sendable, Hashable {
    package var header: ObjectHeader
    /// The printed number of the table: `1`, `I.2`, or empty.
    package var number = ""
    package var title = LocalizedText()
    package var columns: [BudgetColumn] = []
    package var lines: [BudgetLine] = []
    package var notes: [BudgetNote] = []
    /// By line, then column; nil where the table prints nothing.
    package var cells: [[BudgetCell?]] = []
    /// The file with the amounts.
    package var amountsPath: ContentPath?

    package init(header: ObjectHeader) { self.header = header }

    package func columnIndex(_ id: String) -> Int? { columns.firstIndex { $0.id.value == id } }
    package func lineIndex(_ id: String) -> Int? { lines.firstIndex { $0.id.value == id } }
}

package struct BudgetColumn: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case money, percent, number
        case workTime = "work-time"
    }

    package enum Zero: String, Sendable, Hashable, CaseIterable {
        case dash, empty
        case digit = "0"
    }

    package var id = Located("")
    package var kind = Kind.money
    package var currency = ""
    package var unit = ResourceAmount.Unit.one
    package var basis: PriceBasis?
    package var period: Period?
    /// Where the money comes from, in tables of what outcomes receive.
    package var source: ResourceAmount.Source?
    /// How its cells follow from other columns: `change / b2020-21`.
    package var formula: Located<String>?
    /// The decimals that a percentage prints.
    package var decimals: Int?
    package var zero = Zero.digit
    package var label = LocalizedText()

    package init() {}
}

package struct BudgetLine: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case heading, line, adjustment, subtotal, total }

    package var id = Located("")
    /// The heading that it belongs to; a subtotal or total sums the lines of its parent.
    package var parent: Located<String>?
    package var kind = Kind.line
    package var label = LocalizedText()
    package var department: Reference?
    package var region: Reference?
    package var outcome: Reference?
    /// Subtotals and totals only: the lines that it sums, where they are not simply those of its parent.
    package var sums: [Located<String>] = []

    package init() {}
}

package struct BudgetNote: Sendable, Hashable {
    package var id = Located("")
    package var text = LocalizedText()

    package init() {}
}

package struct BudgetCell: Sendable, Hashable {
    package enum Amount: Sendable, Hashable {
        case decimal(FixedDecimal)
        case workTime(WorkTime)
        /// Nothing, with the status that says why.
        case none
    }

    package var amount: Amount
    package var status: String
    /// Where the amount stands in the file of amounts.
    package var span: ByteSpan

    package init(amount: Amount, status: String = "", span: ByteSpan = .fileStart) {
        self.amount = amount
        self.status = status
        self.span = span
    }

    /// Plain digits as in the CSV: `-6303318`, `102.1`, `27/1`; empty for no amount.
    package var text: String {
        switch amount {
        case .decimal(let value): value.text
        case .workTime(let time): time.text
        case .none: ""
        }
    }
}
