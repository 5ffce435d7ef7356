package import Diagnostics

/// All routes of a build. Two artifacts with one route, also when they differ only in case, are reported: a case-blind
/// file system or web server would show one of them for both.
package struct RouteTable: Sendable {
    private let routes: Set<Route>

    package static func build(_ artifacts: [Artifact]) -> Findings<RouteTable> {
        var seen: [String: Route] = [:]
        var routes: Set<Route> = []
        var diagnostics: [Diagnostic] = []
        for artifact in artifacts {
            if let first = seen.updateValue(artifact.route, forKey: artifact.route.path.lowercased()) {
                let location = Location(ContentPath(artifact.route.path), .fileStart)
                diagnostics.append(Diagnostic(.routeTwice, .routeTwice(artifact.route, first), at: location))
            }
            routes.insert(artifact.route)
        }
        return Findings(RouteTable(routes: routes), diagnostics)
    }

    package func contains(_ route: Route) -> Bool { routes.contains(route) }
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
