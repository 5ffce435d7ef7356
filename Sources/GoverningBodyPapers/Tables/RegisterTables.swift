import Linking
import Publication
import ResultsModel

extension PaperTables {
    /// Which SDG targets the programme serves, with the SDG indicators that it uses and its outcomes.
    func sdgLinks(scope: String) -> PaperTable? {
        guard let links = workspace.sdgLinks.first(where: { $0.header.scope == scope }) else { return nil }
        let rows = links.rows.map { row -> PaperTable.Row in
            let key = row.target.key(in: "")
            let title = workspace.index[key]?.title.text(in: language) ?? ""
            let indicators = row.indicators.map { reference in
                "\(reference.text) \(workspace.index[reference.key(in: "")]?.title.text(in: language) ?? "")"
            }
            let outcomes =
                row.isAllOutcomes
                ? labels[.paperAllOutcomes]
                : row.outcomes.map { inlines.linkText.text(of: $0.key(in: scope)) }.joined(separator: labels[.listSeparator])
            return PaperTable.Row([
                PaperTable.Cell([.text(String(key.code.prefix { $0 != "." }))], isHeader: true),
                PaperTable.Cell([.text("\(key.code) \(title)")]), PaperTable.Cell(lines(indicators)), PaperTable.Cell([.text(outcomes)]),
            ])
        }
        return PaperTable(
            id: "sdg-links", caption: text(links.title), columns: columns([80, 390, 330, 200]),
            header: header([.paperGoal, .paperSDGTarget, .paperSDGIndicators, .paperOutcomeColumn]), rows: rows)
    }

    func risks(scope: String) -> PaperTable {
        let rows = workspace.risks.filter { $0.header.scope == scope }.map { risk in
            PaperTable.Row([
                PaperTable.Cell([.text(risk.header.code.value + ". ")] + paragraphs(risk.texts.event, scope), isHeader: true),
                PaperTable.Cell(paragraphs(risk.texts.consequence, scope)), PaperTable.Cell(paragraphs(risk.texts.remarks, scope)),
                PaperTable.Cell(paragraphs(risk.texts.response, scope)),
            ])
        }
        return PaperTable(
            id: "risks", caption: [], columns: columns([190, 210, 300, 300]),
            header: header([.paperRiskEvent, .paperRiskConsequence, .paperRiskRemarks, .paperRiskResponse]), rows: rows)
    }

    func abbreviations(_ codes: [String]) -> PaperTable {
        let rows = workspace.register(.abbreviation).filter { codes.isEmpty || codes.contains($0.code.value) }.map { entry in
            PaperTable.Row([PaperTable.Cell([.text(entry.code.value)], isHeader: true), PaperTable.Cell(text(entry.name))])
        }
        return PaperTable(
            id: "abbreviations", caption: [], columns: columns([180, 820]), header: header([.paperAbbreviation, .paperMeaning]), rows: rows)
    }

    /// A Markdown text of several paragraphs within a cell.
    private func paragraphs(_ field: MarkupField, _ scope: String) -> [PaperInline] {
        field.documents.value(in: language).map { inlines.content(of: $0, scope: scope) } ?? []
    }
}
