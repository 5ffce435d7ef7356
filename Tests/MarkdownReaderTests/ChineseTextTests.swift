import Diagnostics
import MarkdownReader
import MarkupTree
import Testing

/// What CommonMark alone gets wrong in Chinese: emphasis beside punctuation, line ends, addresses. (Addresses are in
/// `MarkdownInlineTests`.)
@Suite struct ChineseTextTests {
    /// The text of a paragraph with `<b>` and `<i>` for emphasis, `⏎` for a line end that means a space.
    private func marked(_ text: String) -> String {
        let document = readMarkdown(text).found.value
        var result = ""
        for event in MarkupWalker(document) {
            switch event {
            case .enter(let index):
                let node = document.nodes[index]
                switch node.kind {
                case .strong: result += "<b>"
                case .emphasis: result += "<i>"
                case .softBreak: result += "⏎"
                case .text, .code: result += document.string(node.text)
                default: break
                }
            case .leave(let index):
                switch document.nodes[index].kind {
                case .strong: result += "</b>"
                case .emphasis: result += "</i>"
                default: break
                }
            }
        }
        return result
    }

    @Test(arguments: [
        ("这是**强调。**后面的文字，**“引号”**也是", "这是<b>强调。</b>后面的文字，<b>“引号”</b>也是"),
        ("他说**“引号”**也是", "他说<b>“引号”</b>也是"),
        ("**（注）**文", "<b>（注）</b>文"),
        ("文**(note)**字", "文<b>(note)</b>字"),
        ("文*《书》*字", "文<i>《书》</i>字"),
        ("文***“a”***字", "文<i><b>“a”</b></i>字"),
        ("文**`代码`**字", "文<b>代码</b>字"),
        ("**重点：**第一", "<b>重点：</b>第一"),
        ("1**。**2", "1<b>。</b>2"),
        ("a**“b”**c", "a**“b”**c"),
        ("\\**“引”*也", "*<i>“引”</i>也"),
        ("文** 不是 **字", "文** 不是 **字"),
        ("한국**(말)**이", "한국<b>(말)</b>이"),
    ])
    func emphasisIsFound(text: String, expected: String) {
        #expect(marked(text) == expected)
    }

    @Test func marksLeaveNoTrace() throws {
        let text =
            "他**“引”**也 [文**“引”**字](/u*“中”*x \"他**“t”**也\") `文**“c”**字` <sdg:文*“a”*字>\n\n[文**“引”**字]\n\n[文**“引”**字]: /v\n\n```文**“i”**字\n文**“l”**字\n```\n"
        let (file, found) = readMarkdown(text)
        let document = found.value
        #expect(!String(decoding: document.store, as: UTF8.self).unicodeScalars.contains { $0.value == 0xFDD0 })
        #expect(positionFaults(document, in: file).isEmpty)
        let links = document.nodes.filter { $0.kind == .link }.map { document.string($0.text) }
        #expect(links == ["/u*“中”*x", "sdg:文*“a”*字", "/v"])
        let code = try #require(document.nodes.first { $0.kind == .codeBlock })
        #expect(document.string(code.title) == "文**“i”**字")
    }

    @Test func placesBehindMarksAreRight() {
        #expect(
            dumpMarkdown("他**“引”**也 **（注）**文 *e*\n  说**“二”**第 `c`\n")
                == """
                paragraph 1:1-2:16
                  text 1:1-1:2 "他"
                  strong 1:2-1:9
                    text 1:4-1:7 "“引”"
                  text 1:9-1:11 "也 "
                  strong 1:11-1:18
                    text 1:13-1:16 "（注）"
                  text 1:18-1:20 "文 "
                  emphasis 1:20-1:23
                    text 1:21-1:22 "e"
                  softBreak 1:23-2:1
                  text 2:3-2:4 "说"
                  strong 2:4-2:11
                    text 2:6-2:9 "“二”"
                  text 2:11-2:13 "第 "
                  code 2:13-2:16 "c"
                """)
    }

    @Test(arguments: [
        ("第一行\n第二行", "第一行第二行"),
        ("第一行，\n“第二行", "第一行，“第二行"),
        ("他说——\n“好”", "他说——“好”"),
        ("中文\nEnglish", "中文⏎English"),
        ("English\n中文", "English⏎中文"),
        ("one\ntwo", "one⏎two"),
        ("“a”\n“b”", "“a”⏎“b”"),
        ("**强调**\n文字", "<b>强调</b>文字"),
        ("文字\n**强调**", "文字<b>强调</b>"),
        ("`代码`\n文字", "代码文字"),
        ("カタカナ\nひらがな", "カタカナひらがな"),
        ("한국말\n한국말", "한국말⏎한국말"),
        ("说明[^1]\n文字\n\n[^1]: 注", "说明文字注"),
        ("文字 <sdg:8>\n文字", "文字 sdg:8⏎文字"),
        ("第46\n段", "第46⏎段"),
    ])
    func lineEndsBetweenChineseCharactersVanish(text: String, expected: String) {
        #expect(marked(text) == expected)
    }
}
