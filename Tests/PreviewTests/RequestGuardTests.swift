import Testing

@testable import Preview

@Suite struct RequestGuardTests {
    private func status(_ headers: [(String, String)], method: String = "GET", port: Int = 8080) -> UInt32? {
        let request = HTTPRequest(method: method, path: Array("/".utf8), headers: headers.map { .init(name: $0.0, value: $0.1) })
        return RequestGuard(port: port).refusal(of: request)?.status
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"]) func servesThisMachine(host: String) {
        #expect(status([("Host", host)]) == nil)
    }

    /// Names that lead to 127.0.0.1 by a trick of the name service, and names that look like ours.
    @Test(arguments: [
        "evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:80", "localhost", "localhost:8081", "localhost.evil.example:8080",
        "127.0.0.1.nip.io:8080", "localhost.:8080", "0.0.0.0:8080", "127.0.0.1:8080@evil.example", "127.1:8080", "",
        "[::ffff:127.0.0.1]:8080",
    ])
    func servesNobodyElse(host: String) {
        #expect(status([("Host", host)]) == 421)
    }

    @Test func wantsExactlyOneHost() {
        #expect(status([]) == 400)
        #expect(status([("Host", "localhost:8080"), ("host", "evil.example")]) == 400)
    }

    @Test func thePortMayBeLeftOutWhereItIsTheUsualOne() {
        #expect(status([("Host", "localhost")], port: 80) == nil)
        #expect(status([("Host", "localhost:80")], port: 80) == nil)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE", "get", "FOO"]) func answersNoOtherMethod(
        method: String
    ) {
        #expect(status([("Host", "localhost:8080")], method: method) == 405)
    }

    @Test func readsNoBody() {
        #expect(status([("Host", "localhost:8080"), ("Content-Length", "0")]) == nil)
        #expect(status([("Host", "localhost:8080"), ("Content-Length", "5")]) == 400)
        #expect(status([("Host", "localhost:8080"), ("Transfer-Encoding", "chunked")]) == 400)
    }

    @Test func answersNoOtherOrigin() {
        #expect(status([("Host", "localhost:8080"), ("Origin", "http://localhost:8080")]) == nil)
        for origin in [
            "https://evil.example", "null", "http://localhost:3000", "https://localhost:8080", "http://localhost:8080.evil.example",
        ] {
            #expect(status([("Host", "localhost:8080"), ("Origin", origin)]) == 403, "\(origin)")
        }
    }

    @Test func anotherSiteMayLinkButNotEmbed() {
        func status(_ site: String, _ mode: String, _ destination: String) -> UInt32? {
            self.status([("Host", "localhost:8080"), ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination)])
        }
        #expect(status("same-origin", "no-cors", "script") == nil)
        #expect(status("none", "navigate", "document") == nil)
        #expect(status("cross-site", "navigate", "document") == nil)
        #expect(status("cross-site", "no-cors", "script") == 403)
        #expect(status("same-site", "no-cors", "image") == 403)
        #expect(status("cross-site", "navigate", "iframe") == 403)
        #expect(status("cross-site", "cors", "empty") == 403)
    }
}
