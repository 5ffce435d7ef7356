package import Diagnostics

/// The internal links of one finished page, and the ids that others may link to. Read from the bytes that will be
/// published, so that it sees what a browser sees, whichever template or text a link came from.
package struct PageLinks: Sendable {
    package struct Link: Sendable, Hashable {
        package let route: Route
        package let fragment: String
    }

    package let route: Route
    package let links: [Link]
    /// Hashes of the ids on the page: enough to know whether a fragment exists, at eight bytes an id.
    package let ids: Set<UInt64>

    /// Scans the HTML of a page for `href`, `src` and `id` attributes in double quotes, as our templates write them.
    package init(route: Route, html: [UInt8]) {
        var links: Set<Link> = []
        var ids: Set<UInt64> = []
        var scan = AttributeScan(html)
        while let (name, value) = scan.next() {
            if name == .id {
                ids.insert(Self.hash(value))
            } else if let link = Self.link(String(decoding: value, as: UTF8.self), on: route) {
                links.insert(link)
            }
        }
        self.route = route
        self.ids = ids
        self.links = links.sorted { ($0.route, $0.fragment) < ($1.route, $1.fragment) }
    }

    /// The findings of all pages: links whose page, or whose place on it, does not exist.
    package static func check(_ pages: [PageLinks], routes: RouteTable) -> [Diagnostic] {
        let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.route, $0.ids) })
        return pages.flatMap { page in
            page.links.compactMap { link in
                let location = Location(ContentPath(page.route.path), .fileStart)
                guard routes.contains(link.route) else {
                    return Diagnostic(.linkWithoutTarget, .noSuchPage(link.route), at: location)
                }
                guard !link.fragment.isEmpty, let known = ids[link.route], !known.contains(hash(Array(link.fragment.utf8)[...])) else {
                    return nil
                }
                return Diagnostic(.linkWithoutTarget, .noSuchPlace(link), at: location)
            }
        }
    }

    /// A relative address as a route; nil for addresses elsewhere.
    private static func link(_ address: String, on route: Route) -> Link? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts.first ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let fragment = parts.count > 1 ? String(parts[1]) : ""
        guard !path.contains(":"), !path.hasPrefix("//") else { return nil }
        guard !path.isEmpty else { return Link(route: route, fragment: fragment) }
        var folders = path.hasPrefix("/") ? [] : route.path.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = folders.popLast()
            default: folders.append(String(part))
            }
        }
        if path.hasSuffix("/") || folders.isEmpty { folders.append("index.html") }
        return Link(route: Route(folders.joined(separator: "/")), fragment: fragment)
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// Finds `href="`, `src="` and `id="` in HTML.
private struct AttributeScan {
    enum Name { case href, src, id }

    private let html: [UInt8]
    private var position = 0

    init(_ html: [UInt8]) {
        self.html = html
    }

    mutating func next() -> (Name, ArraySlice<UInt8>)? {
        while let equals = html[position...].firstIndex(of: UInt8(ascii: "=")) {
            position = equals + 1
            guard position < html.count, html[position] == UInt8(ascii: "\""), let name = name(before: equals) else { continue }
            guard let end = html[(position + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            let value = html[(position + 1)..<end]
            position = end + 1
            return (name, value)
        }
        return nil
    }

    private func name(before equals: Int) -> Name? {
        if ends(" href", at: equals) { return .href }
        if ends(" id", at: equals) { return .id }
        return ends(" src", at: equals) ? .src : nil
    }

    private func ends(_ name: StaticString, at end: Int) -> Bool {
        let count = name.utf8CodeUnitCount
        guard end >= count else { return false }
        return name.withUTF8Buffer { unsafe html[(end - count)..<end].elementsEqual($0) }
    }
}

extension Message {
    fileprivate static func noSuchPage(_ route: Route) -> Message {
        Message(en: "the page links to \(route.address), where nothing is published", zh: "页面链接到 \(route.address)，那里没有发布内容")
    }
    fileprivate static func noSuchPlace(_ link: PageLinks.Link) -> Message {
        Message(
            en: "the page links to #\(link.fragment) on \(link.route.address), which has no such place",
            zh: "页面链接到 \(link.route.address) 的 #\(link.fragment)，该页没有这个位置")
    }
}
