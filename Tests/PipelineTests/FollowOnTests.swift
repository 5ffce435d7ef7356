import Diagnostics
import Testing

@testable import Pipeline

/// One slip gives one message: what only follows from another finding is left out.
@Suite struct FollowOnTests {
    private func finding(_ id: String, _ path: String, _ span: ByteSpan = .fileStart, notes: [Diagnostic.Note] = []) -> Diagnostic {
        let code = KnownCodes.all.first { $0.id == id }
        return Diagnostic(code ?? KnownCodes.all[0], Message(en: id, zh: id), at: Location(ContentPath(path), span), notes: notes)
    }

    private func kept(decoding: [Diagnostic] = [], linking: [Diagnostic] = []) -> [String] {
        FollowOns.removed(decoding: decoding, linking: linking, languages: ["en", "zh"]).map(\.code.id)
    }

    @Test func translationsAreComparedWithGoodSourcesOnly() {
        for code in ["W0261", "E0262", "E0263", "E0264"] {
            #expect(kept(linking: [finding(code, "a.zh.md")]) == [code])
            #expect(kept(decoding: [finding("E0101", "a.md")], linking: [finding(code, "a.zh.md")]) == ["E0101"])
            #expect(kept(decoding: [finding("E0101", "b.md")], linking: [finding(code, "a.zh.md")]) == ["E0101", code])
        }
        #expect(kept(linking: [finding("E0402", "a.md"), finding("W0261", "a.zh.md")]) == ["E0402"])
        #expect(kept(linking: [finding("E0402", "a.md"), finding("E0264", "a.zh.md")]) == ["E0402", "E0264"])
    }

    @Test func aLinkThatLeadsNowhereIsNotAlsoTranslatedWrongly() {
        let place = ByteSpan(5, 9)
        let note = Diagnostic.Note(Message(en: "", zh: ""), at: Location(ContentPath("a.md"), place))
        #expect(kept(linking: [finding("E0402", "a.md", place), finding("E0263", "a.zh.md", notes: [note])]) == ["E0402"])
    }

    @Test func whatWasNotReadIsNotMissing() {
        for code in ["E0232", "E0233", "E0235", "E0237", "E0246", "W0260"] {
            #expect(kept(decoding: [finding("E0102", "a.md")], linking: [finding(code, "a.md")]) == ["E0102"])
            #expect(kept(decoding: [finding("E0755", "a.csv")], linking: [finding(code, "a.md")]) == ["E0755"])
            #expect(kept(decoding: [finding("E0102", "a.zh.md")], linking: [finding(code, "a.md")]) == ["E0102"])
            #expect(kept(decoding: [finding("W0007", "a.md")], linking: [finding(code, "a.md")]) == ["W0007", code])
        }
        #expect(kept(linking: [finding("E0402", "p.md"), finding("W0204", "f.md")]) == ["E0402"])
        for (cause, code) in [("E0240", "E0241"), ("W0284", "W0270")] {
            #expect(kept(linking: [finding(cause, "l.md"), finding(code, "l.md")]) == [cause])
            #expect(kept(linking: [finding(cause, "l.md"), finding(code, "l.md", ByteSpan(3, 4))]) == [cause, code])
        }
        #expect(kept(decoding: [finding("E0156", "a.md"), finding("E0163", "a.zh.md")]) == ["E0156"])
        #expect(kept(decoding: [finding("E0163", "a.zh.md")]) == ["E0163"])
    }

    @Test func oneCharacterIsSpokenOfOnce() {
        let (whole, part) = (ByteSpan(4, 20), ByteSpan(8, 9))
        #expect(kept(decoding: [finding("E0301", "a.md", part), finding("W0007", "a.md", part)]) == ["E0301"])
        #expect(kept(decoding: [finding("E0158", "a.md", whole), finding("H0006", "a.md", part)]) == ["E0158"])
        #expect(kept(decoding: [finding("E0105", "a.md", part), finding("E0158", "a.md", whole)]) == ["E0105"])
        #expect(kept(decoding: [finding("E0158", "a.md", whole), finding("E0159", "a.md", part)]) == ["E0158", "E0159"])
        #expect(kept(decoding: [finding("W0007", "b.md", part), finding("E0301", "a.md", part)]) == ["W0007", "E0301"])
    }
}
