import Bytes
import Testing

@Suite struct CSVWriterTests {
    private func table(_ rows: [CSVCell]...) -> String {
        var csv = CSVWriter(header: rows.first.map { Array(repeating: "h", count: $0.count) } ?? [])
        for row in rows { csv.row(row) }
        return String(csv.finish().text.dropFirst(2 * (rows.first?.count ?? 0)))
    }

    @Test func rowsEndInCarriageReturnAndLineFeed() {
        var csv = CSVWriter(header: ["code", "title_en", "title_zh"])
        csv.row([.text("8.10"), .text("Decent work"), .text("体面劳动")])
        csv.row([.integer(-7), .number("-12.50"), .flag(true)])
        csv.row([.empty, .text(""), .flag(false)])
        #expect(csv.finish().text == "code,title_en,title_zh\r\n8.10,Decent work,体面劳动\r\n-7,-12.50,true\r\n,,false\r\n")
    }

    @Test func onlyCellsThatNeedThemHaveQuotes() {
        #expect(
            table([.text("a, b"), .text("say \"yes\""), .text("one\ntwo"), .text("one\rtwo"), .text(" space ")])
                == "\"a, b\",\"say \"\"yes\"\"\",\"one\ntwo\",\"one\rtwo\", space \r\n")
    }

    @Test func aSingleEmptyCellIsNoEmptyLine() {
        #expect(table([.empty], [.text("")]) == "\"\"\r\n\"\"\r\n")
    }

    @Test(arguments: ["=1+1", "+5%", "-", "-5", "@x", "\tx", "\u{0}x", "＝cmd", "＋5", "－5", "＠x"])
    func textThatBeginsLikeAFormulaIsNeutralised(_ text: String) {
        #expect(table([.text(text), .empty]) == "'\(text),\r\n")
    }

    @Test func neutralisedTextIsQuotedToo() {
        #expect(table([.text("=a,b"), .text("\rx")]) == "\"'=a,b\",\"'\rx\"\r\n")
    }

    @Test(arguments: ["a=1", "1-2", "（注）", "＃", "、", "'=1", "国际", "–5"])
    func otherTextStays(_ text: String) {
        #expect(table([.text(text), .empty]) == "\(text),\r\n")
    }

    @Test func numbersKeepTheirMinusAndOtherTextDoesNotPassAsANumber() {
        #expect(table([.number("-5"), .number("0.5"), .number("-5+cmd"), .number("+5")]) == "-5,0.5,'-5+cmd,'+5\r\n")
    }
}
