import Bytes
import TestSupport
import Testing

@Suite struct XMLEscapingTests {
    @Test func textKeepsLayoutButNotCarriageReturns() {
        #expect(XMLEscaping.text.escaped("a\tb\nc\rd ]]> \"e\" & <f>") == "a\tb\nc&#13;d ]]&gt; \"e\" &amp; &lt;f&gt;")
    }

    @Test func attributeKeepsLayoutAsReferences() {
        #expect(XMLEscaping.attribute.escaped("a\tb\nc\r\"'") == "a&#9;b&#10;c&#13;&quot;&#39;")
    }

    @Test(arguments: ["\u{0}", "\u{B}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func charactersThatXMLDoesNotAllowAreReplaced(_ character: String) {
        #expect(XMLEscaping.text.escaped("国" + character + "际") == "国\u{FFFD}际")
        #expect(XMLEscaping.attribute.escaped(character) == "\u{FFFD}")
    }

    @Test(arguments: ["\u{7F}", "\u{85}", "\u{FFFD}", "\u{1FFFE}", "\u{F000}", "😀", "ﷺ"])
    func charactersThatXMLAllowsStay(_ character: String) {
        #expect(XMLEscaping.text.escaped(character).utf8.elementsEqual(character.utf8))
    }

    @Test func bytesAndSlicesGiveTheSame() {
        var buffer = ByteBuffer()
        XMLEscaping.text.append(Array("a<b".utf8), to: &buffer)
        XMLEscaping.text.append(Array("xxa<b".utf8)[2...], to: &buffer)
        #expect(buffer.text == "a&lt;ba&lt;b")
    }
}
