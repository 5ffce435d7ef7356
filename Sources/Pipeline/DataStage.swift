import Annexes
import Bytes
import Diagnostics
import Exports
import Linking
import Packaging
import Publication
import ResultsModel

/// The data files of a workspace, and what the page of data shows of them.
struct DataFiles: Sendable {
    var annexes: [Artifact] = []
    var exports: [Artifact] = []
    var listing = DataListing()
}

/// Makes the data files. Unlike pages they are made whole before anything is rendered, because the page of data shows the
/// size and digest of each.
struct DataStage: Sendable {
    let workspace: Workspace
    let papers: [PaperOutline]
    let jobs: Int

    /// One file or group of files; none needs another.
    private enum Task: Sendable {
        case workbook
        case export(Int)
        case table(Int)
    }

    private enum Product: Sendable {
        case exports([ExportFile])
        case table(TableFile)
    }

    func files() async throws(MachineFault) -> DataFiles {
        // The long ones first.
        let tasks = [.workbook] + Exports.fileMakers.indices.map { Task.export($0) } + Annexes.fileMakers.indices.map { Task.table($0) }
        let results = await ParallelMap(jobs: jobs, runLength: 1).map(tasks) { task in
            Result { () throws(MachineFault) in try make(task) }
        }
        var tables: [TableFile] = []
        var exports: [ExportFile] = []
        for result in results {
            switch try result.get() {
            case .table(let file): tables.append(file)
            case .exports(let files): exports += files
            }
        }
        exports += Annexes.metadata(tables, workspace.configuration).map { ExportFile(name: $0.name, form: .csvw, bytes: $0.bytes) }
        return arranged(tables, exports)
    }

    private func make(_ task: Task) throws(MachineFault) -> Product {
        switch task {
        case .table(let index): .table(Annexes.fileMakers[index](workspace, papers))
        case .export(let index): .exports(Exports.fileMakers[index](workspace, papers))
        case .workbook:
            .exports([
                ExportFile(
                    name: "annexes.xlsx", form: .workbook,
                    bytes: try Workbook.bytes(
                        Annexes.tables(of: workspace, papers: papers).map { WorkbookSheet($0) },
                        WorkbookProperties(workspace.configuration),
                        purpose: "annexes.xlsx"))
            ])
        }
    }

    private func arranged(_ tables: [TableFile], _ exports: [ExportFile]) -> DataFiles {
        var files = DataFiles()
        files.annexes = Annexes.artifacts(tables, of: workspace)
        files.exports = exports.map { Artifact(Route("data/" + $0.name), .bytes($0.bytes)) }
        files.listing.tables = tables.map(\.outline)
        let package = files.annexes.filter { $0.route.path.hasSuffix(".json") }.map { (route: $0.route, form: DataFile.Form.package, $0) }
        let others = zip(files.exports, exports).map { (route: $0.route, form: $1.form, $0) }
        files.listing.files = (package + others).compactMap { route, form, artifact in
            guard case .bytes(let bytes) = artifact.body else { return nil }
            return DataFile(route: route, form: form, byteCount: bytes.count, digest: SHA256.digest(of: bytes).hex)
        }
        return files
    }
}

extension WorkbookSheet {
    /// A table with typed cells. Lists are texts, as in the CSV file.
    init(_ table: DataTable) {
        self.init(
            name: String(table.name.prefix(Workbook.maximumNameLength)), header: table.columns.map(\.name),
            rows: table.rows.map { row in row.map { Cell($0) } })
    }
}

extension WorkbookSheet.Cell {
    fileprivate init(_ cell: DataCell) {
        switch cell {
        case .text(let text), .code(let text): self = .text(text)
        case .list: self = .text(cell.text)
        case .decimal(let value): self = .decimal(value.text)
        case .integer(let value): self = .integer(value)
        case .date(let date): self = .date(year: date.year, month: date.month, day: date.day)
        case .flag(let value): self = .flag(value)
        case .empty: self = .empty
        }
    }
}

extension WorkbookProperties {
    fileprivate init(_ configuration: Configuration) {
        let licence = [configuration.licence.id, configuration.licence.url].filter { !$0.isEmpty }.joined(separator: " ")
        self.init(title: configuration.title.source, company: configuration.organization.name.source, comments: licence)
    }
}
