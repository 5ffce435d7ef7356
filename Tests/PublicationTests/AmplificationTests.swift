import Diagnostics
import Linking
import MarkdownReader
import Publication
import ResultsModel
import TemplateEngine
import Testing

/// Content cannot make a page much larger than itself, nor anything on it but text.
@Suite struct AmplificationTests {
    private func html(_ markdown: String) -> String {
        let file = SourceFile("a.md", markdown)
        let document = MarkdownReader.read(file, range: 0..<file.bytes.count).value
        var configuration = Configuration()
        configuration.languages = [Configuration.Language()]
        let workspace = Linking.link(LinkInput(configuration: configuration, drafts: [], registers: [])).value
        let labels = Labels([:])
        let resolver = LinkResolver(workspace, siteMap: SiteMap(workspace), labels: labels, language: .source)
        let writer = MarkupHTML(resolver: resolver, labels: labels, route: Route("en/a/index.html"), scope: "")
        return String(decoding: writer.render(document).bytes, as: UTF8.self)
    }

    /// SECURITY.md promises at most 32 times the input and 1 MB.
    @Test(arguments: [
        "[a] ", "[^a]", "<sdg:8> ", "https://a.b/ ", "- a\n", "> a\n\n", "*a* ", "# a\n", "a\n\n", "&amp;", "\"", "<", "![a](b) ", "`a` ",
        "- [x] a\n", "~~a~~ ", "---\n\n",
    ])
    func aPageIsASmallMultipleOfItsSource(piece: String) {
        let paragraphs = (0..<100).map { _ in String(repeating: piece, count: 300) + "\n\n" }.joined()
        let source = paragraphs + "[a]: /b\n\n[^a]: note\n"
        #expect(html(source).utf8.count <= 32 * source.utf8.count + 1_048_576)
    }

    @Test func shortRowsOfAWideTable() {
        let source = "|" + String(repeating: "a|", count: 199) + "\n|" + String(repeating: "-|", count: 199) + "\n"
        let table = source + String(repeating: "|b|\n", count: 90)
        #expect(html(table).utf8.count <= 32 * table.utf8.count + 1_048_576)
    }

    @Test(arguments: [
        "{{title}}", "{{{body}}}", "{{> base}}", "{{=<% %>=}}", "#read(\"/etc/passwd\")", "\\write18{ls}", "${HOME}", "$(id)", "%n%s",
    ])
    func whatPrintsElsewhereIsTextHere(text: String) {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let page = html("a \(text.replacing("<", with: "\\<").replacing("\\write", with: "\\\\write").replacing("%>", with: "%\\>")) b\n")
        #expect(page.contains("a \(escaped.replacing("\"", with: "&quot;")) b") || page.contains("a \(escaped) b"), "\(page)")
    }
}
