import Testing

@Suite struct ExpectedCountsTests {
    private let body = """
        In the country: {.country-level}

        - one
        - two

        In the world: {.global-level}

        - three

        Otherwise:

        - no commitment
        """

    private func workspace(_ expects: String, failed: [String] = []) -> WorkspaceBuilder {
        let count = "{kind: count, unit: countries, baseline: [{status: not-applicable}], target: [{total: 1}]"
        let output = Sample.output(
            "1.1", "indicators:\n  - \(count), code: 1.1.1, name: A}\n  - \(count), code: 1.1.2, name: B}", body: body)
        let enabling = Sample.outcome("A").replacing("kind: policy", with: "kind: enabling")
        let links = "---\ntype: sdg-links\nexpects: {sdg-targets: 3}\nlinks:\n  - {target: \"8.5\", outcomes: all}\n---\n"
        return WorkspaceBuilder(
            Sample.in2022(["1.1.md": output, "A.md": enabling, "sdg-links.md": links], programme: "expects: {\(expects)}"), failed: failed)
    }

    @Test func countsWhatTheModelHas() {
        let right =
            "outcomes: 2, policy-outcomes: 1, enabling-outcomes: 1, outputs: 1, policy-outputs: 1, enabling-outputs: 0, indicators: 2, "
            + "policy-output-indicators: 2, impact-indicators: 0, commitments: 3, sdg-targets: 1, risks: 0"
        #expect(workspace(right).findings("E0238") == ["p/sdg-links.md:3:24 sdg-targets: 3 expected, 1 found | sdg-targets：应有 3 个，实有 1 个"])
    }

    @Test func findsACountThatDiffers() {
        let found = workspace("outputs: 33, sdg-targets: 1")
        #expect(
            found.findings("E0238").first == "p/programme.md:6:20 outputs: 33 expected, 1 found | outputs：应有 33 个，实有 1 个")
        #expect(found.remarks("E0238").first == "help: something is missing or too many in the workspace, or the text claims a wrong count")
    }

    @Test func asksNothingWhereAFileCouldNotBeRead() {
        #expect(workspace("outputs: 33", failed: ["p/1.2.md"]).findings("E0238") == [])
    }
}
