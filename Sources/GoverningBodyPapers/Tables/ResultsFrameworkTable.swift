import Linking
import Publication
import ResultsModel

extension PaperTables {
    /// The results framework at one level: indicator, means of verification, baseline, target; a row of its own names each
    /// outcome and output. A verification that neighbours share stands once, across their rows.
    func resultsFramework(scope: String, level: Embed.Level) -> PaperTable {
        var rows: [PaperTable.Row] = []
        switch level {
        case .impact:
            for impact in workspace.impacts where impact.header.scope == scope {
                rows.append(section(text(impact.statement)))
                rows += indicatorRows(workspace.indicators(of: impact.key))
            }
        case .policy: rows += outcomeRows(scope, .policy)
        case .enabling: rows += outcomeRows(scope, .enabling)
        }
        var table = PaperTable(
            id: "results-framework-\(level.rawValue)", caption: [], columns: columns([340, 250, 170, 240]),
            header: header([.paperIndicators, .paperVerification, .paperBaseline, .paperTarget]), rows: rows)
        if level == .policy { table.notes = [[.text(labels[.paperEstimateNote])]] }
        return table
    }

    private func outcomeRows(_ scope: String, _ kind: Outcome.Kind) -> [PaperTable.Row] {
        workspace.outcomes(of: scope, kind: kind).flatMap { outcome -> [PaperTable.Row] in
            let title = labels.filled(.outcomeRow, [("code", outcome.header.code.value), ("title", outcome.title.text(in: language))])
            var rows = [section([.strong([.text(title)])])]
            if outcome.indicatorsToBeDeveloped {
                rows.append(PaperTable.Row([PaperTable.Cell([.text(labels[.paperToBeDeveloped])], columnSpan: 4)]))
            }
            rows += indicatorRows(workspace.indicators(of: outcome.key))
            for output in workspace.outputs(of: outcome) {
                rows.append(
                    section([
                        .text(
                            labels.filled(
                                .objectTitle,
                                [("object", inlines.linkText.text(of: output.key)), ("title", output.title.text(in: language))]))
                    ]))
                rows += indicatorRows(workspace.indicators(of: output.key))
            }
            return rows
        }
    }

    private func section(_ content: [PaperInline]) -> PaperTable.Row {
        PaperTable.Row([PaperTable.Cell(content, columnSpan: 4, isHeader: true)], kind: .section)
    }

    private func indicatorRows(_ entries: [IndicatorEntry]) -> [PaperTable.Row] {
        let verifications = entries.map { verification($0) }
        return entries.enumerated().map { position, entry in
            var cells = [PaperTable.Cell(name(entry))]
            if position == 0 || verifications[position] != verifications[position - 1] {
                let span = verifications[position...].prefix { $0 == verifications[position] }.count
                cells.append(PaperTable.Cell(verifications[position], rowSpan: span))
            }
            cells.append(PaperTable.Cell(lines(entry.indicator.measures.flatMap { baseline($0, among: entry.indicator) })))
            cells.append(PaperTable.Cell(lines(entry.indicator.measures.flatMap { targets($0, among: entry.indicator) })))
            return PaperTable.Row(cells)
        }
    }

    private func name(_ entry: IndicatorEntry) -> [PaperInline] {
        let name = entry.indicator.name.text(in: language)
        let code = entry.key.code.contains(".") ? entry.key.code + ". " : ""
        let notes = entry.indicator.notes.filter { $0.subject == .name }.flatMap { note -> [PaperInline] in
            [.lineBreak, .emphasis(text(note.text))]
        }
        return [.text(code + name)] + notes
    }

    private func verification(_ entry: IndicatorEntry) -> [PaperInline] {
        let separator = labels[.clauseSeparator]
        return [.text(entry.verification.map { $0.text(in: language) }.joined(separator: separator))]
    }

    private func baseline(_ measure: Measure, among indicator: Indicator) -> [String] {
        let figures = MeasureText(labels: labels, language: language, workspace: workspace)
        return figures.labelled(measure, in: indicator, measure.baseline.map { figures.text($0, measure) })
    }

    private func targets(_ measure: Measure, among indicator: Indicator) -> [String] {
        let figures = MeasureText(labels: labels, language: language, workspace: workspace)
        return figures.labelled(measure, in: indicator, measure.targets.map { figures.text($0, measure) })
    }
}
