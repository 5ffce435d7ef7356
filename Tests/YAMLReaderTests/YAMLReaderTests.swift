import Diagnostics
import Testing
import YAMLReader

/// Trees and positions of YAML that is right.
@Suite struct YAMLReaderTests {
    @Test func aMappingKeepsTheOrderOfItsKeys() {
        #expect(
            dumpYAML("title: Skills\ncode: 8.10\nflag: no\n") == [
                "mapping ‹title: Skills⏎code: 8.10⏎flag: no›",
                "  title ‹title›", "    plain \"Skills\" ‹Skills›",
                "  code ‹code›", "    plain \"8.10\" ‹8.10›",
                "  flag ‹flag›", "    plain \"no\" ‹no›",
            ])
    }

    @Test func nestedBlocksEndWithTheirLastChild() {
        #expect(
            dumpYAML("a:\n  - b: 1\n    c: 2\n\n  # a comment\n  - 3\n\nd: 4\n") == [
                "mapping ‹a:⏎  - b: 1⏎    c: 2⏎⏎  # a comment⏎  - 3⏎⏎d: 4›",
                "  a ‹a›",
                "    sequence ‹- b: 1⏎    c: 2⏎⏎  # a comment⏎  - 3›",
                "      mapping ‹b: 1⏎    c: 2›",
                "        b ‹b›", "          plain \"1\" ‹1›",
                "        c ‹c›", "          plain \"2\" ‹2›",
                "      plain \"3\" ‹3›",
                "  d ‹d›", "    plain \"4\" ‹4›",
            ])
    }

    @Test func listsNeedNoIndentationBelowTheirKey() {
        #expect(
            dumpYAML("a:\n- 1\n- 2\nb: 3\n") == [
                "mapping ‹a:⏎- 1⏎- 2⏎b: 3›",
                "  a ‹a›", "    sequence ‹- 1⏎- 2›", "      plain \"1\" ‹1›", "      plain \"2\" ‹2›",
                "  b ‹b›", "    plain \"3\" ‹3›",
            ])
    }

    @Test func flowCollectionsCoverTheirBrackets() {
        #expect(
            dumpYAML("baseline: [{period: 2019, value: 20}, {}, [a: 1 ] ]\n") == [
                "mapping ‹baseline: [{period: 2019, value: 20}, {}, [a: 1 ] ]›",
                "  baseline ‹baseline›",
                "    sequence ‹[{period: 2019, value: 20}, {}, [a: 1 ] ]›",
                "      mapping ‹{period: 2019, value: 20}›",
                "        period ‹period›", "          plain \"2019\" ‹2019›",
                "        value ‹value›", "          plain \"20\" ‹20›",
                "      mapping ‹{}›",
                "      sequence ‹[a: 1 ]›",
                "        mapping ‹a: 1›", "          a ‹a›", "            plain \"1\" ‹1›",
            ])
    }

    @Test func quotingIsKeptAndCovered() {
        #expect(
            dumpYAML("a: \"12\\n\\u4e2d\"\nb: 'it''s'\n'c d': \"\"\n") == [
                "mapping ‹a: \"12\\n\\u4e2d\"⏎b: 'it''s'⏎'c d': \"\"›",
                "  a ‹a›", "    doubleQuoted \"12\\n中\" ‹\"12\\n\\u4e2d\"›",
                "  b ‹b›", "    singleQuoted \"it\\'s\" ‹'it''s'›",
                "  c d ‹'c d'›", "    doubleQuoted \"\" ‹\"\"›",
            ])
    }

    @Test func blockScalarsEndWithTheirText() {
        #expect(
            dumpYAML("a: |\n  one\n  \ttwo\n\n\nb: >-\n  three\n  four\n") == [
                "mapping ‹a: |⏎  one⏎  \ttwo⏎⏎⏎b: >-⏎  three⏎  four›",
                "  a ‹a›", "    literal \"one\\n\\ttwo\\n\" ‹|⏎  one⏎  \ttwo›",
                "  b ‹b›", "    folded \"three four\" ‹>-⏎  three⏎  four›",
            ])
        #expect(yamlFindings("a: |\n  one\n  \ttwo\n") == [])
    }

    @Test func aMissingValueIsAbsentAndStandsAfterTheColon() throws {
        let (file, found) = readYAML("a:\nb: ''\n")
        let entries = try #require(found.value?.entries)
        #expect(entries[0].value.span == ByteSpan(2, 2))
        #expect(entries[0].value.scalar?.isAbsent == true)
        #expect(entries[1].value.scalar?.isAbsent == false)
        #expect(file.text(entries[1].value.span) == "''")
    }

    /// libyaml counts characters, the file counts bytes; 😀 is one and four.
    @Test func positionsAreBytesAlsoAfterChinese() {
        #expect(
            dumpYAML("标题: 知识战略\n说明😀: \"体面 劳动\"\n单位: [人, 国]\nend: 1\n") == [
                "mapping ‹标题: 知识战略⏎说明😀: \"体面 劳动\"⏎单位: [人, 国]⏎end: 1›",
                "  标题 ‹标题›", "    plain \"知识战略\" ‹知识战略›",
                "  说明😀 ‹说明😀›", "    doubleQuoted \"体面 劳动\" ‹\"体面 劳动\"›",
                "  单位 ‹单位›", "    sequence ‹[人, 国]›", "      plain \"人\" ‹人›", "      plain \"国\" ‹国›",
                "  end ‹end›", "    plain \"1\" ‹1›",
            ])
    }

    @Test func positionsAreThoseOfTheFileNotOfTheRange() throws {
        let file = SourceFile("test.md", "---\n标题: 是\n---\n正文: 不读\n")
        let found = YAMLReader.read(file, range: 4..<16)
        let entry = try #require(found.value?.entries?.first)
        #expect(found.value?.entries?.count == 1)
        #expect(file.text(entry.keySpan) == "标题")
        #expect(file.text(entry.value.span) == "是")
    }

    @Test(arguments: ["\r\n", "\r", "\n"]) func lineEndsOfAllSystemsAreRead(end: String) throws {
        let (file, found) = readYAML(["a: 1", "b: |", "  x", "  y", "c: 三", ""].joined(separator: end))
        let entries = try #require(found.value?.entries)
        #expect(entries.map(\.key) == ["a", "b", "c"])
        #expect(entries[1].value.scalar?.text == "x\ny\n")
        #expect(file.text(entries[2].value.span) == "三")
        #expect(found.diagnostics.isEmpty)
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "   "]) func anEmptyTextHasNoRoot(text: String) {
        let found = readYAML(text).found
        #expect(found.value?.scalar?.isAbsent ?? true)
        #expect(found.diagnostics.isEmpty)
    }

    @Test func aKeyIsFoundByItsName() {
        let root = readYAML("a: 1\nb: {c: 2}\n").found.value
        #expect(root?["b"]?["c"]?.scalar?.text == "2")
        #expect(root?["d"] == nil)
        #expect(root?["a"]?["x"] == nil)
        #expect(root?["a"]?.items == nil)
    }

    @Test func manyThreadsReadTheSame() async {
        let text = (1...40).map { "key\($0): [一, {a: \"\($0)\"}]\n" }.joined() + "key1: 2\n"
        let expected = readYAML(text).found
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let found = readYAML(text).found
                    return found.value == expected.value && found.diagnostics == expected.diagnostics
                }
            }
            for await same in group { #expect(same) }
        }
    }
}
