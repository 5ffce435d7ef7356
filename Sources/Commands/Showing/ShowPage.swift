import Diagnostics
import Linking
import Publication
import ResultsModel

/// What `plenary show` says of one thing.
struct ShowPage {
    private let key: ObjectKey
    private let entry: ObjectIndex.Entry
    private let workspace: Workspace
    private let relations: ObjectRelations
    private let console: Console
    /// The language in which texts of the workspace are shown.
    private let language: LanguageIndex

    /// Nil for a key that the workspace does not have.
    init?(_ key: ObjectKey, _ workspace: Workspace, _ console: Console, language: LanguageIndex) {
        guard let entry = workspace.index[key] else { return nil }
        self.key = key
        self.entry = entry
        self.workspace = workspace
        self.console = console
        self.language = language
        relations = ObjectRelations(of: key, in: workspace)
    }

    /// The files that the page names places in.
    var paths: [ContentPath] {
        var seen: Set<ContentPath> = []
        let all = [entry.location] + (relations.links + relations.backlinks).map(\.location)
        return all.map(\.path).filter { seen.insert($0).inserted }.sorted()
    }

    func text(_ files: SourceFiles) -> String {
        let ink = Ink(isColored: console.isColored(.output))
        var text = "\(ink.bold("\(name(of: key.kind)) \(key.id)"))\n\(shown(entry.title.text(in: language)))\n\n"
        text += paragraphs(fields(files))
        text += section(.parts, relations.parts.map { [reference($0), shown(title(of: $0)), ""] }, ink)
        text += section(.links, mentions(relations.links, files), ink)
        text += section(.backlinks, mentions(relations.backlinks, files), ink)
        return text
    }

    // MARK: Fields

    /// The columns of its listing that say something, texts in every language; then where it is written and published.
    private func fields(_ files: SourceFiles) -> [[String]] {
        var fields: [[String]] = []
        for (column, cell) in row where !["id", "file"].contains(column.id) {
            if case .localized(let text) = cell {
                for (position, tag) in workspace.languages.map(\.tag.value).enumerated() {
                    guard let written = text[LanguageIndex(position)] else { continue }
                    fields.append(["\(label(of: column)) (\(tag))", shown(written.text)])
                }
            } else if case .list(let items) = cell {
                for (position, item) in items.enumerated() { fields.append([position == 0 ? label(of: column) : "", shown(item)]) }
            } else if !cell.text(in: language).isEmpty {
                fields.append([label(of: column), shown(cell.text(in: language))])
            }
        }
        fields.append([console.text(.file), place(entry.location, files)])
        return fields + pages
    }

    /// What a field is called: in English as in data, which is nearly what authors write.
    private func label(of column: Listing.Column) -> String {
        console.language == .chinese ? column.title.zh : column.id
    }

    /// The cells of its row in the listing of its kind.
    private var row: [(column: Listing.Column, cell: ListCell)] {
        guard let listing = key.kind.listType?.listing(workspace),
            let index = listing.columns.firstIndex(where: { $0.id == "id" }),
            let row = listing.rows.first(where: { $0[index].matches(key.id) })
        else { return [] }
        return Array(zip(listing.columns, row))
    }

    /// The addresses of its page, one a language.
    private var pages: [[String]] {
        let siteMap = SiteMap(workspace)
        return workspace.languageIndices.compactMap { language in
            guard let place = siteMap.place(of: key, in: language) else { return nil }
            let address = place.route.address + (place.fragment.isEmpty ? "" : "#" + place.fragment)
            return [language == .source ? console.text(.page) : "", workspace.configuration.baseURL + address]
        }
    }

    // MARK: Relations

    private func mentions(_ mentions: [ObjectRelations.Mention], _ files: SourceFiles) -> [[String]] {
        mentions.map { mention in
            let manner = mention.isInText ? console.text(.inText) : ""
            return [reference(mention.key), shown(title(of: mention.key)), place(mention.location, files) + manner]
        }
    }

    private func section(_ heading: Message, _ rows: [[String]], _ ink: Ink) -> String {
        guard !rows.isEmpty else { return "" }
        return "\n" + ink.bold(console.text(heading)) + "\n" + table(rows)
    }

    /// Labels with their values, which are broken into lines on a terminal.
    private func paragraphs(_ rows: [[String]]) -> String {
        guard console.isTerminal(.output) else { return table(rows) }
        let width = max(30, console.width - 4 - (rows.map { DisplayWidth.of($0[0]) }.max() ?? 0))
        return table(
            rows.flatMap { row in
                LineWrap.lines(row[1], width: width).enumerated().map { position, line in [position == 0 ? row[0] : "", line] }
            })
    }

    private func table(_ rows: [[String]]) -> String {
        let columns = (rows.first ?? []).map { _ in TextTable.Column(title: "") }
        let limit = console.isTerminal(.output) ? console.width - 2 : nil
        let lines = TextTable(columns: columns, rows: rows).text(limit: limit)
        return lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    private func reference(_ key: ObjectKey) -> String { "\(name(of: key.kind)) \(key.id)" }

    private func title(of key: ObjectKey) -> String { workspace.index[key]?.title.text(in: language) ?? "" }

    private func name(of kind: ObjectKind) -> String {
        console.language == .chinese ? kind.chineseName : kind.englishName
    }

    private func place(_ location: Location, _ files: SourceFiles) -> String {
        shown(files.place(of: location) ?? location.path.text)
    }

    private func shown(_ text: String) -> String { TerminalText.shown(text) }
}

extension ObjectKind {
    /// The listing that has things of this kind.
    fileprivate var listType: ListType? {
        switch self {
        case .programme: .programmes
        case .impact: .impacts
        case .outcome: .outcomes
        case .output: .outputs
        case .indicator: .indicators
        case .strategy: .strategies
        case .pillar: .pillars
        case .phase: .phases
        case .risk: .risks
        case .budget: .budgets
        case .figure: .figures
        case .region: .regions
        case .unit: .units
        case .paper: .papers
        case .sdgGoal, .sdgTarget, .sdgIndicator, .instrument, .document, .abbreviation, .department, .country:
            ListType.registers.first { $0.name == registerName }
        }
    }

    private var registerName: String {
        switch self {
        case .document: "documents"
        case .abbreviation: "abbreviations"
        case .country: "countries"
        default: rawValue + "s"
        }
    }
}

extension Message {
    fileprivate static let file = Message(en: "file", zh: "文件")
    fileprivate static let page = Message(en: "page", zh: "网页")
    fileprivate static let parts = Message(en: "Parts", zh: "组成部分")
    fileprivate static let links = Message(en: "Refers to", zh: "引用")
    fileprivate static let backlinks = Message(en: "Used by", zh: "被引用于")
    fileprivate static let inText = Message(en: " (text)", zh: "（正文）")
}
