import Bytes
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// What machines are told of a page: JSON-LD in the words of schema.org (https://schema.org/docs/schemas.html), with the
/// names that the United Nations give goals and targets in linked data. A block of data, not a script: nothing runs.
struct StructuredData {
    let site: SiteLanguage
    let base: String

    init(_ site: SiteLanguage) {
        self.site = site
        base = SiteAddress(site.workspace.configuration).base
    }

    /// The block for the page of an object, or nothing where there is nothing to be said.
    func block(_ key: ObjectKey, _ frame: PageFrame) -> HTMLFragment {
        guard let type = Self.type(key.kind) else { return .empty }
        var writer = JSONWriter(escaping: .script, capacity: 1_024)
        writer.object { writer in
            writer.field("@context", "https://schema.org")
            writer.field("@type", type)
            if let identifier = identifier(key) { writer.field("@id", identifier) }
            writer.field("name", site.plainTitle(of: key))
            if !site.shownCode(of: key).isEmpty { writer.field("identifier", site.shownCode(of: key)) }
            writer.field("inLanguage", site.tag)
            if !base.isEmpty { writer.field("url", base + frame.route.address) }
            if key.kind == .paper { paper(key, &writer) }
            if key.kind == .sdgGoal || key.kind == .sdgTarget {
                writer.field("inDefinedTermSet", "http://metadata.un.org/sdg")
            } else {
                about(key, &writer)
                writer.object("publisher") { writer in
                    writer.field("@type", "Organization")
                    writer.field("name", site.plain(site.workspace.configuration.organization.name))
                }
            }
        }
        var buffer = ByteBuffer(capacity: 1_100)
        buffer.append("<script type=\"application/ld+json\">")
        buffer.append(writer.finish().bytes)
        buffer.append("</script>\n")
        return HTMLFragment(safe: buffer.bytes)
    }

    private static func type(_ kind: ObjectKind) -> String? {
        switch kind {
        case .programme, .strategy, .outcome, .output: "CreativeWork"
        case .indicator: "StatisticalVariable"
        case .paper: "Report"
        case .budget: "Dataset"
        case .sdgGoal, .sdgTarget: "DefinedTerm"
        default: nil
        }
    }

    private func identifier(_ key: ObjectKey) -> String? {
        key.kind == .sdgGoal || key.kind == .sdgTarget ? SDGIndex.identifier(key.code) : nil
    }

    private func paper(_ key: ObjectKey, _ writer: inout JSONWriter) {
        writer.field("reportNumber", key.code)
        if let paper = site.workspace.papers.first(where: { $0.key == key }), let date = paper.date?.value {
            writer.field("datePublished", date.text)
        }
    }

    /// The targets of the 2030 Agenda that an object contributes to, or speaks of.
    private func about(_ key: ObjectKey, _ writer: inout JSONWriter) {
        var targets = site.index.sdg.uses(by: key).map(\.target)
        if let entry = site.index.indicator(key) { targets = SDGIndex.targets(of: entry.indicator) }
        guard !targets.isEmpty else { return }
        writer.array("about") { writer in
            for target in targets {
                writer.object { writer in
                    writer.field("@type", "DefinedTerm")
                    writer.field("@id", SDGIndex.identifier(target))
                    writer.field("termCode", target)
                }
            }
        }
    }
}
