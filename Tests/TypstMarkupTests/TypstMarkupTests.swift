import Bytes
import Testing
import TestSupport
import TypstMarkup

@Suite struct TypstMarkupTests {
    private func code(_ value: TypstValue) -> String {
        var buffer = ByteBuffer()
        value.append(to: &buffer)
        return buffer.text
    }

    @Test(
        "what would be markup or code is a string",
        arguments: [
            (#"#read("/etc/passwd")"#, ##""#read(\"/etc/passwd\")""##),
            ("*a* _b_ $x$ @x <y> // /* ~ `c` = - +", "\"*a* _b_ $x$ @x <y> // /* ~ `c` = - +\""),
            (#"\u{41}\"#, #""\\u{41}\\""#),
            ("a\nb\tc\r", #""a\nb\tc\r""#),
            ("\u{0}\u{1B}\u{7F}", #""\u{0}\u{1b}\u{7f}""#),
            ("“中文”，é 😀", "\"“中文”，é 😀\""), ("", "\"\""),
        ])
    func literals(_ text: String, _ expected: String) {
        #expect(code(.text(text)) == expected)
    }

    @Test("no text ends its literal: outside escapes there are two quotation marks, at the ends")
    func anyText() {
        var generator = SeededGenerator(seed: 20)
        let pieces = ["\"", "\\", "\n", "#", "{", "}", "中", "é", "\u{1}", "u", "$", "]"]
        for _ in 0..<500 {
            let written = Array(code(.text(generator.text(of: pieces, upTo: 12))).unicodeScalars)
            var quotes = 0
            var index = 0
            while index < written.count {
                if written[index] == "\\" { index += 1 } else if written[index] == "\"" { quotes += 1 }
                index += 1
            }
            #expect(quotes == 2 && written.first == "\"" && written.last == "\"" && index == written.count)
        }
    }

    @Test func values() {
        #expect(code(.array([.text("a")])) == #"("a",)"#)
        #expect(code(.array([])) == "()")
        #expect(code(.dictionary([])) == "(:)")
        #expect(code(.dictionary([TypstArgument("name", .text("Noto Serif"))])) == #"(name: "Noto Serif")"#)
        #expect(code(.content([])) == "[]")
        #expect(code(.content([.text("a"), .call("strong", .text("b"))])) == #"{"a"; strong("b")}"#)
        #expect(code(.length(hundredths: 105)) == "1.05cm")
        #expect(code(.length(hundredths: -7)) == "-0.07cm")
        #expect(code(.labelled(.call("par", .text("x")), label: "p\"1")) == #"[#par("x")#label("p\"1")]"#)
        #expect(code(.call("link", [TypstArgument(.label("p1")), TypstArgument(.none)])) == #"link(label("p1"), none)"#)
        #expect(code(.fraction(340)) == "340fr")
    }

    @Test func statements() {
        var source = TypstSource()
        source.define("serif", .array([.text("Noto Serif"), .text("Noto Serif CJK SC")]))
        source.prelude("#let f(x) = x\n")
        source.set("page", [TypstArgument("flipped", .flag(true))])
        source.wrapRest(in: "paper", [TypstArgument("dir", .name("ltr")), TypstArgument("pages", .number(2))])
        source.add(.call("f", .text("a")))
        #expect(
            String(decoding: source.bytes, as: UTF8.self) == """
                #let serif = ("Noto Serif", "Noto Serif CJK SC")
                #let f(x) = x
                #set page(flipped: true)
                #show: paper.with(dir: ltr, pages: 2)
                #f("a")

                """)
    }
}
