import Linking
import ResultsModel
import Testing

@Suite struct PaperDecisionsTests {
    @Test func decisionsHaveTheNumbersOfThePaper() {
        let body =
            "One. {#one}\n\nNot counted. {.unnumbered}\n\n## Draft decision {#dd .decision}\n\nThe Governing Body, as in <para:one>: {#decision}\n\n1. agrees;\n2. asks.\n"
        let decisions = WorkspaceBuilder(paper: Sample.paper(body: body)).workspace.decisions
        #expect(
            decisions.map { "\($0.paper) \($0.number) \($0.id): \($0.text.source)" } == [
                "GB.2/PFA/4 2 decision: The Governing Body, as in § 1: agrees; asks."
            ])
    }
}
