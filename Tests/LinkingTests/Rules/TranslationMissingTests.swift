import Diagnostics
import Testing

@Suite struct TranslationMissingTests {
    private func workspace(_ files: [String: String], more: String = "") -> WorkspaceBuilder {
        WorkspaceBuilder(files, configuration: WorkspaceBuilder.bilingual + "\n" + more)
    }

    private let source = Sample.programme("short-title: P\nstatus: reference")

    @Test func findsAFileThatIsMissing() {
        let found = workspace(["p/programme.md": source])
        #expect(found.findings("W0260") == ["p/programme.md:3:5 there is no translation `programme.zh.md` | 没有译文文件 `programme.zh.md`"])
        #expect(found.remarks("W0260") == ["help: write `programme.zh.md` beside this file"])
        #expect(found.report.totals.warnings == 1)
    }

    @Test func findsATextThatIsMissing() {
        let found = workspace(["p/programme.md": source, "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n"])
        #expect(
            found.findings("W0260") == [
                "p/programme.md:6:14 `short-title` has no translation in programme.zh.md | `short-title` 在 programme.zh.md 中没有译文"
            ])
    }

    @Test func findsABodyThatIsNotTranslated() {
        let found = workspace([
            "p/programme.md": Sample.programme() + "A paragraph.\n", "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n",
        ])
        #expect(
            found.findings("W0260") == [
                "p/programme.zh.md:2:9 the text below the front matter is not translated | front matter 之后的正文没有译文"
            ])
    }

    @Test func findsANameThatARegisterLacks() {
        let found = workspace(["p/registers/countries.csv": "code,name_en,name_zh\nBRA,Brazil,\nCHN,China,中国\n"])
        #expect(found.findings("W0260") == ["p/registers/countries.csv:2:5 this has no name in the language `zh` | 这一项没有语言 `zh` 的名称"])
    }

    @Test func aWorkspaceMayWantAnError() {
        let found = workspace(["p/programme.md": source], more: "missing-translation: error\n")
        #expect(found.places("W0260") == ["p/programme.md:3:5"])
        #expect(found.report.totals.errors == 1)
    }

    @Test func oneLanguageNeedsNoTranslation() {
        #expect(WorkspaceBuilder(["p/programme.md": source]).findings("W0260") == [])
    }
}
