import Diagnostics
import FileStore
import GitReader
import Pipeline
import SemanticDiff

/// `plenary diff --external`: what git calls for each file that differs, by `GIT_EXTERNAL_DIFF` or `diff.NAME.command`, with
/// seven arguments: path, old file, its number and mode, new file, its number and mode. (Two more where the file was
/// renamed; only the path where a merge has left several versions.)
///
/// git gives up on the whole comparison when the program fails, so this one does not: what is no content, or cannot be
/// read, is shown as git would.
struct ExternalDiff {
    private let invocation: Invocation

    init(_ invocation: Invocation) {
        self.invocation = invocation
    }

    func run() async throws(CommandFailure) -> ExitStatus {
        let operands = invocation.arguments.operands
        guard let path = operands.first, operands.count == 1 || operands.count >= 7 else {
            throw .usage(
                UsageError(
                    Message(en: "`--external` takes the arguments that git gives", zh: "`--external` 的参数由 git 提供"),
                    help: [.write("GIT_EXTERNAL_DIFF='plenary diff --external --' git diff")]))
        }
        let newPath = operands.count > 7 ? operands[7] : path
        let ink = Ink(isColored: invocation.console.isColored(.output))
        let shown = newPath == path ? path : "\(path) → \(newPath)"
        try invocation.console.write(ink.bold(TerminalText.shown(shown)) + "\n")
        guard operands.count > 1 else {
            try invocation.console.write(invocation.console.text(.unmerged) + "\n")
            return .done
        }
        if try await !showChanges(operands[1], operands[4], of: newPath) { try showLines(operands[1], operands[4]) }
        return .done
    }

    /// Shows what the difference of a content file means; false where that cannot be said.
    private func showChanges(_ old: String, _ new: String, of path: String) async throws(CommandFailure) -> Bool {
        guard let sides = try FileSides(invocation).find(old: old, new: new, standingFor: path) else { return false }
        let comparer = VersionComparer(
            jobs: invocation.jobs, options: try Diff.options(invocation.arguments), themeRoot: nil, includesDrafts: true)
        let outcome: VersionComparer.Outcome
        do {
            outcome = try await comparer.compare(sides.old, sides.new)
        } catch {
            return false
        }
        guard case .compared(let comparison) = outcome, comparison.old.leftOut.isEmpty, comparison.new.leftOut.isEmpty else { return false }
        try await DiffFormat.text.write(comparison, sides, invocation)
        if comparison.changes.isEmpty { try invocation.console.write(invocation.console.text(.onlyLayout) + "\n") }
        return true
    }

    /// The lines that differ, as git shows them.
    private func showLines(_ old: String, _ new: String) throws(CommandFailure) {
        do {
            try invocation.console.write(
                try GitRepository.plainDifference(
                    old, new, isColored: invocation.console.isColored(.output), environment: invocation.gitEnvironment))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            try invocation.console.write(invocation.console.text(.differs) + "\n")
        }
    }
}

extension Message {
    fileprivate static let unmerged = Message(en: "   has a merge conflict that is not resolved", zh: "   有尚未解决的合并冲突")
    fileprivate static let onlyLayout = Message(
        en: "   only layout, comments or the order of fields changed", zh: "   只有排版、注释或字段顺序的变化")
    fileprivate static let differs = Message(en: "   the versions differ", zh: "   两个版本不同")
}
