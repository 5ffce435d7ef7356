package import Diagnostics

/// The internal links of one finished page, and the ids that others may link to. Read from the bytes that will be
/// published, so that it sees what a browser sees, whichever template or text a link came from.
package struct PageLinks: Sendable {
    package struct Link: Sendable, Hashable {
        package let route: Route
        package let fragment: String
    }

    package let route: Route
    /// Each once, in no order.
    package let links: [Link]
    /// Hashes of the ids on the page: enough to know whether a fragment exists, at eight bytes an id.
    package let ids: Set<UInt64>

    /// Scans the HTML of a page for `href`, `src` and `id` attributes in double quotes, as our templates write them.
    package init(route: Route, html: [UInt8]) {
        var links: Set<Link> = []
        var ids: Set<UInt64> = []
        var scan = AttributeScan(html)
        let resolver = AddressResolver(route)
        while let (name, value) = scan.next() {
            if name == .id {
                ids.insert(Self.hash(value))
            } else if let link = resolver.link(value) {
                links.insert(link)
            }
        }
        self.route = route
        self.ids = ids
        self.links = Array(links)
    }

    /// The findings of all pages: links whose page, or whose place on it, does not exist.
    package static func check(_ pages: [PageLinks], routes: RouteTable) -> [Diagnostic] {
        let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.route, $0.ids) })
        func leadsNowhere(_ link: Link) -> Bool {
            guard routes.contains(link.route) else { return true }
            guard !link.fragment.isEmpty, let known = ids[link.route] else { return false }
            return !known.contains(hash(Array(link.fragment.utf8)[...]))
        }
        return pages.flatMap { page in
            let broken = page.links.filter(leadsNowhere).sorted { ($0.route, $0.fragment) < ($1.route, $1.fragment) }
            return broken.map { link in
                let message: Message = routes.contains(link.route) ? .noSuchPlace(link) : .noSuchPage(link.route)
                return Diagnostic(.linkWithoutTarget, message, at: Location(ContentPath(page.route.path), .fileStart))
            }
        }
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// Turns the addresses on one page into routes. Works on bytes: a site has more links than anything else.
private struct AddressResolver {
    private let route: Route
    /// The folder of the page, without `/` at its end.
    private let folder: [UInt8]

    private static let slash = UInt8(ascii: "/")

    init(_ route: Route) {
        self.route = route
        let path = Array(route.path.utf8)
        folder = Array(path[..<(path.lastIndex(of: Self.slash) ?? 0)])
    }

    /// Nil for addresses elsewhere.
    func link(_ address: ArraySlice<UInt8>) -> PageLinks.Link? {
        let mark = address.firstIndex(of: UInt8(ascii: "#"))
        let fragment = mark.map { String(decoding: address[($0 + 1)...], as: UTF8.self) } ?? ""
        var path = address[..<(mark ?? address.endIndex)]
        if let query = path.firstIndex(of: UInt8(ascii: "?")) { path = path[..<query] }
        guard !path.contains(UInt8(ascii: ":")), !path.starts(with: [Self.slash, Self.slash]) else { return nil }
        guard !path.isEmpty else { return PageLinks.Link(route: route, fragment: fragment) }
        var result = path.first == Self.slash ? [] : folder
        for part in path.split(separator: Self.slash) { Self.step(part, &result) }
        if path.last == Self.slash || result.isEmpty { Self.step(Array("index.html".utf8)[...], &result) }
        return PageLinks.Link(route: Route(String(decoding: result, as: UTF8.self)), fragment: fragment)
    }

    private static func step(_ part: ArraySlice<UInt8>, _ path: inout [UInt8]) {
        let dot = UInt8(ascii: ".")
        if part.elementsEqual([dot]) { return }
        if part.elementsEqual([dot, dot]) {
            path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
            return
        }
        if !path.isEmpty { path.append(slash) }
        path += part
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
