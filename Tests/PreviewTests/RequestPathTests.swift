import Testing

@testable import Preview

/// An address is decoded once; then nothing but a plain path of the site is left.
@Suite struct RequestPathTests {
    private func path(_ text: String) -> RequestPath { RequestPath(Array(text.utf8)) }

    @Test func readsFilesAndFolders() {
        #expect(path("/") == .folder(""))
        #expect(path("/en/outcomes/1/") == .folder("en/outcomes/1"))
        #expect(path("/en/index.html") == .file("en/index.html"))
        #expect(path("/zh/%E4%B8%AD.html") == .file("zh/中.html"))
        #expect(path("/a%20b") == .file("a b"))
        #expect(path("/.hidden/x") == .file(".hidden/x"))
    }

    @Test(arguments: [
        "", "x", "http://evil.example/", "//etc/passwd", "/a//b", "/..", "/../etc/passwd", "/en/../../etc", "/./x", "/en/.", "/en/..",
        "/%2e%2e/etc/passwd", "/%2E%2E/", "/..%2fetc", "/%2e%2e%2f%2e%2e%2fetc", "/en/%2f/x", "/%2fetc/passwd", "/a%00b", "/a%0ab",
        "/\\..\\x", "/a%5c..%5cb",
        "/%", "/%2", "/%zz", "/%C0%AE%C0%AE/x", "/%FF", "/a%7Fb",
    ])
    func refuses(text: String) {
        #expect(path(text) == .malformed)
    }

    /// `%252e` is a name with a percent sign: it is not decoded again.
    @Test func decodesOnce() {
        #expect(path("/%252e%252e/x") == .file("%2e%2e/x"))
        #expect(path("/%25%32%65") == .file("%2e"))
    }

    @Test func refusesLongAddresses() {
        #expect(path("/" + String(repeating: "a", count: 4_095)) != .tooLong)
        #expect(path("/" + String(repeating: "a", count: 4_096)) == .tooLong)
    }

    /// Whatever bytes come: what is accepted has no empty part, no dots alone, no control, no backslash.
    @Test func whatIsAcceptedIsPlain() {
        var random = Random(7)
        let pieces = ["/", "..", ".", "%2e", "%2F", "%5c", "%00", "a", "é", "%", "%25", "\\", "index.html", "%e4%b8%ad"]
        for _ in 0..<20_000 {
            let text = "/" + (0..<random.below(8)).map { _ in pieces[random.below(pieces.count)] }.joined()
            guard case .file(let path) = path(text) else { continue }
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(!parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }, "\(text)")
            #expect(!path.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }, "\(text)")
        }
    }
}

/// Numbers that are the same in each run.
struct Random {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
