import Bytes
import Diagnostics
import ResultsModel
import SemanticDiff

extension ChangeReadingWriter {
    /// The objects of one kind: what happened to each, sentence by sentence.
    func append(_ group: (kind: ObjectKind, changes: [ObjectChange]), _ anchors: [String], _ html: inout HTMLText) {
        let id = "kind-\(group.kind.rawValue)"
        html.raw("<section class=\"band\" aria-labelledby=\"\(id)\">\n")
        html.element("h2", ["id": id], heading(group.kind))
        html.raw("\n<div>\n")
        for (change, anchor) in zip(group.changes, anchors) { append(change, anchor, &html) }
        html.raw("</div>\n</section>\n")
    }

    private func append(_ change: ObjectChange, _ anchor: String, _ html: inout HTMLText) {
        guard let key = change.key, let state = change.new ?? change.old else { return }
        html.open("article", ["class": "change", "id": anchor])
        html.raw("\n<h3>")
        html.text(sentences.name(of: key))
        let title = state.title.text(in: words.language.rawValue)
        if !title.isEmpty {
            let own = state.title[words.language.rawValue] == nil ? state.title.entries.first?.language ?? "" : ""
            html.raw(" ")
            html.open("span", ["class": "title", "lang": own])
            html.text(title)
            html.raw("</span>")
        }
        html.raw("</h3>\n<ul>\n")
        for line in sentences.lines(of: change) { append(line, &html) }
        html.raw("</ul>\n</article>\n")
    }

    /// A sentence without its subject, which is the heading.
    private func append(_ line: ReportLine, _ html: inout HTMLText) {
        html.open("li", ["class": "\(line.mark)"])
        var pieces = line.pieces[...]
        if case .subject = pieces.first { pieces = pieces.dropFirst(2) }
        for piece in pieces { append(piece, &html) }
        html.raw("</li>\n")
    }

    private func append(_ piece: ReportPiece, _ html: inout HTMLText) {
        switch piece {
        case .text(let text), .subject(let text): html.text(text)
        case .old(let text): html.element("del", [:], text)
        case .new(let text): html.element("ins", [:], text)
        case .arrow: html.raw(" <span class=\"arrow\">→</span> ")
        case .runs(let runs): append(runs, &html)
        }
    }

    /// Words with what was and what is.
    func append(_ runs: [WordRun], _ html: inout HTMLText) {
        for run in runs {
            switch run.kind {
            case .same: html.text(run.new)
            case .removed: html.element("del", [:], run.old)
            case .added: html.element("ins", [:], run.new)
            }
        }
    }

    // MARK: Crosswalks

    /// Indicators of a period beside those of the period before.
    func append(_ crosswalks: [Crosswalk], _ html: inout HTMLText) {
        guard !crosswalks.isEmpty else { return }
        html.raw("<section class=\"band\" aria-labelledby=\"crosswalk\">\n")
        html.element("h2", ["id": "crosswalk"], words[.crosswalk])
        html.raw("\n<div>\n")
        for crosswalk in crosswalks {
            html.raw("<table class=\"change-crosswalk\">\n<caption>")
            html.text(prose.title(of: crosswalk))
            html.raw("</caption>\n<thead><tr>")
            for text in [crosswalk.old.code, crosswalk.new.code, words[.relation], words[.baseline]] {
                html.element("th", ["scope": "col"], text)
            }
            html.raw("</tr></thead>\n<tbody>\n")
            for row in crosswalk.rows { append(row, &html) }
            html.raw("</tbody>\n</table>\n")
        }
        html.raw("</div>\n</section>\n")
    }

    private func append(_ row: CrosswalkRow, _ html: inout HTMLText) {
        html.raw("<tr>")
        for indicator in [row.old, row.new] {
            html.raw("<td>")
            if let indicator {
                html.element("b", [:], indicator.key.code)
                html.text(" " + indicator.name.text(in: words.language.rawValue))
            } else {
                html.raw("–")
            }
            html.raw("</td>")
        }
        html.element("td", [:], prose.relation(row.relation).text(in: words.language) + sentences.basis(row.match))
        html.element("td", [:], words.continuity(row.baseline))
        html.raw("</tr>\n")
    }

    // MARK: Languages

    /// What changed in the source language and not in a translation.
    func append(_ states: [LanguageState], _ html: inout HTMLText) {
        let behind = states.filter { !$0.missing.isEmpty }
        guard !behind.isEmpty else { return }
        html.raw("<section class=\"band\" aria-labelledby=\"languages\">\n")
        html.element("h2", ["id": "languages"], words[.languages])
        html.raw("\n<ul class=\"change-languages\">\n")
        for state in behind {
            html.raw("<li>")
            html.text(prose.sentence(on: state))
            html.raw("</li>\n")
        }
        html.raw("</ul>\n</section>\n")
    }
}
