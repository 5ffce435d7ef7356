import ResultsModel
import TestSupport
import Testing

@Suite struct FixedDecimalTests {
    @Test(arguments: ["0", "24", "-6303318", "102.1", "7.10", "0.05", "-0.5", "1000000000000000000"])
    func printsWhatItRead(text: String) throws {
        #expect(try #require(FixedDecimal(text)).text == text)
    }

    @Test(arguments: ["", "-", ".5", "5.", "1,888", "+5", "1e6", "２４", "24 ", "0x10", "nan", "1.2.3", "1234567890123456789012345"])
    func refuses(text: String) {
        #expect(FixedDecimal(text) == nil)
    }

    @Test func comparesValuesNotDigits() throws {
        let short = try #require(FixedDecimal("7.1"))
        let long = try #require(FixedDecimal("7.10"))
        #expect(short == long)
        #expect(short.hashValue == long.hashValue)
        #expect(try #require(FixedDecimal("3.9")) > #require(FixedDecimal("3.10")))
    }

    @Test func roundsHalvesAwayFromZero() throws {
        #expect(try #require(FixedDecimal("2.675")).rounded(to: 2).text == "2.68")
        #expect(try #require(FixedDecimal("-2.675")).rounded(to: 2).text == "-2.68")
        #expect(try #require(FixedDecimal("43.061376")).rounded(to: 1).text == "43.1")
        #expect(try #require(FixedDecimal("5")).rounded(to: 1).text == "5.0")
    }

    @Test func dividesToAPrintedPercentage() throws {
        let change = try #require(FixedDecimal("-157178"))
        let base = try #require(FixedDecimal("25073643"))
        let percent = try #require((change * FixedDecimal(100)).divided(by: base, scale: 1))
        #expect(percent.text == "-0.6")
        #expect(change.divided(by: .zero, scale: 1) == nil)
    }

    @Test func addsExactly() throws {
        #expect(try (#require(FixedDecimal("0.1")) + #require(FixedDecimal("0.2"))).text == "0.3")
    }

    /// Sums do not depend on the order, and printing is the inverse of reading.
    @Test func lawsHold() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let left = FixedDecimal(
                mantissa: Int128(Int.random(in: -1_000_000...1_000_000, using: &random)), scale: Int.random(in: 0...6, using: &random))
            let right = FixedDecimal(
                mantissa: Int128(Int.random(in: -1_000_000...1_000_000, using: &random)), scale: Int.random(in: 0...6, using: &random))
            #expect(left + right == right + left)
            #expect(left + right - right == left)
            #expect(FixedDecimal(left.text) == left)
            #expect((left < right) == (right > left))
        }
    }
}

@Suite struct PeriodTests {
    @Test(arguments: ["2019", "2018/2019", "2018/2020", "2021-12-31", "2015/..", "../2021"])
    func printsWhatItRead(text: String) throws {
        #expect(try #require(Period(text)).text == text)
    }

    @Test(arguments: [
        "", "19", "2022-2023", "2022/23", "2023/2022", "2022/2022", "2021-02-29", "2021-13-01", "20２1", "../..", "2015/../2016",
    ])
    func refuses(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func ordersByTime() throws {
        let texts = ["2022/2023", "2019", "2018/2019", "2021-12-31", "2018"]
        let sorted = try texts.map { try #require(Period($0)) }.sorted().map(\.text)
        #expect(sorted == ["2018", "2018/2019", "2019", "2021-12-31", "2022/2023"])
    }

    @Test func containsWhatLiesWithin() throws {
        let biennium = try #require(Period("2022/2023"))
        #expect(try biennium.contains(#require(Period("2023"))))
        #expect(try !biennium.contains(#require(Period("2021"))))
    }
}

@Suite struct WorkTimeTests {
    @Test func countsInMonths() throws {
        #expect(try #require(WorkTime("27/1")).months == 325)
        #expect(WorkTime(months: 325).text == "27/1")
    }

    @Test(arguments: ["27/12", "27", "/1", "27/", "-1/2", "27/1.5"])
    func refuses(text: String) {
        #expect(WorkTime(text) == nil)
    }
}

@Suite struct CodeOrderTests {
    @Test func ordersByParts() {
        let codes = ["8.b", "8.10", "A", "10", "8.9", "8.a", "3.10", "3.9", "2", "1.1.1", "1.1"]
        #expect(codes.sorted(by: CodeOrder.precedes) == ["1.1", "1.1.1", "2", "3.9", "3.10", "8.9", "8.10", "8.a", "8.b", "10", "A"])
    }

    @Test func isAStrictOrder() {
        var random = SeededGenerator(seed: 11)
        let letters = Array("019.aB-")
        let words = (0..<60).map { _ in
            String((0..<Int.random(in: 0...5, using: &random)).map { _ in letters.randomElement(using: &random) ?? "0" })
        }
        for first in words {
            #expect(!CodeOrder.precedes(first, first))
            for second in words where CodeOrder.precedes(first, second) { #expect(!CodeOrder.precedes(second, first)) }
        }
    }
}

@Suite struct IdentifierGrammarTests {
    @Test(arguments: [
        (ObjectKind.outcome, "1"), (.outcome, "A"), (.output, "1.1"), (.output, "A.1"), (.indicator, "1.1.1"), (.indicator, "B.3.2"),
        (.indicator, "working-poverty"), (.sdgGoal, "8"), (.sdgTarget, "8.5"), (.sdgTarget, "8.b"), (.sdgIndicator, "8.b.1"),
        (.instrument, "C190"), (.instrument, "centenary-declaration"), (.document, "GB.340/PFA/1(Rev.1)"), (.region, "asia-pacific"),
        (.abbreviation, "IPEC+"),
    ])
    func accepts(kind: ObjectKind, id: String) {
        #expect(IdentifierGrammar.accepts(id, as: kind))
    }

    @Test(arguments: [
        (ObjectKind.outcome, "01"), (.outcome, "AB"), (.output, "1"), (.output, "1.1.1"), (.output, "1.01"), (.indicator, "1.1."),
        (.indicator, "Working-Poverty"), (.sdgTarget, "8.B"), (.sdgTarget, "8.5.1"), (.instrument, "C087"), (.document, "GB 341"),
        (.document, "../etc/passwd"), (.region, "asia--pacific"), (.region, "../up"), (.figure, ""),
    ])
    func refuses(kind: ObjectKind, id: String) {
        #expect(!IdentifierGrammar.accepts(id, as: kind))
    }

    @Test func limitsLength() {
        #expect(IdentifierGrammar.accepts(String(repeating: "a", count: 100), as: .region))
        #expect(!IdentifierGrammar.accepts(String(repeating: "a", count: 101), as: .region))
    }
}

@Suite struct ReferenceTests {
    @Test func readsItsScope() {
        #expect(Reference(.outcome, "1").key(in: "2022-23") == ObjectKey(.outcome, "1", in: "2022-23"))
        #expect(Reference(.outcome, "2020-21/1").key(in: "2022-23") == ObjectKey(.outcome, "1", in: "2020-21"))
        #expect(Reference(.document, "GB.341/PFA/1").key(in: "2022-23") == ObjectKey(.document, "GB.341/PFA/1"))
    }
}
