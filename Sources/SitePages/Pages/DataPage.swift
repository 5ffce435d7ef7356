import Linking
import Publication
import ResultsModel
import TemplateEngine

/// Every data file: what it is, what its columns mean, under which licence, how large it is and what its digest is.
struct DataPage: SitePage {
    static let template = "data"

    struct File: ViewModel {
        let name: String
        let address: CheckedURL?
        let about: String
        let size: String
        let digest: String

        static let shapeName = "DataPage.File"

        static let fields: [Field<File>] = [
            .text("name") { $0.name },
            .url("address") { $0.address },
            .text("about") { $0.about },
            .text("size") { $0.size },
            .text("digest") { $0.digest },
        ]
    }

    struct Column: ViewModel {
        let name: String
        let title: String
        let kind: String
        let about: String
        let values: String
        let reference: SiteLink?

        static let shapeName = "DataPage.Column"

        static let fields: [Field<Column>] = [
            .text("column") { $0.name },
            .text("title") { $0.title },
            .text("kind") { $0.kind },
            .text("about") { $0.about },
            .text("values") { $0.values },
            .record("reference") { $0.reference },
        ]
    }

    struct Table: ViewModel {
        let id: String
        let name: String
        let rows: String
        let file: File
        let columns: [Column]

        static let shapeName = "DataPage.Table"

        static let fields: [Field<Table>] = [
            .text("id") { $0.id },
            .text("name") { $0.name },
            .text("rows") { $0.rows },
            .record("file") { $0.file },
            .list("columns") { $0.columns },
        ]
    }

    let page: PageFrame
    let files: [File]
    let tables: [Table]
    let citation: String
    let archive: CheckedURL?

    static let fields = pageFields([
        .list("files") { $0.files },
        .list("tables") { $0.tables },
        .text("citation") { $0.citation },
        .url("archive") { $0.archive },
    ])

    init(_ listing: DataListing, _ site: SiteLanguage, _ route: Route) {
        var frame = site.frame(route, .data, section: .data)
        let builder = DataPageBuilder(site: site, route: route)
        tables = listing.tables.map(builder.table)
        files = listing.files.filter { !Self.isDescription($0) }.map(builder.file)
        frame.contents =
            [ContentsEntry(id: "files", title: SiteLanguage.html(site.label(.dataFiles)))]
            + tables.map { ContentsEntry(id: $0.id, title: SiteLanguage.html($0.name)) }
        citation = builder.citation
        archive = listing.archive.flatMap { CheckedURL(route.relativeAddress(of: $0)) }
        page = frame
    }

    /// The description of one table, of which there are as many as tables; that of all of them stands for it.
    private static func isDescription(_ file: DataFile) -> Bool {
        file.form == .csvw && !file.route.path.hasSuffix("/csv-metadata.json")
    }
}

private struct DataPageBuilder {
    let site: SiteLanguage
    let route: Route

    func file(_ file: DataFile) -> DataPage.File { self.file(file, site.label(about(file.form))) }

    private func file(_ file: DataFile, _ about: String) -> DataPage.File {
        DataPage.File(
            name: String(file.route.path.split(separator: "/").last ?? ""), address: CheckedURL(route.relativeAddress(of: file.route)),
            about: about, size: site.text(.dataBytes, ("number", site.numbers.text(file.byteCount))), digest: file.digest)
    }

    func table(_ table: DataTableOutline) -> DataPage.Table {
        DataPage.Table(
            id: "table-" + table.name, name: table.name,
            rows: site.count(table.rowCount, one: .dataRowsOne, other: .dataRowsOther),
            file: file(table.file, table.description.text(in: site.tag)), columns: table.columns.map(column))
    }

    private func column(_ column: DataTableOutline.Column) -> DataPage.Column {
        var kind = [site.label(self.kind(column.kind))]
        if column.isKey { kind.append(site.label(.dataKey)) } else if column.isRequired { kind.append(site.label(.dataRequired)) }
        let values = column.values.isEmpty ? "" : site.text(.dataOneOf, ("values", site.list(column.values)))
        let reference = column.reference.map { table, name in
            SiteLink(title: SiteLanguage.html(table + "." + name), address: CheckedURL(fragment: "table-" + table))
        }
        return DataPage.Column(
            name: column.name, title: column.title.text(in: site.tag), kind: site.list(kind), about: column.description.text(in: site.tag),
            values: values, reference: reference)
    }

    /// "International Labour Organization, Programme and Budget: data. Draft, GB.341/PFA/1, 1 February 2021. https://..."
    var citation: String {
        let configuration = site.workspace.configuration
        let edition = site.index.programmes.first.flatMap { EditionText(labels: site.labels).latest(of: $0) } ?? ""
        return site.text(
            .dataCitation, ("organization", site.plain(configuration.organization.name)), ("title", site.plain(configuration.title)),
            ("edition", edition), ("address", SiteAddress(configuration).base + route.address))
    }

    private func about(_ form: DataFile.Form) -> Label {
        switch form {
        case .table: .dataTables
        case .package: .dataFormPackage
        case .workbook: .dataFormWorkbook
        case .csvw: .dataFormCsvw
        case .model: .dataFormModel
        case .modelSchema: .dataFormSchema
        case .graph: .dataFormGraph
        case .iati: .dataFormIati
        case .stratml: .dataFormStratml
        }
    }

    private func kind(_ kind: String) -> Label {
        switch kind {
        case "code": .dataKindCode
        case "decimal": .dataKindDecimal
        case "integer": .dataKindInteger
        case "date": .dataKindDate
        case "flag": .dataKindFlag
        case "list": .dataKindList
        default: .dataKindText
        }
    }
}
