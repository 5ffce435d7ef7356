import Testing

@Suite struct DocumentSymbolTests {
    private func findings(_ text: String) -> WorkspaceBuilder {
        let register = "code,kind,session,date,title_en,url\nGB.1/PFA/1,paper,1,,First,\n"
        return WorkspaceBuilder(
            paper: Sample.paper(body: "\(text)\n\n" + Sample.decision), ["p/registers/documents.csv": register])
    }

    @Test func aSymbolHasADotAfterItsLetters() {
        let workspace = findings("See GB1/PFA/1 and GB 1/PFA/1, not GB.1/PFA/1 or <doc:GB.1/PFA/1>.")
        #expect(
            workspace.findings("W0284") == [
                "p/paper.md:12:5 `GB1/PFA/1` is not how the register writes symbols | `GB1/PFA/1` 与登记表的编号写法不同",
                "p/paper.md:12:19 `GB 1/PFA/1` is not how the register writes symbols | `GB 1/PFA/1` 与登记表的编号写法不同",
            ])
        #expect(workspace.remarks("W0284") == ["help: did you mean `GB.1/PFA/1`?", "help: did you mean `GB.1/PFA/1`?"])
    }

    @Test func otherWordsAreNoSymbols() {
        #expect(findings("The GB, GB1 and the UN 1/2 and RGB1/2.").findings("W0284") == [])
    }
}
