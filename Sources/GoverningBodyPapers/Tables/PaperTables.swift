import Linking
import Publication
import ResultsModel

/// Makes the tables that a paper embeds from the model. Each kind of table is a file beside this one.
struct PaperTables {
    let workspace: Workspace
    let labels: Labels
    let language: LanguageIndex
    let inlines: PaperInlines
    let numbers: NumberFormat

    init(_ workspace: Workspace, labels: Labels, language: LanguageIndex, inlines: PaperInlines) {
        self.workspace = workspace
        self.labels = labels
        self.language = language
        self.inlines = inlines
        numbers = NumberFormat(labels)
    }

    /// The table of an embed, with its number; nil for an embed that is no table or whose object does not exist.
    func table(_ embed: Embed, number: String) -> PaperTable? {
        var table: PaperTable?
        switch embed.content {
        case .budget(let reference): table = budget(reference)
        case .resultsFramework(let scope, let level): table = resultsFramework(scope: scope, level: level)
        case .sdgLinks(let scope): table = sdgLinks(scope: scope)
        case .risks(let scope): table = risks(scope: scope)
        case .abbreviations(let codes): table = abbreviations(codes)
        default: break
        }
        guard var table else { return nil }
        if case .abbreviations = embed.content {} else { table.label = labels.filled(.linkTable, [("number", number)]) }
        if !embed.caption.isEmpty { table.caption = [.text(embed.caption)] }
        table.id = embed.tableIDs.first ?? table.id
        table.isLandscape = embed.isLandscape
        return table
    }

    func text(_ text: LocalizedText) -> [PaperInline] {
        let value = text.text(in: language)
        return value.isEmpty ? [] : [.text(value)]
    }

    /// Lines of a cell, with breaks between them.
    func lines(_ lines: [String]) -> [PaperInline] { PaperInline.lines(lines.map { [.text($0)] }) }

    func header(_ names: [Label]) -> [PaperTable.Row] {
        [PaperTable.Row(names.map { PaperTable.Cell([.text(labels[$0])], isHeader: true) })]
    }

    /// Columns of these widths, in thousandths.
    func columns(_ widths: [Int], numbersFrom first: Int = .max) -> [PaperTable.Column] {
        widths.enumerated().map { PaperTable.Column(width: $1, alignment: $0 >= first ? .end : .start) }
    }
}
