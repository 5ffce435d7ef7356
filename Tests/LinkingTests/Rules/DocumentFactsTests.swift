import Testing

@Suite struct DocumentFactsTests {
    private func workspace(_ paper: String, _ rows: String = "") -> WorkspaceBuilder {
        WorkspaceBuilder(paper: paper, ["p/registers/documents.csv": "code,kind,session,date,title_en,url\n\(rows)\n"])
    }

    @Test func theSymbolSaysSessionSectionAndItem() {
        #expect(workspace(Sample.paper()).findings("E0285") == [])
        #expect(
            workspace(Sample.paper(symbol: "GB.3/INS/5")).findings("E0285") == [
                "p/paper.md:3:9 GB.3/INS/5 is item 5 on the agenda, not 4 | GB.3/INS/5 是议程第 5 项，而不是第 4 项",
                "p/paper.md:3:9 GB.3/INS/5 is of section INS, not PFA | GB.3/INS/5 属于 INS 组，而不是 PFA",
                "p/paper.md:4:10 GB.3/INS/5 is of session 3, not 2 | GB.3/INS/5 属于第 3 届会议，而不是第 2 届",
            ])
    }

    @Test func theRegisterSaysTheSame() {
        let paper = Sample.paper("date: 2023-02-14")
        #expect(workspace(paper, "GB.2/PFA/4,paper,2,2023-02-14,Paper,").findings("E0285") == [])
        #expect(
            workspace(paper, "GB.2/PFA/4,paper,2,2023-02-15,A paper,").findings("E0285") == [
                "p/paper.md:7:8 the register of documents has `A paper` for GB.2/PFA/4, the paper `Paper` | 文件登记表中 GB.2/PFA/4 为 `A paper`，本文件为 `Paper`",
                "p/paper.md:10:7 the register of documents has `2023-02-15` for GB.2/PFA/4, the paper `2023-02-14` | 文件登记表中 GB.2/PFA/4 为 `2023-02-15`，本文件为 `2023-02-14`",
            ])
    }

    @Test func aTitleMayBeCutAtAColon() {
        let paper = Sample.paper().replacing("title: Paper", with: "title: \"Paper: with more\"")
        #expect(workspace(paper, "GB.2/PFA/4,paper,2,,Paper,").findings("E0285") == [])
    }

    @Test func aPaperIsNotRelatedToALaterOne() {
        let rows = "GB.1/PFA/1,paper,1,,First,\nGB.3/PFA/1,paper,3,,Third,\nUN.9,other,9,,Other,"
        #expect(
            workspace(Sample.paper("related-documents: [GB.1/PFA/1, GB.3/PFA/1, UN.9]"), rows).findings("W0286") == [
                "p/paper.md:10:33 GB.3/PFA/1 is of session 3, this paper of session 2 | GB.3/PFA/1 属于第 3 届会议，本文件属于第 2 届"
            ])
    }
}
