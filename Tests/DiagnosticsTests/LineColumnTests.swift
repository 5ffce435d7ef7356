import Diagnostics
import TestSupport
import Testing

@Suite struct LineColumnTests {
    @Test func countsFromOneOnEveryLine() {
        let marked = MarkedText("0️⃣标1️⃣题\r\n2️⃣a😀3️⃣b\r4️⃣c\n5️⃣e\u{301}6️⃣")
        let file = marked.file()
        let positions = (0...6).map { file.lineColumn(at: marked.offset($0)).description }
        #expect(positions == ["1:1", "1:2", "2:1", "2:3", "3:1", "4:1", "4:3"])
    }

    @Test func lineEndsAreBehindTheLastColumn() {
        let file = SourceFile("a.md", "ab\r\nc\n")
        #expect((0...6).map { file.lineColumn(at: $0).description } == ["1:1", "1:2", "1:3", "1:3", "2:1", "2:2", "3:1"])
        #expect(file.lineColumn(at: 99).description == "3:1")
        #expect(file.lineColumn(at: -1).description == "1:1")
    }

    @Test func aByteInsideACharacterIsThatCharacter() {
        let file = SourceFile("a.md", "国际")
        #expect((0...6).map { file.lineColumn(at: $0).column } == [1, 1, 1, 2, 2, 2, 3])
    }

    @Test func everyByteThatIsNotUTF8IsAColumn() {
        let file = SourceFile(path: ContentPath("a.md"), bytes: [0x61, 0xE5, 0x9B, 0xFF, 0x62])
        #expect((0...5).map { file.lineColumn(at: $0).column } == [1, 2, 3, 4, 5, 6])
    }

    @Test func offsetsOfPositionsThatAreNotThere() {
        let file = SourceFile("a.md", "ab\ncd")
        #expect(file.offset(of: LineColumn(line: 1, column: 9)) == 2)
        #expect(file.offset(of: LineColumn(line: 2, column: 2)) == 4)
        #expect(file.offset(of: LineColumn(line: 3, column: 1)) == nil)
        #expect(file.offset(of: LineColumn(line: 0, column: 1)) == nil)
        #expect(file.offset(of: LineColumn(line: 1, column: 0)) == nil)
    }

    @Test func regionsEndAfterTheSpan() {
        let marked = MarkedText("a 1️⃣国际\n劳2️⃣工")
        let region = marked.file().region(of: marked.span(1, 2))
        #expect(region.lowerBound == LineColumn(line: 1, column: 3))
        #expect(region.upperBound == LineColumn(line: 2, column: 2))
    }

    @Test func conversionsGoRoundOnRandomText() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<300 {
            let text = random.text(of: ["a", "é", "国", "😀", "\n", "\r\n", "\r", "\t", "e\u{301}", "“"], upTo: 30)
            let file = SourceFile("a.md", text)
            var offset = 0
            var expected = LineColumn(line: 1, column: 1)
            let scalars = Array(text.unicodeScalars)
            for (index, scalar) in scalars.enumerated() {
                #expect(file.lineColumn(at: offset) == expected, "\(text.debugDescription) at \(offset)")
                let isSecondHalf = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
                if !isSecondHalf { #expect(file.offset(of: expected) == offset) }
                offset += String(scalar).utf8.count
                let endsLine = scalar == "\n" || (scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n"))
                if endsLine {
                    expected = LineColumn(line: expected.line + 1, column: 1)
                } else if scalar != "\r" {
                    expected = LineColumn(line: expected.line, column: expected.column + 1)
                }
            }
            #expect(file.lineColumn(at: offset) == expected)
        }
    }
}
