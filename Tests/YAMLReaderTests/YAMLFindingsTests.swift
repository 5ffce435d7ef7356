import Diagnostics
import Testing
import YAMLReader

/// What is refused, what cannot be read, and what is said of it. Columns count characters from 1.
@Suite struct YAMLFindingsTests {
    @Test func twoEqualKeysPointAtBoth() throws {
        let (file, found) = readYAML("代码: 1\n标题: x\n代码: 2\n")
        let diagnostic = try #require(found.diagnostics.first)
        #expect(found.diagnostics.count == 1)
        #expect(describe(diagnostic, in: file) == "E0106 3:1 ‹代码› the key '代码' is here twice")
        let note = try #require(diagnostic.notes.first?.location)
        #expect(place(Int(note.span.start), in: file) == "1:1")
        #expect(found.value?["代码"]?.scalar?.text == "1")
    }

    @Test func manyKeysAreComparedToo() {
        let text = (1...30).map { "k\($0): x\n" }.joined()
        #expect(yamlFindings(text) == [])
        #expect(yamlFindings(text + "k3: y\nk30: z\n").map { $0.prefix(15) } == ["E0106 31:1 ‹k3›", "E0106 32:1 ‹k30"])
    }

    @Test func referencesTagsAndMergeKeysAreRefused() {
        #expect(
            yamlFindings("a: &x 1\nb: *x\nc: !!int 3\nd: !y &z [1]\n<<: {e: 1}\nf: 2\n") == [
                "E0107 1:4 ‹&x› a value cannot begin with '&': YAML reads it as a name for the value, which is not used here",
                "E0107 2:4 ‹*x› a value cannot begin with '*': YAML reads it as a reference, which is not used here",
                "E0108 3:4 ‹!!int› a value cannot begin with '!': YAML reads it as a type, which is not used here",
                "E0108 4:4 ‹!y› a value cannot begin with '!': YAML reads it as a type, which is not used here",
                "E0107 4:7 ‹&z› a value cannot begin with '&': YAML reads it as a name for the value, which is not used here",
                "E0109 5:1 ‹<<› '<<' (taking over another block's keys) is not used here; write the keys out",
            ])
        // What stands beside them is still read, and the values begin after the refused words.
        #expect(dumpYAML("c: !!int 3\nd: &z [1]\n").contains("    plain \"3\" ‹3›"))
        #expect(readYAML("<<: {e: 1}\nf: 2\n").found.value?.entries?.map(\.key) == ["f"])
    }

    @Test(arguments: ["note: *important*\n", "note: & more\n", "note: *\n"])
    func emphasisAtTheStartOfAValueIsExplained(text: String) {
        #expect(yamlFindings(text).map { $0.prefix(10) } == ["E0107 1:7 "])
    }

    @Test func oneDocumentOnly() {
        #expect(yamlFindings("---\na: 1\n") == [])
        #expect(
            yamlFindings("a: 1\n---\nb: 2\n") == ["E0110 2:1 ‹---› '---' begins a second YAML document; only one may stand here"])
        #expect(yamlFindings("%YAML 1.1\n---\na: 1\n") == ["E0112 1:1 ‹%YAML 1.1› lines that begin with '%' are not used here; delete it"])
        #expect(yamlFindings("%FOO bar\n---\na: 1\n").map { $0.prefix(10) } == ["E0112 1:1 "])
    }

    @Test func keysAreTexts() {
        let message = "a key must be a short text before the colon"
        #expect(
            yamlFindings("[a]: 1\n{b: 2}: 3\nc: {\"\": 4}\n?\n: 5\n? e\n: 5\n") == [
                "E0111 1:1 ‹[a]› \(message)", "E0111 2:1 ‹{b: 2}› \(message)", "E0111 3:5 ‹\"\"› \(message)",
                "E0111 4:2 ‹› \(message)",
            ])
        #expect(readYAML("[a]: {x: 1}\nb: 2\n").found.value?.entries?.map(\.key) == ["b"])
    }

    @Test func tabsInTheIndentationAreNamed() {
        #expect(yamlFindings("a:\n\tb: 1\n") == ["E0103 2:1 ‹\t› a tab indents this line"])
        #expect(yamlFindings("a:\n  b: [1,\n\t2]\n \tc: 3\n").map { $0.prefix(10) } == ["E0103 3:1 ", "E0103 4:2 "])
        #expect(yamlFindings("a: 1\n\t\n  \t\nb: \"x\n\ty\"\n") == [])
        #expect(yamlFindings("a: 1\n\t# comment\nb: 2\n") == ["E0103 2:1 ‹\t› a tab indents this line"])
    }

    @Test func fullWidthCharactersAreNamed() {
        #expect(yamlFindings("标题：知识战略\ncode: 1\n") == ["E0104 1:3 ‹：› the full-width colon '：' does not end a key"])
        #expect(yamlFindings("code: 1\n标题：知识战略\n") == ["E0104 2:3 ‹：› the full-width colon '：' does not end a key"])
        #expect(
            yamlFindings("a:\n  - code：1\n    name: x\nb:　2\n") == [
                "E0104 2:9 ‹：› the full-width colon '：' does not end a key",
                "E0104 4:3 ‹　› a full-width space (U+3000) follows the colon",
            ])
        #expect(yamlFindings("title: “a: b”\n") == ["E0104 1:8 ‹“› curly quotes do not mark a text in YAML"])
        #expect(yamlFindings("a:\n　b: 1\n") == ["E0104 2:1 ‹　› a full-width space (U+3000) indents this line"])
        #expect(yamlFindings("标题：知识战略\n") == ["E0104 1:3 ‹：› the full-width colon '：' does not end a key"])
        // As text they are welcome.
        #expect(yamlFindings("title: 目标：“体面劳动”　说明\nnote: |\n  　　段落：一\n") == [])
    }

    @Test func characterControlsAreNamedAndDoNotHideOtherFaults() {
        #expect(
            yamlFindings("a: x\u{0}y\nb: \u{FEFF}z\nc: \u{9B}\nb: 1\n") == [
                "E0105 1:5 ‹\u{0}› the character U+0000 cannot be seen and cannot stand here; delete it",
                "E0105 2:4 ‹\u{FEFF}› the character U+FEFF cannot be seen and cannot stand here; delete it",
                "E0105 3:4 ‹\u{9B}› the character U+009B cannot be seen and cannot stand here; delete it",
                "E0106 4:1 ‹b› the key 'b' is here twice",
            ])
        #expect(yamlFindings(String(repeating: "\u{1}", count: 1_000)).count == 8)
    }

    @Test func whatIsNotClosedIsShownWhereItOpens() {
        #expect(yamlFindings("a: [1, 2\nb: 3\n") == ["E0102 1:4 ‹[› the '[' that opens here is not closed"])
        #expect(yamlFindings("a: {b: 1\nc: 3\n").map { $0.prefix(13) } == ["E0102 1:4 ‹{›"])
        #expect(yamlFindings("a: \"text\nb: 3\n") == ["E0102 1:4 ‹\"› the quotation mark that opens here is not closed"])
        #expect(yamlFindings("a: 'it's\nb: 3\n").map { $0.prefix(6) } == ["E0101 "])
    }

    @Test func linesThatCannotBeReadAreSaidInPlainWords() {
        #expect(
            yamlFindings("title: Decent work: a plan\n") == [
                "E0101 1:19 ‹:› this colon cannot stand here: the line has a key already"
            ])
        #expect(
            yamlFindings("title: Skills\n code: 1\n") == [
                "E0101 2:2 ‹code› this line is indented, but the line above it has its value already"
            ])
        #expect(yamlFindings("%YAML 1.2\ntitle: Skills\n") == ["E0112 1:1 ‹%YAML 1.2› a line cannot begin with '%'"])
        #expect(yamlFindings("title Skills\ncode: 1\n").map { $0.prefix(6) } == ["E0101 "])
        #expect(yamlFindings("code: 1\ntitle Skills\n") == ["E0101 2:1 ‹title Skills› this line has no colon after its key"])
        #expect(yamlFindings("a:\n    b: 1\n  c: 2\n") == ["E0101 3:3 ‹c: 2› this line does not fit the keys above it"])
        #expect(yamlFindings("a:\n  - 1\n  b: 2\n") == ["E0101 3:3 ‹b: 2› this line does not fit the list above it"])
        #expect(yamlFindings("a: @b\n") == ["E0101 1:4 ‹@› a value cannot begin with this character"])
        #expect(yamlFindings("a: - b\n") == ["E0101 1:4 ‹-› a list item or key cannot begin here"])
        #expect(yamlFindings("a: | b\n  c\n").map { $0.prefix(6) } == ["E0101 "])
        #expect(yamlFindings("a: \"C:\\plans\"\n") == ["E0113 1:7 ‹\\› '\\' in double quotes begins an escape, and this is not one"])
        #expect(yamlFindings("a: !<x\n").map { $0.prefix(6) } == ["E0108 "])
    }

    @Test func readingGoesOnAtTheNextKey() {
        let text = "a: \"open\nb: [1\nc: 1\nd: x: y\ne: 2\na: 3\n"
        #expect(yamlFindings(text).map { $0.prefix(9) } == ["E0102 1:4", "E0102 2:4", "E0101 4:5"])
        #expect(readYAML(text).found.value?.entries?.map(\.key) == ["c", "e", "a"])
        #expect(yamlFindings("a: 1\nb: x: y\na: 2\n").map { $0.prefix(9) } == ["E0101 2:5", "E0106 3:1"])
    }

    @Test func everyCodeIsListedOnce() {
        let ids = DiagnosticCode.yamlReaderCodes.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids == (101...116).map { "E0\($0)" })
    }
}
