import Testing

@Suite struct TranslationStaleTests {
    private func workspace(_ digest: String, title: String = "Programme") -> WorkspaceBuilder {
        WorkspaceBuilder(
            [
                "p/programme.md": "---\ntype: programme\nid: p\ntitle: \(title)\nstatus: reference\n---\n",
                "p/programme.zh.md": "---\nsource: \(digest)\ntitle: 计划\n---\n",
            ], configuration: WorkspaceBuilder.bilingual)
    }

    /// SHA-256 over the texts and the empty body, each with a line feed: `printf 'Programme\n\n' | sha256sum`.
    private let digest = "04688e2f45f6"

    @Test func findsATranslationOfAnotherVersion() {
        let found = workspace("0123456789ab")
        #expect(
            found.findings("W0261") == [
                "p/programme.zh.md:2:9 the source has changed since this was translated (0123456789ab, now \(digest)) | "
                    + "翻译之后原文又有改动（0123456789ab，现为 \(digest)）"
            ])
        #expect(found.remarks("W0261") == ["help: revise the text, then run `plenary translations --accept p/programme.zh.md`"])
    }

    @Test func spaceIsFoldedAndWordsAreNot() {
        #expect(workspace(digest, title: "\"  Programme \"").findings("W0261") == [])
        #expect(workspace(digest, title: "Programmes").places("W0261") == ["p/programme.zh.md:2:9"])
    }
}
