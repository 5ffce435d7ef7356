import DiffSamples
import ResultsModel
import Testing

@testable import SemanticDiff

@Suite struct SemanticDiffTests {
    /// What happened to each object: `2022-23/1.1 removed`.
    private func events(_ changes: ChangeSet) -> [String] {
        changes.objects.flatMap { change in change.events.map { "\(change.key?.id ?? "") \($0.rawValue)" } }
    }

    @Test func nothingChangesFromASideToItself() {
        let files = Sample.files(["p/1.1.md": Sample.output("1.1", "More jobs")])
        #expect(Sides(files, files).changes().isEmpty)
    }

    @Test func anObjectIsAddedAndRemoved() {
        let sides = Sides(
            Sample.files(["p/1.1.md": Sample.output("1.1", "More jobs")]), Sample.files(["p/1.2.md": Sample.output("1.2", "Better pay")]))
        #expect(events(sides.changes()) == ["2022-23/1.1 removed", "2022-23/1.2 added"])
    }
}
