import Bytes
import Diagnostics
import TestSupport
import Testing

/// What is let in at the door, and what is said of the rest. Every code of E00 is raised here.
@Suite struct SourceValidationTests {
    private func validate(_ bytes: [UInt8], _ limits: SourceLimits = SourceLimits()) -> Findings<SourceFile?> {
        SourceFile.validating(path: ContentPath("a.md"), bytes: bytes, limits: limits)
    }

    private func validate(_ text: String, _ limits: SourceLimits = SourceLimits()) -> Findings<SourceFile?> {
        validate(Array(text.utf8), limits)
    }

    /// The one finding as `CODE start..<end message | notes | help`.
    private func finding(_ findings: Findings<SourceFile?>) -> String {
        findings.diagnostics.map { found in
            let notes = found.notes.map { " | " + $0.message.en }.joined()
            let help = found.help.map { " | " + $0.en } ?? ""
            return "\(found.code.id) \(found.location.span.range) \(found.message.en)\(notes)\(help)"
        }.joined(separator: "\n")
    }

    @Test func plainTextIsLetIn() {
        let result = validate("标题\r\n\ttext\n")
        #expect(result.diagnostics.isEmpty)
        #expect(result.value?.text(ByteSpan(0, 6)) == "标题")
        #expect(validate([]).value?.bytes == [])
    }

    @Test func oneByteOrderMarkIsTakenOff() {
        #expect(validate([0xEF, 0xBB, 0xBF] + Array("---".utf8)).value?.bytes == Array("---".utf8))
        #expect(validate([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]).value?.bytes == [0xEF, 0xBB, 0xBF])
    }

    @Test(
        arguments: [
            ([0x61, 0x80, 0x62], "E0001 1..<2 this is not UTF-8: byte 0x80 at offset 1 continues no character"),
            ([0x61, 0xE9, 0x62], "E0001 1..<2 this is not UTF-8: byte 0xE9 at offset 1 begins a character that is cut off"),
            ([0xC0, 0x80], "E0001 0..<1 this is not UTF-8: byte 0xC0 at offset 0 begins a form that is longer than allowed"),
            ([0xED, 0xA0, 0x80], "E0001 0..<1 this is not UTF-8: byte 0xED at offset 0 begins half of a surrogate pair"),
            ([0xF5, 0x61], "E0001 0..<1 this is not UTF-8: byte 0xF5 at offset 0 begins no character"),
            ([0x61, 0xE5, 0x9B], "E0001 1..<3 this is not UTF-8: byte 0xE5 at offset 1 begins a character that is cut off"),
        ] as [([UInt8], String)])
    func bytesThatAreNotUTF8AreRefused(_ bytes: [UInt8], _ expected: String) {
        let result = validate(bytes)
        #expect(result.value == nil)
        #expect(finding(result).hasPrefix(expected), "\(finding(result))")
    }

    @Test func theOffsetIsThatAfterTheByteOrderMark() {
        #expect(validate([0xEF, 0xBB, 0xBF, 0x61, 0xFF]).diagnostics.first?.location.span == ByteSpan(1, 2))
    }

