package import Diagnostics

/// All routes of a build. Two artifacts with one route, also when they differ only in case, are reported: a case-blind
/// file system or web server would show one of them for both.
package struct RouteTable: Sendable {
    /// Hashes of the routes: eight bytes a page, and a link can be looked up without a text of its own.
    private let routes: Set<UInt64>

    package static func build(_ artifacts: [Artifact]) -> Findings<RouteTable> {
        var seen: [String: Route] = [:]
        var routes = Set<UInt64>(minimumCapacity: artifacts.count)
        var diagnostics: [Diagnostic] = []
        for artifact in artifacts {
            if let first = seen.updateValue(artifact.route, forKey: artifact.route.path.lowercased()) {
                let location = Location(ContentPath(artifact.route.path), .fileStart)
                diagnostics.append(Diagnostic(.routeTwice, .routeTwice(artifact.route, first), at: location))
            }
            routes.insert(ByteHash.of(artifact.route.path.utf8))
        }
        return Findings(RouteTable(routes: routes), diagnostics)
    }

    package func contains(_ route: Route) -> Bool { contains(path: route.path.utf8) }

    /// The same by the bytes of the path.
    func contains(path: some Sequence<UInt8>) -> Bool { routes.contains(ByteHash.of(path)) }
}

/// FNV-1a, 64 bits: enough to know whether a page or a place is there.
enum ByteHash {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

extension Message {
    fileprivate static func routeTwice(_ route: Route, _ first: Route) -> Message {
        route == first
            ? Message(en: "two pages have the address \(route.address)", zh: "两个页面的地址都是 \(route.address)")
            : Message(
                en: "the addresses \(first.address) and \(route.address) differ only in case",
                zh: "地址 \(first.address) 和 \(route.address) 只有大小写不同")
    }
}
