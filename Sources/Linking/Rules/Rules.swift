package import Diagnostics
import ResultsModel

/// A rule on the workspace as a whole: what it may find, and how it looks. Each rule is a file in this folder.
package struct Rule: Sendable {
    /// The codes that it may raise; the first is its own name in `plenary.yml`.
    package let codes: [DiagnosticCode]
    let check: @Sendable (Workspace) -> [Diagnostic]
    /// Whether it would find false faults where a file could not be read: counts, completeness, orphans.
    let needsAllFiles: Bool

    init(_ codes: [DiagnosticCode], needsAllFiles: Bool = false, check: @escaping @Sendable (Workspace) -> [Diagnostic]) {
        self.codes = codes
        self.needsAllFiles = needsAllFiles
        self.check = check
    }
}

/// The rules that `plenary check` runs. A new rule is a new file and a line here.
package enum Rules {
    package static let all: [Rule] = [
        .regionSplit
    ]

    /// The findings of every rule, with the severities that the workspace sets left to the report.
    static func check(_ workspace: Workspace, failed: Bool) -> [Diagnostic] {
        all.filter { !(failed && $0.needsAllFiles) }.flatMap { $0.check(workspace) }
    }
}
