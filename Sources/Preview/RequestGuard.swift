/// Refuses requests that do not come from the person who runs the preview. Any web page that this person visits can send
/// requests to this machine; it must learn nothing and change nothing.
struct RequestGuard: Sendable {
    /// `127.0.0.1:8080` and so on, in small letters.
    private let hosts: Set<String>

    init(port: Int) {
        let names = ["localhost", "127.0.0.1", "[::1]"]
        // Browsers leave the port out where it is the usual one.
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    /// The refusal of a request; nil where it may be answered.
    func refusal(of request: HTTPRequest) -> HTTPReply? {
        // A name that leads here by a trick (DNS rebinding) is not ours, though it arrives here.
        let named = request.values("host")
        guard named.count == 1 else { return .plain(400, "one Host header is needed") }
        guard hosts.contains(named[0].lowercased()) else { return .plain(421, "this host is not served here") }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .plain(405, "only GET and HEAD are answered", [("Allow", "GET, HEAD")])
        }
        guard request.values("content-length").allSatisfy({ $0 == "0" }), request.values("transfer-encoding").isEmpty else {
            return .plain(400, "a body is not read")
        }
        guard request.values("origin").allSatisfy(isOwnOrigin) else { return .plain(403, "other sites may not read this") }
        guard isWantedByPerson(request) else { return .plain(403, "other sites may not embed this") }
        return nil
    }

    private func isOwnOrigin(_ origin: String) -> Bool {
        let origin = origin.lowercased()
        return origin.hasPrefix("http://") && hosts.contains(String(origin.dropFirst(7)))
    }

    /// Fetch Metadata (https://www.w3.org/TR/fetch-metadata/): another site may lead here by a link that the person
    /// follows, but may not load scripts, pictures or frames from here. Programs send no such headers.
    private func isWantedByPerson(_ request: HTTPRequest) -> Bool {
        let sites = request.values("sec-fetch-site")
        if sites.allSatisfy({ $0 == "same-origin" || $0 == "none" }) { return true }
        return request.values("sec-fetch-mode") == ["navigate"] && request.values("sec-fetch-dest") == ["document"]
    }
}
