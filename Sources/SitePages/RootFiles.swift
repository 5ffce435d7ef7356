import Bytes
import Linking
import Publication
import ResultsModel
import TemplateEngine

/// What stands at the root of the output: the choice of a language, `404.html`, sitemaps, `robots.txt`.
struct RootFiles {
    private let sites: [SiteLanguage]
    private let templates: SiteTemplates

    init(_ sites: [SiteLanguage], _ templates: SiteTemplates) {
        self.sites = sites
        self.templates = templates
    }

    /// - Parameter pages: the pages of each language.
    func artifacts(pages: [[Artifact]]) -> [Artifact] {
        let sites = sites
        // Its addresses start from the root of the web site, so it is rendered here and its links are not looked into.
        let notFound = templates.notFound.render(NotFoundPage(sites))
        var artifacts = [
            Artifact(Route("index.html"), .page(Page(templates.languages) { LanguagesPage(sites) })),
            Artifact(Route("404.html"), .bytes(notFound)),
        ]
        let base = sites.first.map { SiteAddress($0.workspace.configuration).base } ?? ""
        artifacts.append(Artifact(Route("robots.txt"), .bytes(robots(base))))
        guard !base.isEmpty else { return artifacts }
        artifacts.append(Artifact(Route("sitemap.xml"), .bytes(sitemapIndex(base))))
        for (site, pages) in zip(sites, pages) {
            if let feed = SiteFeed(site: site).bytes(base: base) { artifacts.append(Artifact(SiteFeed.route(site), .bytes(feed))) }
            artifacts.append(Artifact(Route("sitemap-\(site.tag).xml"), .bytes(sitemap(site, pages, base))))
        }
        return artifacts
    }

    private func robots(_ base: String) -> [UInt8] {
        let sitemap = base.isEmpty ? "" : "Sitemap: \(base)sitemap.xml\n"
        return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
    }

    /// https://www.sitemaps.org/protocol.html: a sitemap for each language.
    private func sitemapIndex(_ base: String) -> [UInt8] {
        var buffer = ByteBuffer(capacity: 512)
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for site in sites {
            buffer.append("<sitemap><loc>")
            XMLEscaping.text.append("\(base)sitemap-\(site.tag).xml", to: &buffer)
            buffer.append("</loc></sitemap>\n")
        }
        buffer.append("</sitemapindex>\n")
        return buffer.bytes
    }

    /// Whether search engines are told of a page: not of older addresses.
    private static func isListed(_ artifact: Artifact) -> Bool {
        guard case .page(let page) = artifact.body else { return false }
        return page.template != AliasPage.template
    }

    /// Every page of a language with its twins in the others. No dates: the site knows of no clock.
    private func sitemap(_ site: SiteLanguage, _ pages: [Artifact], _ base: String) -> [UInt8] {
        var buffer = ByteBuffer(capacity: pages.count * 320)
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
        buffer.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
        for page in pages.filter(Self.isListed).sorted(by: { $0.route < $1.route }) {
            let rest = page.route.address.dropFirst(site.tag.utf8.count)
            buffer.append("<url><loc>")
            XMLEscaping.text.append(base + page.route.address, to: &buffer)
            buffer.append("</loc>")
            for other in sites where !site.siteMap.isLeftOut(Route(other.tag + page.route.path.dropFirst(site.tag.utf8.count))) {
                buffer.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                XMLEscaping.attribute.append(other.tag, to: &buffer)
                buffer.append("\" href=\"")
                XMLEscaping.attribute.append(base + other.tag + rest, to: &buffer)
                buffer.append("\"/>")
            }
            buffer.append("</url>\n")
        }
        buffer.append("</urlset>\n")
        return buffer.bytes
    }
}
