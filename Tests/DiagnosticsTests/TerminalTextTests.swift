import Diagnostics
import Testing

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("国际", 4), ("（）", 4), ("“”…·", 4), ("カ", 2), ("ｶ", 1), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩\u{200D}🌾", 4), ("\u{FE0F}", 0), ("𠀀", 2), ("Å", 1), ("〿", 1), ("—", 1),
    ])
    func widthsAreThoseOfATerminal(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("plain 国际 “q”", "plain 国际 “q”"),
        ("\u{1B}]0;x\u{7}", "<U+001B>]0;x<U+0007>"),
        ("\u{9B}31m", "<U+009B>31m"),
        ("a\u{202E}b\u{2069}", "a<U+202E>b<U+2069>"),
        ("a\nb\tc\r", "a<U+000A>b<U+0009>c<U+000D>"),
        ("\u{FEFF}\u{200B}\u{AD}\u{2028}", "<U+FEFF><U+200B><U+00AD><U+2028>"),
        ("\u{E0041}\u{1FFFF}", "<U+E0041><U+1FFFF>"),
        ("क\u{200D}ष \u{200C}\u{600}", "क\u{200D}ष \u{200C}\u{600}"),
    ])
    func hiddenCharactersAreNamed(_ text: String, _ shown: String) {
        #expect(TerminalText.shown(text).utf8.elementsEqual(shown.utf8))
    }
}
