import Bytes
package import Diagnostics
import Linking
import ResultsModel
package import SemanticDiff
package import TemplateEngine

/// The changes as a person reads them in a browser: a head, contents, what happened to each object, and the texts with what
/// was and what is. The same on a page of the site and on one that stands by itself.
///
/// Without a script: two radio buttons choose between one text with marks and two texts side by side, by style alone.
package struct ChangeReading: Sendable {
    /// BCP 47 tag of the language of the report.
    package let language: String
    package let title: String
    package let head: HTMLFragment
    package let body: HTMLFragment
    /// The changes in one sentence.
    package let summary: String

    package init(_ changes: ChangeSet, names: NameTable, head: ChangeHead, language: MessageLanguage) {
        var writer = ChangeReadingWriter(changes, names, head, language)
        self.language = language.rawValue
        title = writer.title
        summary = ReportSummary(changes, writer.sentences).text
        self.head = writer.head()
        body = writer.body()
    }
}

/// Writes the parts of a reading, one after the other.
struct ChangeReadingWriter {
    let changes: ChangeSet
    let versions: ChangeHead
    let sentences: ChangeSentences
    let prose: ProseSentences
    let words: ChangePageWords
    /// The objects that changed, kind by kind, in the order of publication.
    let groups: [(kind: ObjectKind, changes: [ObjectChange])]
    private var anchors: Set<String> = []

    init(_ changes: ChangeSet, _ names: NameTable, _ head: ChangeHead, _ language: MessageLanguage) {
        self.changes = changes
        versions = head
        sentences = ChangeSentences(changes, names: names, language: language)
        prose = ProseSentences(sentences)
        words = ChangePageWords(language: language)
        var groups: [(kind: ObjectKind, changes: [ObjectChange])] = []
        for change in changes.objects {
            guard let kind = change.key?.kind else { continue }
            if groups.last?.kind == kind { groups[groups.count - 1].changes.append(change) } else { groups.append((kind, [change])) }
        }
        self.groups = groups
    }

    func heading(_ kind: ObjectKind) -> String { KindNames.heading(kind, in: words.language) }

    var title: String { "\(words[.whatChanged])\(words[.colon])\(versions.title)" }

    mutating func head() -> HTMLFragment {
        var html = HTMLText()
        html.raw("<header class=\"head\">\n")
        html.element("p", ["class": "kind"], words[.whatChanged])
        html.raw("\n<div>\n")
        html.element("h1", ["class": "long"], versions.title)
        html.raw("\n<p class=\"lead\">")
        html.text(words[.from])
        html.element("b", [:], versions.old)
        html.text(words[.to])
        html.element("b", [:], versions.new)
        html.text(words[.afterVersions])
        html.raw("</p>\n")
        html.element("p", ["class": "note"], ReportSummary(changes, sentences).text)
        html.line()
        html.raw("</div>\n</header>\n")
        return HTMLFragment(safe: html.buffer.bytes)
    }

    mutating func body() -> HTMLFragment {
        var html = HTMLText()
        appendLeftOut(&html)
        let texts = changes.texts.filter { $0.blocks.contains { $0.fate != .same } }
        let anchors = (objects: groups.map { $0.changes.map { anchor("c", $0.key) } }, texts: texts.map { anchor("t", $0.source?.key) })
        appendContents(anchors.objects, texts, anchors.texts, &html)
        for (group, names) in zip(groups, anchors.objects) { append(group, names, &html) }
        append(changes.crosswalks, &html)
        append(texts, anchors.texts, &html)
        append(changes.languageStates, &html)
        return HTMLFragment(safe: html.buffer.bytes)
    }

