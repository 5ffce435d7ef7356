// Annexes: the workspace as tidy tables, for people who take the numbers away.
//
// 1. `Tables/` has one file a table: which rows it has, and its columns, each with its type, its constraints and the
//    reader that gives its cell. A new table is a new file and a line in `tableMakers`.
// 2. `TableForm` turns such a list into a `DataTable`: text columns once per language of the workspace, cells typed, rows
//    sorted by key in the natural order of codes.
// 3. `DataTable.csv` writes RFC 4180; `DataPackage` describes all files by Data Package and Table Schema: types, keys,
//    foreign keys, constraints, licence, size and digest.
//
// The rules of the tables: no key is ever empty (the total of a split is the region `total`, the only measure of an
// indicator is `main`); empty means not available, and a `status` says why; numbers are exact decimals as written.
// Input: the linked workspace. Output: artifacts below `annexes/`. Pure; called by Pipeline. The tables themselves are
// for every other form of the same data, such as the workbook.
import Bytes
package import Linking
package import Publication

/// The files `annexes/NAME.csv`, and `annexes/datapackage.json`, which describes them.
///
/// - Parameter papers: what the product that numbers papers knows of them; without it the tables of papers are empty.
package func artifacts(of workspace: Workspace, papers: [PaperOutline] = []) -> [Artifact] {
    artifacts(fileMakers.map { $0(workspace, papers) }, of: workspace)
}

/// The same from finished files, one of each of `fileMakers`, in their order.
package func artifacts(_ files: [TableFile], of workspace: Workspace) -> [Artifact] {
    let description = DataPackage(configuration: workspace.configuration, files: files).json.bytes
    return files.map { Artifact(Route("annexes/" + $0.name), .bytes($0.bytes)) }
        + [Artifact(Route("annexes/datapackage.json"), .bytes(description))]
}

/// What makes each file with a table. No table needs another, so they can be made side by side.
package let fileMakers: [@Sendable (Workspace, [PaperOutline]) -> TableFile] = {
    let makers = tableMakers.map { make in { @Sendable (workspace: Workspace, _: [PaperOutline]) in TableFile(make(workspace)) } }
    return makers + paperTableMakers.map { make in { @Sendable workspace, papers in TableFile(make(workspace, papers)) } }
}()

/// All tables of a workspace, in the order in which they are documented.
package func tables(of workspace: Workspace, papers: [PaperOutline] = []) -> [DataTable] {
    tableMakers.map { $0(workspace) } + paperTableMakers.map { $0(workspace, papers) }
}

private let paperTableMakers: [@Sendable (Workspace, [PaperOutline]) -> DataTable] = [
    PapersTable.make, ParagraphsTable.make, DecisionsTable.make, CrossReferencesTable.make,
]

private let tableMakers: [@Sendable (Workspace) -> DataTable] = [
    ProgrammesTable.make,
    OutcomesTable.make,
    OutputsTable.make,
    CommitmentsTable.make,
    IndicatorsTable.make,
    MeasuresTable.make,
    ObservationsTable.make,
    TargetsTable.make,
    SDGLinksTable.make,
    SDGGoalsTable.make,
    SDGTargetsTable.make,
    SDGIndicatorsTable.make,
    ResourcesTable.make,
    BudgetTablesTable.make,
    BudgetColumnsTable.make,
    BudgetLinesTable.make,
    BudgetAmountsTable.make,
    RisksTable.make,
    RiskOutcomesTable.make,
    StrategiesTable.make,
    PillarsTable.make,
    PhasesTable.make,
    InstrumentsTable.make,
    DocumentsTable.make,
    AbbreviationsTable.make,
    DepartmentsTable.make,
    RegionsTable.make,
    UnitsTable.make,
    CountriesTable.make,
    ErrataTable.make,
    FiguresTable.make,
    NotesTable.make,
]
