import Bytes
import Diagnostics
import ResultsModel

/// The formats of `plenary list`.
enum ListFormat: String, Sendable, CaseIterable {
    case table, csv, json
}

extension Listing {
    /// The table for people, texts in one language.
    func table(_ console: Console, _ language: LanguageIndex) -> String {
        let shown = columns.indices.filter { !columns[$0].isDetail }
        let table = TextTable(
            columns: shown.map { .init(title: console.text(columns[$0].title), isNumber: columns[$0].kind == .number) },
            rows: rows.map { row in shown.map { row[$0].text(in: language) } })
        return table.text(
            limit: console.isTerminal(.output) ? console.width : nil, ink: Ink(isColored: console.isColored(.output)))
    }

    /// RFC 4180. Written texts have a column for each language: `title_en`, `title_zh`.
    func csv(_ languages: [String]) -> [UInt8] {
        let columns = dataColumns(languages)
        var writer = CSVWriter(header: columns.map(\.name))
        for row in rows {
            writer.row(columns.map { row[$0.column].exactly(in: $0.language).csv(in: $0.language ?? .source) })
        }
        return writer.finish().bytes
    }

    /// An array with an object a row; what is not there is null.
    func json(_ languages: [String]) -> [UInt8] {
        let columns = dataColumns(languages)
        var json = JSONWriter(layout: .pretty)
        json.array { json in
            for row in rows {
                json.object { json in
                    for column in columns {
                        json.key(column.name)
                        row[column.column].exactly(in: column.language).append(to: &json)
                    }
                }
            }
        }
        return json.finish().bytes
    }

    private struct DataColumn {
        let name: String
        let column: Int
        /// Of a column with written texts.
        let language: LanguageIndex?
    }

    private func dataColumns(_ languages: [String]) -> [DataColumn] {
        columns.indices.flatMap { index in
            guard columns[index].kind == .text else { return [DataColumn(name: columns[index].id, column: index, language: nil)] }
            return languages.enumerated().map { position, tag in
                DataColumn(name: "\(columns[index].id)_\(tag)", column: index, language: LanguageIndex(position))
            }
        }
    }
}

extension ListCell {
    /// A written text in exactly this language, as a plain one; anything else as it is.
    fileprivate func exactly(in language: LanguageIndex?) -> ListCell {
        guard case .localized(let text) = self, let language else { return self }
        return text[language].map { .text($0.text) } ?? .empty
    }
}
