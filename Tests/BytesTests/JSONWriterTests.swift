import Bytes
import Foundation
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    @Test func writesEveryKindOfValue() {
        var json = JSONWriter()
        json.object { json in
            json.field("code", "8.10")
            json.field("goals", ["8", "国"])
            json.field("count", -3)
            json.field("share", decimal: "12.50")
            json.field("estimate", true)
            json.field("missing", ifPresent: nil)
            json.key("none")
            json.null()
            json.object("empty") { _ in }
            json.array("pairs") { json in
                json.array { json in
                    json.integer(1)
                    json.bool(false)
                }
                json.array { _ in }
                json.string(Array("bytes".utf8)[1...])
            }
        }
        #expect(
            json.finish().text
                == #"{"code":"8.10","goals":["8","国"],"count":-3,"share":12.50,"estimate":true,"none":null,"empty":{},"#
                + #""pairs":[[1,false],[],"ytes"]}"#)
    }

    @Test func prettyLayoutIndentsByTwo() {
        var json = JSONWriter(layout: .pretty)
        json.object { json in
            json.field("a", 1)
            json.array("b") { json in json.object { json in json.field("c", "d") } }
            json.array("e") { _ in }
        }
        let expected = """
            {
              "a": 1,
              "b": [
                {
                  "c": "d"
                }
              ],
              "e": []
            }

            """
        #expect(json.finish().text == expected)
    }

    @Test func stringsAreEscaped() {
        var json = JSONWriter()
        json.string("\" \\ / \u{8}\t\n\u{C}\r \u{0}\u{1F}\u{7F} </script> \u{2028}\u{2029} 😀")
        #expect(json.finish().text == #""\" \\ / \b\t\n\f\r \u0000\u001F"# + "\u{7F} </script> \u{2028}\u{2029} 😀\"")
    }

    @Test func stringsInScriptsCannotEndThem() {
        var json = JSONWriter(escaping: .script)
        json.string("</script><!-- \u{2028}\u{2029}\u{2027}“")
        #expect(json.finish().text == #""\u003C/script>\u003C!-- \u2028\u2029"# + "\u{2027}“\"")
    }

    @Test(arguments: ["0", "-0", "12", "-12.50", "1e9", "1E+9", "1.0e-10", "123456789012345678901234567890"])
    func decimalsAreWrittenAsTheyAre(_ text: String) {
        var json = JSONWriter()
        json.decimal(text)
        #expect(json.finish().text == text)
    }

    @Test(arguments: ["", "-", "+5", ".5", "5.", "05", "1,000", "1e", "nan", "inf", "0x10", "1 ", "n/a"])
    func whatIsNoNumberBecomesAString(_ text: String) {
        var json = JSONWriter()
        json.decimal(text)
        #expect(json.finish().text == "\"\(text)\"")
    }

    @Test func anotherParserReadsTheSameStrings() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let text = random.text(of: ["\"", "\\", "\n", "\u{1}", "\u{2028}", "<", "国", "😀", "a", "/", "\u{7F}"], upTo: 12)
            var json = JSONWriter(escaping: random.chance(50) ? .script : .plain)
            json.array { json in json.string(text) }
            let parsed = try JSONSerialization.jsonObject(with: Data(json.finish().bytes)) as? [String]
            #expect(parsed == [text])
        }
    }
}
