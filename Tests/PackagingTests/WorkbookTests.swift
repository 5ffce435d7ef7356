import Diagnostics
import TestSupport
import Testing

@testable import Packaging

@Suite struct WorkbookTests {
    private let sheets = [
        WorkbookSheet(
            name: "targets", header: ["code", "value", "from", "estimate", "position"],
            rows: [
                [.text("1.10"), .decimal("-12.50"), .date(year: 2021, month: 2, day: 1), .flag(true), .integer(2022)],
                [.text("=1+1"), .decimal("1234567890123456789"), .date(year: 1899, month: 1, day: 1), .flag(false), .empty],
                [.text("+5%"), .empty, .empty, .empty, .integer(-1)],
            ]),
        WorkbookSheet(name: "空表", header: ["编号"], rows: []),
    ]
    private let about = WorkbookProperties(title: "Data", company: "Office", comments: "CC-BY-4.0")

    @Test func theSameTablesGiveTheSameBytes() throws {
        #expect(try Workbook.bytes(sheets, about, purpose: "a.xlsx") == Workbook.bytes(sheets, about, purpose: "b.xlsx"))
    }

    /// Read with nothing but the zip archive and its XML.
    @Test(.temporaryFolder) func cellsHaveTheirTypes() async throws {
        let folder = try TemporaryFolder.current
        let bytes = try Workbook.bytes(sheets, about, purpose: "a.xlsx")
        try folder.write { TextFile("a.xlsx", bytes: bytes) }
        let script = """
            import re, zipfile
            archive = zipfile.ZipFile("a.xlsx")
            print({part.date_time[0] for part in archive.infolist()})
            words = re.findall(r"<t[^>]*>(.*?)</t>", archive.read("xl/sharedStrings.xml").decode())
            sheet = archive.read("xl/worksheets/sheet1.xml").decode()
            for place, kind, value in re.findall(r'<c r="([A-Z]+[0-9]+)"(?: s="[0-9]+")?(?: t="([a-z]+)")?><v>(.*?)</v>', sheet):
                print(place, kind or "n", words[int(value)] if kind == "s" else value)
            print("<f>" in sheet, re.findall(r"<(?:pane|autoFilter)[^>]*>", sheet))
            print(re.findall(r'<sheet name="[^"]*"', archive.read("xl/workbook.xml").decode()))
            print(re.findall(r"<dcterms:created[^>]*>([^<]*)", archive.read("docProps/core.xml").decode()))
            """
        let run = try await ProcessRun.run("/usr/bin/env", ["python3", "-X", "utf8", "-c", script], workingFolder: folder.path)
        #expect(
            run.output == """
                {1980}
                A1 s code
                B1 s value
                C1 s from
                D1 s estimate
                E1 s position
                A2 s 1.10
                B2 n -12.5
                C2 n 44228
                D2 b 1
                E2 n 2022
                A3 s =1+1
                B3 s 1234567890123456789
                C3 s 1899-01-01
                D3 b 0
                A4 s +5%
                E4 n -1
                False ['<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>', '<autoFilter ref="A1:E4"/>']
                ['<sheet name="targets"', '<sheet name="空表"']
                ['1980-01-01T00:00:00Z']

                """)
    }

    @Test func longTextsAreCut() throws {
        let long = WorkbookSheet(name: "long", header: ["text"], rows: [[.text(String(repeating: "字", count: 40_000))]])
        #expect(try Workbook.bytes([long], about, purpose: "a.xlsx").count > 1_000)
    }

    @Test(arguments: ["a/b", String(repeating: "a", count: 32), "'a", ""])
    func aNameThatSpreadsheetsRefuseIsAFault(_ name: String) {
        let sheet = WorkbookSheet(name: name, header: ["a"], rows: [])
        #expect {
            try Workbook.bytes([sheet], about, purpose: "a.xlsx")
        } throws: { error in
            let fault = error as? MachineFault
            return fault?.code == .workbookNotMade && fault?.message.en.hasPrefix("cannot make a.xlsx: ") == true
        }
    }
}
