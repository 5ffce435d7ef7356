import Diagnostics

/// A table for people: columns side by side, aligned by what the characters take on a screen.
struct TextTable: Sendable {
    struct Column: Sendable {
        var title: String
        /// Numbers stand at the right of their column.
        var isNumber = false
    }

    let columns: [Column]
    let rows: [[String]]

    /// The least that a column is cut to.
    private static let leastWidth = 16

    /// The lines of the table, each with LF. Where `limit` is given, the widest columns are cut so that a row has at most
    /// so many columns of the screen, as far as that is sensible.
    func text(limit: Int? = nil, ink: Ink = Ink(isColored: false)) -> String {
        let cells = rows.map { $0.map(Self.plain) }
        var widths = columns.indices.map { index in
            (cells.map { DisplayWidth.of($0[index]) } + [DisplayWidth.of(columns[index].title)]).max() ?? 0
        }
        if let limit { Self.shrink(&widths, to: limit) }
        let hasTitles = columns.contains { !$0.title.isEmpty }
        let head = hasTitles ? ink.bold(line(columns.map(\.title), widths)) + "\n" : ""
        return head + cells.map { line($0, widths) + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let shown = Self.cut(cell, to: widths[index])
            let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(shown))
            line += (index > 0 ? "  " : "") + (columns[index].isNumber ? padding + shown : shown + padding)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Without line ends and what would disturb a terminal.
    private static func plain(_ cell: String) -> String {
        let words = cell.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
        return TerminalText.shown(words.joined(separator: " ").replacingTabs)
    }

    private static func shrink(_ widths: inout [Int], to limit: Int) {
        while widths.reduce(2 * (widths.count - 1), +) > limit {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > leastWidth else { return }
            let excess = widths.reduce(2 * (widths.count - 1), +) - limit
            let next = widths.filter { $0 < widths[widest] }.max() ?? leastWidth
            widths[widest] = max(leastWidth, min(widths[widest] - 1, max(next, widths[widest] - excess)))
        }
    }

    private static func cut(_ cell: String, to width: Int) -> String {
        guard DisplayWidth.of(cell) > width else { return cell }
        var kept = String.UnicodeScalarView()
        var used = 0
        for scalar in cell.unicodeScalars {
            used += DisplayWidth.of(scalar)
            if used > width - 1 { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}

extension String {
    fileprivate var replacingTabs: String {
        utf8.contains(UInt8(ascii: "\t")) ? split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " ") : self
    }
}
