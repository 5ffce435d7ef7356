package import Diagnostics

/// The internal links of one finished page, and the ids that others may link to. Read from the bytes that will be
/// published, so that it sees what a browser sees, whichever template or text a link came from.
package struct PageLinks: Sendable {
    package struct Link: Sendable, Hashable {
        package let route: Route
        package let fragment: String
    }

    package let route: Route
    /// The links that are still to be checked, each once, sorted.
    package let links: [Link]
    /// Hashes of the ids on the page, sorted: enough to know whether a fragment exists, at eight bytes an id.
    let ids: [UInt64]

    /// Scans the HTML of a page for `href`, `src` and `id` attributes in double quotes, as our templates write them.
    /// With `routes`, links that are known to be good are left out: nearly all of them.
    package init(route: Route, html: [UInt8], routes: RouteTable? = nil) {
        var links: Set<Link> = []
        var ids: Set<UInt64> = []
        var target = LinkTarget(route)
        var scan = AttributeScan(html)
        while let (name, value) = scan.next() {
            if name == .id {
                ids.insert(ByteHash.of(value))
            } else if target.resolve(value), !target.fragment.isEmpty || routes?.contains(path: target.path) != true {
                links.insert(target.link)
            }
        }
        if routes != nil { links = links.filter { $0.route != route || !ids.contains(ByteHash.of($0.fragment.utf8)) } }
        self.route = route
        self.ids = ids.sorted()
        self.links = links.sorted { ($0.route, $0.fragment) < ($1.route, $1.fragment) }
    }

    /// The findings of all pages: links whose page, or whose place on it, does not exist.
    package static func check(_ pages: [PageLinks], routes: RouteTable) -> [Diagnostic] {
        let positions = Dictionary(pages.enumerated().map { ($1.route, $0) }, uniquingKeysWith: { first, _ in first })
        return pages.flatMap { page in
            page.links.compactMap { link in
                let location = Location(ContentPath(page.route.path), .fileStart)
                guard routes.contains(link.route) else {
                    return Diagnostic(.linkWithoutTarget, .noSuchPage(link.route), at: location)
                }
                guard !link.fragment.isEmpty, let position = positions[link.route], !pages[position].has(link.fragment) else {
                    return nil
                }
                return Diagnostic(.linkWithoutTarget, .noSuchPlace(link), at: location)
            }
        }
    }

    /// Whether a place of this name is on the page.
    private func has(_ fragment: String) -> Bool {
        let hash = ByteHash.of(fragment.utf8)
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == hash
    }
}

/// Where a link of a page leads. One value serves all links of a page, so that most cost no memory of their own.
private struct LinkTarget {
    private let route: Route
    /// The folders of the page.
    private let folder: [UInt8]
    /// Of the last link: the path of a route.
    private(set) var path: [UInt8] = []
    private(set) var fragment: ArraySlice<UInt8> = []

    init(_ route: Route) {
        self.route = route
        let bytes = Array(route.path.utf8)
        folder = Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
    }

    var link: PageLinks.Link {
        PageLinks.Link(route: Route(String(decoding: path, as: UTF8.self)), fragment: String(decoding: fragment, as: UTF8.self))
    }

    /// Reads a relative address; false for addresses elsewhere.
    mutating func resolve(_ address: ArraySlice<UInt8>) -> Bool {
        let anchor = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
        fragment = address[anchor...].dropFirst()
        let query = address[..<anchor].firstIndex(of: UInt8(ascii: "?")) ?? anchor
        let written = address[..<query]
        path.removeAll(keepingCapacity: true)
        guard !written.isEmpty else {
            path.append(contentsOf: route.path.utf8)
            return true
        }
        guard !written.contains(UInt8(ascii: ":")), !written.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) else { return false }
        if written.first != UInt8(ascii: "/") { path.append(contentsOf: folder) }
        walk(written)
        if written.last == UInt8(ascii: "/") || path.isEmpty { append(Array("index.html".utf8)[...]) }
        return true
    }

    /// Follows the parts of an address.
    private mutating func walk(_ address: ArraySlice<UInt8>) {
        var start = address.startIndex
        while start < address.endIndex {
            let end = address[start...].firstIndex(of: UInt8(ascii: "/")) ?? address.endIndex
            let part = address[start..<end]
            start = end + 1
            switch (part.count, part.first) {
            case (0, _), (1, UInt8(ascii: ".")): continue
            case (2, UInt8(ascii: ".")) where part.last == UInt8(ascii: "."):
                path.removeSubrange((path.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
            default: append(part)
            }
        }
    }

    private mutating func append(_ part: ArraySlice<UInt8>) {
        if !path.isEmpty { path.append(UInt8(ascii: "/")) }
        path.append(contentsOf: part)
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
