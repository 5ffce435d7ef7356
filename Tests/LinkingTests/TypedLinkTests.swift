import Linking
import ResultsModel
import Testing

@Suite struct TypedLinkTests {
    private func target(_ address: String, scope: String = "2022-23") -> TypedLink.Target? {
        TypedLink(address, scope: scope)?.target
    }

    @Test(arguments: [
        ("outcome:1", ObjectKey(.outcome, "1", in: "2022-23")), ("outcome:2020-21/1", ObjectKey(.outcome, "1", in: "2020-21")),
        ("indicator:working-poverty", ObjectKey(.indicator, "working-poverty", in: "2022-23")), ("sdg:8", ObjectKey(.sdgGoal, "8")),
        ("sdg:8.b", ObjectKey(.sdgTarget, "8.b")), ("sdg:8.b.1", ObjectKey(.sdgIndicator, "8.b.1")),
        ("instrument:C190", ObjectKey(.instrument, "C190")),
        ("term:DWCP", ObjectKey(.abbreviation, "DWCP")), ("region:africa", ObjectKey(.region, "africa")),
        ("strategy:s", ObjectKey(.strategy, "s")),
        ("doc:GB.340/PFA/1(Rev.1)", ObjectKey(.document, "GB.340/PFA/1(Rev.1)")), ("paper:GB.341/PFA/1", ObjectKey(.paper, "GB.341/PFA/1")),
    ])
    func objects(_ address: String, _ key: ObjectKey) {
        #expect(target(address) == .object(key))
    }

    @Test func aDocumentMayHaveAPlace() {
        let link = TypedLink("doc:GB.326/PV#para=604", scope: "")
        #expect(link?.target == .object(ObjectKey(.document, "GB.326/PV")))
        #expect(link?.fragment == "para=604")
    }

    @Test func placesStandInThisPaperOrAnother() {
        #expect(target("para:culture") == .place(.paragraph, paper: "", id: "culture"))
        #expect(target("para:GB.347/PFA/4#culture") == .place(.paragraph, paper: "GB.347/PFA/4", id: "culture"))
        #expect(target("table:strategic-budget") == .place(.table, paper: "", id: "strategic-budget"))
        #expect(target("blank:expenditure-usd") == .blank("expenditure-usd"))
    }

    @Test(arguments: ["https://www.ilo.org", "mailto:a@b.org", "outcome", "sdg-target:8.5", "chapter:2", ""])
    func otherAddressesAreNotTyped(_ address: String) {
        #expect(target(address) == nil)
    }
}
