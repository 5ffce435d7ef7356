/// Rules on papers.
extension MutationTests {
    private static let knowledge = "papers/GB.331-PFA-4/paper"
    private static let innovation = "papers/GB.347-PFA-4/paper"
    private static let staff = "papers/GB.331-PFA-13/paper"
    private static let budget = "papers/GB.341-PFA-1/paper"

    static let papers: [Mutation] = [
        .init("paper-cover", innovation + ".md", "author-units: [cabinet]\n", "", "E0280 \(innovation).md:3"),
        .init("paper-type-unknown", budget + ".md", "paper-type: programme-and-budget", "paper-type: programme", "E0281 \(budget).md:5"),
        .init(
            "paper-decision", innovation + ".md", "{#draft-decision .decision}", "{#draft-decision}",
            "E0262 \(innovation).zh.md:133", "E0282 \(innovation).md:3", "W0261 \(innovation).zh.md:2"),
        .init(
            "decision-range", knowledge + ".md", "<para:strategy-components> to <para:policy-studies>",
            "<para:policy-studies> to <para:strategy-components>", "W0261 \(knowledge).zh.md:2", "W0283 \(knowledge).md:254"),
        .init(
            "document-symbol", staff + ".md", "follow-up: Implementation of the strategy", "follow-up: Implementation of GB328/PFA/1",
            "W0261 \(staff).zh.md:2", "W0270 \(staff).md:20", "W0284 \(staff).md:20"),
        .init("document-facts", innovation + ".md", "date: 2023-02-14", "date: 2023-02-15", "E0285 \(innovation).md:11"),
        .init(
            "cites-future", knowledge + ".md", "related-documents: [GB.306/PFA/12/3, GB.326/PFA/6]",
            "related-documents: [GB.306/PFA/12/3, GB.346/PFA/1]", "W0286 \(knowledge).md:23"),
        .init(
            "section-empty", innovation + ".md", "## Draft decision {#draft", "## Rest {#rest}\n\n## Draft decision {#draft",
            "E0262 \(innovation).zh.md:133", "E0262 \(innovation).zh.md:135", "W0261 \(innovation).zh.md:2", "W0289 \(innovation).md:211"),
        .init(
            "paper-length", edits: [.init(budget + ".md", "paper-type: programme-and-budget", "paper-type: strategy")],
            expected: Array(repeating: "E0280 \(budget).md:3", count: 8) + Array(repeating: "W0291 \(budget).md:3", count: 2)),
        .init(
            "paper-extracts", budget + ".md", "extracts: [decisions, executive-summary, outcome-1]",
            "extracts: [decisions, executive-sumary, outcome-1]", "E0293 \(budget).md:16"),
        .init("paper-series", budget + ".md", "{id: body, prefix: \"\"}", "{id: annexes, prefix: \"\"}", "E0292 \(budget).md:20"),
    ]
}
