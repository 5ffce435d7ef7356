import Bytes
import Linking
import Publication
import ResultsModel

/// The Atom feed of a language (RFC 4287): papers and editions of programmes, the latest first. Its times are those that
/// the content states, so that the same content gives the same feed.
struct SiteFeed {
    private struct Entry {
        let key: ObjectKey
        let title: String
        let summary: String
        let date: CalendarDate
    }

    let site: SiteLanguage

    static func route(_ site: SiteLanguage) -> Route { Route("\(site.tag)/feed.xml") }

    /// Nil for a site without an address of its own: entries of a feed need one.
    func bytes(base: String) -> [UInt8]? {
        guard !base.isEmpty else { return nil }
        let entries = entries
        var buffer = ByteBuffer(capacity: 4_096)
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.tag)\">\n")
        let configuration = site.workspace.configuration
        element("title", site.plain(configuration.title), &buffer)
        element("id", base + site.route("").address, &buffer)
        element("updated", Self.time(entries.first?.date), &buffer)
        link("self", base + Self.route(site).path, &buffer)
        link("alternate", base + site.route("").address, &buffer)
        buffer.append("<author>")
        element("name", site.plain(configuration.organization.name), &buffer)
        buffer.append("</author>\n")
        for entry in entries { append(entry, base, &buffer) }
        buffer.append("</feed>\n")
        return buffer.bytes
    }

    private var entries: [Entry] {
        let editions = EditionText(labels: site.labels)
        var entries = site.workspace.papers.compactMap { paper -> Entry? in
            guard let date = paper.date?.value else { return nil }
            return Entry(
                key: paper.key, title: "\(paper.key.code) \(site.plain(paper.title))", summary: site.plain(paper.purpose), date: date)
        }
        entries += site.index.programmes.compactMap { programme -> Entry? in
            guard let edition = programme.editions.last, let date = edition.date else { return nil }
            return Entry(key: programme.key, title: site.plain(programme.title), summary: editions.text(edition), date: date)
        }
        return entries.sorted { $0.date == $1.date ? $0.key < $1.key : $1.date < $0.date }
    }

    private func append(_ entry: Entry, _ base: String, _ buffer: inout ByteBuffer) {
        guard let route = site.route(of: entry.key) else { return }
        buffer.append("<entry>\n")
        element("title", entry.title, &buffer)
        element("id", base + route.address, &buffer)
        element("updated", Self.time(entry.date), &buffer)
        link("alternate", base + route.address, &buffer)
        if !entry.summary.isEmpty { element("summary", entry.summary, &buffer) }
        buffer.append("</entry>\n")
    }

    private func element(_ name: String, _ text: String, _ buffer: inout ByteBuffer) {
        buffer.append("<\(name)>")
        XMLEscaping.text.append(text, to: &buffer)
        buffer.append("</\(name)>\n")
    }

    private func link(_ relation: String, _ address: String, _ buffer: inout ByteBuffer) {
        buffer.append("<link rel=\"\(relation)\" href=\"")
        XMLEscaping.attribute.append(address, to: &buffer)
        buffer.append("\"/>\n")
    }

    /// RFC 3339; a day begins at midnight of Universal Time.
    private static func time(_ date: CalendarDate?) -> String { (date?.text ?? "1970-01-01") + "T00:00:00Z" }
}