    @Test func otherEncodingsAreGuessed() {
        // 国际劳工 in GBK, of which two bytes happen to be UTF-8, and naïve in Windows-1252.
        let chinese: [UInt8] = [0x61, 0x20, 0xB9, 0xFA, 0xBC, 0xCA, 0xC0, 0xCD, 0xB9, 0xA4, 0x0A]
        #expect(
            finding(validate(chinese)).hasSuffix(
                "6 bytes of the file are not UTF-8 | this looks like GBK or GB 18030; save the file as UTF-8"))
        let western: [UInt8] = [0x6E, 0x61, 0xEF, 0x76, 0x65]
        #expect(finding(validate(western)).hasSuffix("| this looks like Windows-1252; save the file as UTF-8"))
        #expect(finding(validate([0xE5, 0x9B])).hasSuffix("| save the file as UTF-8"))
    }

    @Test func aRefusedFileCanStillBeShown() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\nb ".utf8) + [0xC4, 0x0A]
        var buffer = ByteBuffer()
        let file = SourceFile.forMessages(path: ContentPath("a.md"), bytes: bytes)
        TextRenderer().append(validate(bytes).diagnostics[0], SourceFiles([file]), to: &buffer)
        #expect(
            buffer.text == """
                a.md:2:3: error[E0001]: this is not UTF-8: byte 0xC4 at offset 4 begins a character that is cut off
                   |
                 2 | b <C4>
                   |   ^^^^
                   = help: this looks like Windows-1252; save the file as UTF-8

                """)
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x62, 0x00], [0x00, 0x61, 0x00, 0x62],
        ] as [[UInt8]])
    func utf16IsNamed(_ bytes: [UInt8]) {
        let result = validate(bytes)
        #expect(result.value == nil)
        #expect(finding(result) == "E0002 0..<0 this file is UTF-16, not UTF-8 | save the file as UTF-8")
    }

    @Test func aNulByteIsNoText() {
        let result = validate([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00])
        #expect(result.value == nil)
        #expect(
            finding(result) == "E0003 0..<0 this is not a text file: there is a NUL byte at offset 8"
                + " | take the file away, or save its text as UTF-8")
    }

    @Test func aLargeFileIsRefused() {
        let limits = SourceLimits(fileBytes: 4)
        #expect(validate("1234", limits).value != nil)
        let result = validate("12345", limits)
        #expect(result.value == nil)
        #expect(
            finding(result)
                == "E0004 0..<0 the file has 5 bytes, 4 are allowed | split the file, or raise `file-bytes` below `limits` in plenary.yml")
        #expect(SourceLimits() == SourceLimits(fileBytes: 4_194_304, lineBytes: 65_536))
    }

    @Test func aLongLineIsRefused() {
        let limits = SourceLimits(lineBytes: 3)
        #expect(validate("abc\r\nabc\rabc\n国\n", limits).value != nil)
        let result = validate("abc\nabcd\n国a", limits)
        #expect(result.value == nil)
        #expect(
            finding(result) == """
                E0005 4..<8 the line has 4 bytes, 3 are allowed | break the line, or raise `line-bytes` below `limits` in plenary.yml
                E0005 9..<13 the line has 4 bytes, 3 are allowed | break the line, or raise `line-bytes` below `limits` in plenary.yml
                """)
    }

    @Test(arguments: [
        ("a\u{202E}b\u{202C}", "U+202E"), ("a\u{2066}b\nc\u{2069}", "U+2066"), ("a\u{202C}", "U+202C"), ("a\u{202B}b", "U+202B"),
    ])
    func directionControlsThatAreOpenOrForceAreHinted(_ text: String, _ name: String) {
        let result = validate(text)
        #expect(result.value != nil)
        #expect(finding(result).hasPrefix("H0006 1..<4 the hidden character \(name) changes the reading direction"))
    }

    @Test func directionControlsThatAreClosedAreOrdinary() {
        #expect(validate("\u{2067}عربي \u{202A}x\u{202C}\u{2069} “q” … \u{200F}").diagnostics.isEmpty)
    }

    @Test(arguments: [("\u{B}", "U+000B", 1), ("\u{7F}", "U+007F", 1), ("\u{85}", "U+0085", 2), ("\u{1B}", "U+001B", 1)])
    func controlCharactersAreWarnedOf(_ character: String, _ name: String, _ length: Int) {
        let result = validate("国" + character + "a" + character)
        #expect(result.value != nil)
        #expect(
            finding(result)
                == "W0007 3..<\(3 + length) the control character \(name) cannot be printed | the first of 2 in this file | delete it")
    }

    @Test(
        arguments: [
            ([0xEF, 0xB7, 0x90], "U+FDD0"), ([0xEF, 0xB7, 0xAF], "U+FDEF"), ([0xEF, 0xBF, 0xBE], "U+FFFE"),
            ([0xF0, 0x9F, 0xBF, 0xBF], "U+1FFFF"), ([0xF4, 0x8F, 0xBF, 0xBE], "U+10FFFE"),
        ] as [([UInt8], String)])
    func noncharactersAreRefused(_ bytes: [UInt8], _ name: String) {
        let result = validate([0x61] + bytes)
        #expect(result.value == nil)
        #expect(finding(result) == "E0008 1..<\(1 + bytes.count) \(name) is not a character | delete it")
    }

    @Test(arguments: ["\u{FDF2}", "\u{FDCF}", "\u{FFFD}", "\u{F900}", "\u{1FFFD}", "\u{10FFFD}", "\u{A0}", "\u{C2}"])
    func neighboursOfRefusedCharactersAreLetIn(_ text: String) {
        #expect(validate(text).diagnostics.isEmpty)
    }

    // The walks go eight bytes at a time; each character must be found wherever it stands in a word.
    @Test(arguments: ["\u{B}", "\u{7F}", "\u{85}", "\u{202C}", "\u{2069}", "\u{FFFF}", "\u{1FFFE}"])
    func hiddenCharactersAreFoundAtEveryPlace(_ character: String) {
        for before in 0..<18 {
            for after in [0, 1, 7, 20] {
                let text = String(repeating: "~", count: before) + character + String(repeating: " ", count: after)
                let found = validate(text).diagnostics
                #expect(found.map(\.location.span) == [ByteSpan(before, before + character.utf8.count)], "\(before) \(after)")
            }
        }
    }

    @Test func ordinaryBytesAreNeverTakenForHiddenOnes() {
        let ordinary = (0x20...0x7E).map { String(Unicode.Scalar(UInt8($0))) } + ["国", "劳", "é", "“", "，", "😀", "\t", "\u{A0}", "ÿ"]
        var random = SeededGenerator(seed: 6)
        for _ in 0..<200 { #expect(validate(random.text(of: ordinary, upTo: 60)).diagnostics.isEmpty) }
    }

    @Test func linesStartAfterEveryKindOfLineEnd() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<300 {
            let bytes = Array(random.text(of: ["a", "国", "\n", "\r", "\r\n", "abcdefgh", "\u{B}", "\u{8D}"], upTo: 20).utf8)
            var expected: [Int32] = [0]
            for (index, byte) in bytes.enumerated() {
                let isLoneReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
                if byte == 0x0A || isLoneReturn { expected.append(Int32(index + 1)) }
            }
            #expect(SourceFile(path: ContentPath("a"), bytes: bytes).lineStarts == expected)
        }
    }

    @Test func randomBytesNeverTrap() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let result = validate(random.bytes(upTo: 40))
            #expect(result.value != nil || !result.diagnostics.isEmpty)
        }
    }

    @Test func codesAreUniqueAndInTheirRange() {
        let codes = DiagnosticCode.diagnosticsCodes
        #expect(Set(codes.map(\.id)).count == codes.count)
        #expect(Set(codes.map(\.name)).count == codes.count)
        for code in codes {
            #expect(code.id.dropFirst().hasPrefix("00"))
            #expect(code.id.first == code.severity.rawValue.uppercased().first)
        }
    }
}