    /// A name for a place that no other place has.
    private mutating func anchor(_ prefix: String, _ key: ObjectKey?) -> String {
        let text = key.map { "\($0.kind.rawValue)-\($0.id)" } ?? ""
        let clean = text.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "." || scalar == "-")
                ? String(scalar) : "_"
        }.joined()
        var name = "\(prefix)-\(clean)"
        var number = 1
        while !anchors.insert(name).inserted {
            number += 1
            name = "\(prefix)-\(clean)_\(number)"
        }
        return name
    }

    // MARK: Contents

    /// How much of what changed, each row a link to it.
    private func appendContents(_ objects: [[String]], _ texts: [TextChange], _ textAnchors: [String], _ html: inout HTMLText) {
        guard !groups.isEmpty || !texts.isEmpty || !changes.crosswalks.isEmpty else { return }
        html.raw("<nav class=\"band change-contents\" aria-labelledby=\"contents\">\n")
        html.element("h2", ["id": "contents"], words[.contents])
        html.raw("\n<div>\n")
        if !groups.isEmpty { appendCounts(&html) }
        for (group, names) in zip(groups, objects) {
            html.raw("<h3>")
            html.element("a", ["href": "#kind-\(group.kind.rawValue)"], heading(group.kind))
            html.raw("</h3>\n<ul>\n")
            for (change, name) in zip(group.changes, names) { appendEntry(change, name, &html) }
            html.raw("</ul>\n")
        }
        if !changes.crosswalks.isEmpty {
            html.raw("<h3><a href=\"#crosswalk\">")
            html.text(words[.crosswalk])
            html.raw("</a></h3>\n")
        }
        if !texts.isEmpty {
            html.raw("<h3><a href=\"#texts\">")
            html.text(words[.texts])
            html.raw("</a></h3>\n<ul>\n")
            for (text, name) in zip(texts, textAnchors) {
                html.raw("<li>")
                html.element("a", ["href": "#" + name], prose.name(of: text))
                html.raw("</li>\n")
            }
            html.raw("</ul>\n")
        }
        html.raw("</div>\n</nav>\n")
    }

    private func appendEntry(_ change: ObjectChange, _ name: String, _ html: inout HTMLText) {
        html.raw("<li>")
        html.element("a", ["href": "#" + name], change.key.map { sentences.name(of: $0) } ?? "")
        // A new name is one of the changes that are counted.
        let events = change.events.filter { $0 != .renamed }.map { words.event($0) }
        let count = change.fields.count
        let parts = events + (count > 0 ? [words.fields(count)] : [])
        if !parts.isEmpty { html.text(words[.colon] + parts.joined(separator: words[.comma])) }
        html.raw("</li>\n")
    }

    private func appendCounts(_ html: inout HTMLText) {
        html.raw("<table class=\"change-counts\">\n<thead><tr><th scope=\"col\">")
        html.text(words[.kind])
        for word in [ChangePageWords.Word.added, .removed, .changed] {
            html.raw("</th><th scope=\"col\" class=\"num\">")
            html.text(words[word])
        }
        html.raw("</th></tr></thead>\n<tbody>\n")
        for group in groups {
            let added = group.changes.count { $0.old == nil }
            let removed = group.changes.count { $0.new == nil }
            html.raw("<tr><th scope=\"row\">")
            html.element("a", ["href": "#kind-\(group.kind.rawValue)"], heading(group.kind))
            html.raw("</th>")
            for number in [added, removed, group.changes.count - added - removed] {
                html.element("td", ["class": "num"], number == 0 ? "–" : String(number))
            }
            html.raw("</tr>\n")
        }
        html.raw("</tbody>\n</table>\n")
    }

    private func appendLeftOut(_ html: inout HTMLText) {
        for (paths, version) in [(changes.oldLeftOut, versions.old), (changes.newLeftOut, versions.new)] where !paths.isEmpty {
            html.raw("<div class=\"notice\">\n")
            html.element("p", [:], words.leftOut(version))
            html.raw("\n<ul>\n")
            for path in paths {
                html.raw("<li><code>")
                html.text(TerminalText.shown(path.text))
                html.raw("</code></li>\n")
            }
            html.raw("</ul>\n</div>\n")
        }
    }
}
