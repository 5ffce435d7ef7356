package import Diagnostics
package import Linking
package import ResultsModel

/// One of the two sides of a comparison: what the loader could build of a revision or a folder.
package struct ComparedSide: Sendable {
    package let workspace: Workspace
    /// The tables that this side publishes, in any order; none where no log of tables is wanted.
    package let tables: [KeyedTable]
    /// Source files (`1.1.md`, not `1.1.zh.md`) of which nothing could be built. Objects of the other side whose file it is
    /// are not compared, so that a broken file is not reported as removed.
    package let leftOut: [ContentPath]

    package init(workspace: Workspace, tables: [KeyedTable] = [], leftOut: [ContentPath] = []) {
        self.workspace = workspace
        self.tables = tables
        self.leftOut = leftOut
    }
}

/// What counts as a change.
package struct CompareOptions: Sendable, Hashable {
    /// Numbers that differ by no more than this are equal: a tolerance for rounding noise. Zero compares exactly.
    package var tolerance: FixedDecimal
    /// Whether differences of quotation marks, dashes, spaces, full-width forms and emphasis are changes too.
    package var includesTypography: Bool

    package init(tolerance: FixedDecimal = .zero, includesTypography: Bool = false) {
        self.tolerance = tolerance
        self.includesTypography = includesTypography
    }
}
