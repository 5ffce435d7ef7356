import Linking
import Publication
import ResultsModel

// Columns that several registers have.
extension ColumnForm where Row == RegisterEntry {
    /// What cites the row, in fields and in text: `output:2022-23/1.1`.
    static func citedIn(_ kind: ObjectKind, _ workspace: Workspace) -> ColumnForm {
        .list("cited_in", "The objects that cite it, in their fields or their text.") { workspace.citing(ObjectKey(kind, $0.code.value)) }
    }

    /// A further column of the register, as it stands there.
    static func column(_ name: String, _ description: String) -> ColumnForm {
        .code(name, description) { $0.column(name) }
    }
}
