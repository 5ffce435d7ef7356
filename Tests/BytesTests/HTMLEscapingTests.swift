import Bytes
import TestSupport
import Testing

@Suite struct HTMLEscapingTests {
    @Test func textEscapesThreeBytes() {
        #expect(HTMLEscaping.text.escaped("a < b && c > \"d\" 'e'") == "a &lt; b &amp;&amp; c &gt; \"d\" 'e'")
    }

    @Test func attributeEscapesQuotesToo() {
        #expect(HTMLEscaping.attribute.escaped("a<b>\"c\"'d'&") == "a&lt;b&gt;&quot;c&quot;&#39;d&#39;&amp;")
    }

    @Test(arguments: ["", "&", "&&", "plain", "中文 – 全部通过", "中<文", "&amp;", "\u{0}\u{1F}\u{7F}"])
    func everyInputTypeGivesTheSame(_ text: String) {
        for context in [HTMLEscaping.text, .attribute] {
            var whole = ByteBuffer()
            context.append(Array(text.utf8), to: &whole)
            var slice = ByteBuffer()
            context.append(Array(("<<" + text + ">>").utf8)[2..<(2 + text.utf8.count)], to: &slice)
            #expect(whole.text == context.escaped(text))
            #expect(slice == whole)
        }
    }

    @Test func agreesWithReplacementOnRandomText() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let text = random.text(of: ["&", "<", ">", "\"", "'", "a", "国", "&lt;", " "], upTo: 20)
            let expected = text.unicodeScalars.map { scalar -> String in
                switch scalar {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                case "'": "&#39;"
                default: String(scalar)
                }
            }
            #expect(HTMLEscaping.attribute.escaped(text) == expected.joined())
        }
    }
}
