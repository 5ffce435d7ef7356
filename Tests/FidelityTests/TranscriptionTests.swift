import Testing

/// The transcription against itself: sums that the reference prints beside their parts, and counts that it states.
@Suite struct TranscriptionTests {
    @Test func targetsByRegionAddUp() throws {
        let targets = try Transcription.records("results-framework").filter { $0["kind"] == "target" && $0["table"] == "I.2" }
        let split = Dictionary(grouping: targets.filter { $0["region"] != "total" }) { $0["row"] }
        #expect(split.count == 56)
        for (row, parts) in split {
            let total = targets.first { $0["row"] == row && $0["region"] == "total" }?["value_printed"] ?? ""
            #expect(parts.compactMap { Int($0["value_printed"]) }.reduce(0, +) == Int(total), "\(row)")
        }
    }

    /// Four impact indicators, 14 of outcomes, 59 of policy outputs and 31 of enabling ones, as paragraph 1 of Appendix I says.
    @Test func theIndicatorsAreComplete() throws {
        let rows = try Transcription.records("titles").filter { $0["kind"] == "indicator" }.map { $0["row"] }
        #expect(rows.count { $0.hasPrefix("impact-") } == 4)
        #expect(rows.count { $0.hasPrefix("outcome-") } == 14)
        #expect(rows.count { $0.first?.isNumber == true } == 59)
        #expect(rows.count { $0.first?.isUppercase == true } == 31)
    }

    @Test(arguments: [
        (table: "operational-budget", parts: [3, 4], sum: 5), (table: "cost-increases", parts: [1, 3], sum: 2),
        (table: "cost-increases", parts: [2, 5], sum: 7),
    ])
    func rowsAddUp(table: String, parts: [Int], sum: Int) throws {
        let rows = Dictionary(grouping: try Transcription.records("budgets").filter { $0["table"] == table }) { $0["row"] }
        #expect(rows.count == 59)
        for (row, cells) in rows {
            let amounts = Dictionary(cells.map { (Int($0["column"]) ?? 0, Self.amount($0["value_printed"])) }) { first, _ in first }
            #expect(parts.compactMap { amounts[$0] }.reduce(0, +) == amounts[sum], "\(table), row \(row)")
        }
    }

    private static func amount(_ printed: String) -> Int { printed == "–" ? 0 : Int(printed.filter { $0 != " " }) ?? -1 }
}

/// Shows that the comparison finds what it is for.
@Suite struct FactComparisonTests {
    private func faults(_ printed: [Fact], _ ours: [Fact], _ differences: Difference...) -> [String] {
        FactComparison(printed: printed, ours: ours, differences: differences).faults
    }

    private func difference(_ key: String, _ printed: String, _ ours: String) -> Difference {
        Difference(key: key, printed: printed, ours: ours, reason: "a slip", erratum: "")
    }

    @Test func equalFiguresAgree() {
        #expect(faults([Fact("a", "1")], [Fact("a", "1")]) == [])
    }

    @Test func findsChangedMissingAndNewFigures() {
        #expect(
            faults([Fact("a", "1"), Fact("b", "2")], [Fact("a", "3"), Fact("c", "4")]) == [
                "a: printed 1, ours 3", "b: printed 2, ours ", "c: printed , ours 4",
            ])
    }

    @Test func findsFiguresGivenTwice() {
        #expect(faults([Fact("a", "1")], [Fact("a", "1"), Fact("a", "2")]) == ["a: twice in the content"])
    }

    @Test func listedDifferencesPass() {
        #expect(faults([Fact("a", "1")], [Fact("a", "3"), Fact("b", "2")], difference("a", "1", "3"), difference("b", "", "2")) == [])
    }

    @Test func findsDifferencesThatAreNoMore() {
        #expect(faults([Fact("a", "1")], [Fact("a", "1")], difference("a", "1", "3")) == ["a: listed as 1 / 3, is 1 / 1"])
        #expect(faults([Fact("a", "1")], [Fact("a", "1")], difference("a", "1", "1")) == ["a: listed as a difference, but there is none"])
    }
}
