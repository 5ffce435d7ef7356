import ContentDecoder
import Linking
import Testing

@Suite struct ErrataTests {
    private func workspace(_ entries: String...) -> WorkspaceBuilder {
        let errata = entries.map { "  - {\($0), document: GB.1/A, language: zh, printed: a, correct: b, reason: Because.}" }
        let fields =
            "indicators:\n  - {code: 1.1.1, name: A, kind: percent, baseline: [{status: not-applicable}], target: [{value: 1}]}\nerrata:\n"
        return WorkspaceBuilder(Sample.in2022(["1.1.md": Sample.output("1.1", fields + errata.joined(separator: "\n"))]))
    }

    @Test(arguments: [
        "indicators.1.1.1.target", "indicators.1.1.1", "title", "verification", "body.paragraph-2", "body.country-level.4", "indicators",
    ])
    func acceptsWhatIsThere(_ path: String) {
        #expect(workspace("path: \(path), rule: spelling").findings("E0253") == [])
    }

    @Test func findsARuleThatDoesNotExist() {
        let found = workspace("path: title, rule: budget-foting")
        #expect(found.findings("E0253") == ["p/1.1.md:9:5 there is no rule `budget-foting` | 没有规则 `budget-foting`"])
        #expect(found.remarks("E0253") == ["help: did you mean `budget-footing`?"])
    }

    @Test func findsAPathThatPointsAtNothing() {
        #expect(
            workspace("path: indicator.1.1.1.target, rule: spelling").findings("E0253") == [
                "p/1.1.md:9:5 `indicator` is not a field that an erratum can be about | `indicator` 不是勘误可指向的字段"
            ])
        #expect(
            workspace("path: indicators.1.1.2.target, rule: spelling").findings("E0253") == [
                "p/1.1.md:9:5 `1.1.2.target` is nothing in `indicators` of this file | 本文件的 `indicators` 中没有 `1.1.2.target`"
            ])
        #expect(
            workspace("path: title..x, rule: spelling").findings("E0253") == [
                "p/1.1.md:9:5 `title..x` is not a path of fields | `title..x` 不是字段路径"
            ])
    }

    @Test func findsAnErratumThatStandsTwice() {
        let found = workspace("path: title, rule: spelling", "path: title, rule: spelling")
        #expect(found.findings("E0253") == ["p/1.1.md:10:5 this erratum on `title` stands here a second time | 关于 `title` 的这条勘误第二次出现"])
        #expect(found.remarks("E0253") == ["p/1.1.md:9:5 it stands here first"])
    }

    /// Paths begin with fields of the types: the list in the rule has all of them.
    @Test func theFieldsAreThoseOfTheDecoder() {
        let fields = Set(ObjectDecoder.typeNames.compactMap { ObjectDecoder.schema(of: $0) }.flatMap { $0.fields.map(\.name) })
        let common: Set<String> = ["type", "draft", "formerly", "replaces", "aliases", "errata"]
        #expect(fields.subtracting(common).subtracting(ErratumFields.names) == [])
        #expect(ErratumFields.names.subtracting(fields) == ["body", "abbreviations"])
    }
}
