import Foundation
import TestSupport
import Testing

/// What a stranger can do to `plenary serve`: nothing.
@Suite(.temporaryFolder, .serialized) struct ServeAttackTests {
    /// Addresses that want out of the site, as bytes after `GET `.
    private static let traversals = [
        "/../plenary.yml", "/../../../../etc/passwd", "/%2e%2e/plenary.yml", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
        "/%252e%252e/plenary.yml", "/%252e%252e%252fplenary.yml", "/en/../../plenary.yml", "/en/..;/plenary.yml", "/..\\plenary.yml",
        "/..%5cplenary.yml", "/%5c..%5c..%5cetc%5cpasswd", "/%00/etc/passwd", "/en/index.html%00.css", "//etc/passwd", "///etc/passwd",
        "/%2fetc/passwd", "/./../plenary.yml", "/%c0%ae%c0%ae/plenary.yml", "/.%00./plenary.yml", "/en/%2e%2e%2f%2e%2e%2fplenary.yml",
        "file:///etc/passwd", "/file:///etc/passwd", "http://127.0.0.1/../plenary.yml", "*", "/.plenary/lock", "/.plenary-output",
        "/plenary.yml", "/Content/programme/2024-25/programme.md", "/Templates/base.mustache", "/.plenary/aaaaaaaa/events", "/.git/config",
    ]

    @Test func noAddressLeadsOutOfTheSite() async throws {
        let workspace = try Workspace()
        try workspace.write(".git/config", "a secret: skills for all")
        let preview = try await RunningPreview.start(workspace)
        for path in Self.traversals {
            let answer = try await preview.get(path)
            #expect([400, 404].contains(answer.status), "\(path): \(answer.status ?? 0)")
            #expect(!answer.text.contains("root:") && !answer.text.contains("organization:") && !answer.text.contains("secret"), "\(path)")
        }
        // A raw NUL, a raw line feed, bytes that are no text, no path at all.
        for raw in ["/\u{0}", "/\u{1}", "/\u{FF}", "", " "] {
            let answer = try await preview.get(raw)
            // The library cuts an address at a NUL: what is left is an address of the site, or none.
            #expect(answer.status != 200 || answer.text.contains("Skills for all"), "\(raw.debugDescription)")
        }
        let long = try await preview.get("/" + String(repeating: "a", count: 5_000))
        #expect(long.status == 414)
        let veryLong = try await preview.get("/" + String(repeating: "../", count: 40_000))
        #expect(veryLong.status != 200)
        let manyHeaders = try await preview.send(
            Array("GET / HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\(String(repeating: "X: y\r\n", count: 30_000))\r\n".utf8))
        #expect(manyHeaders.status != 200)
        #expect(try await preview.get("/en/").status == 200, "it is still there")
        try await preview.stop()
    }

    @Test func otherHostsOriginsAndMethodsAreRefused() async throws {
        let preview = try await RunningPreview.start(Workspace())
        func status(_ lines: String...) async throws -> Int? {
            try await preview.send(Array((lines.joined(separator: "\r\n") + "\r\nConnection: close\r\n\r\n").utf8)).status
        }
        let own = "Host: 127.0.0.1:\(preview.port)"
        #expect(try await status("GET / HTTP/1.1", own) == 200)
        #expect(try await status("GET / HTTP/1.1", "Host: evil.example:\(preview.port)") == 421)
        #expect(try await status("GET / HTTP/1.1", "Host: evil.example") == 421)
        #expect(try await status("GET / HTTP/1.1", own, "Host: evil.example") == 400)
        #expect(try await status("GET / HTTP/1.1") == 400)
        #expect(try await status("GET / HTTP/1.0") == 400)
        #expect(try await status("GET / HTTP/1.1", own, "Origin: https://evil.example") == 403)
        #expect(try await status("GET / HTTP/1.1", own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors") == 403)
        #expect(try await status("POST / HTTP/1.1", own, "Content-Length: 0") == 405)
        #expect(try await status("OPTIONS * HTTP/1.1", own) == 405)
        #expect(try await status("DELETE /en/ HTTP/1.1", own) == 405)
        #expect(try await status("GET / HTTP/1.1", own, "Content-Length: 5", "", "abcde") == 400)
        let events = try await preview.eventsPath()
        #expect(try await status("GET \(events) HTTP/1.1", own, "Origin: https://evil.example") == 403)
        #expect(try await status("GET \(events)x HTTP/1.1", own) == 404)
        try await preview.stop()
    }

    /// A link below the assets is read as any file of the workspace is: never from outside.
    @Test func symbolicLinksDoNotLeadOut() async throws {
        let workspace = try Workspace()
        try workspace.write("shared/colours.css", "/* shared */")
        try workspace.folder.write { SymbolicLink("Templates/assets/colours.css", to: "../../shared/colours.css") }
        let preview = try await RunningPreview.start(workspace)
        #expect(try await preview.get("/assets/colours.css").text == "/* shared */")
        let events = EventListener(preview, try await preview.eventsPath())
        try workspace.folder.write { SymbolicLink("Templates/assets/passwd.css", to: "/etc/passwd") }
        #expect(
            try await events.state { $0.contains("passwd.css") && $0.contains("leads out of the workspace") } != nil, "\(events.states)")
        #expect(try await preview.get("/assets/passwd.css").status == 404)
        // A file that is replaced by a link while the preview runs is not followed either.
        try FileManager.default.removeItem(atPath: workspace.folder.path("Templates/assets/passwd.css"))
        try FileManager.default.removeItem(atPath: workspace.folder.path("Templates/assets/site.css"))
        try workspace.folder.write { SymbolicLink("Templates/assets/site.css", to: "/etc/hostname") }
        #expect(try await events.state { $0.contains("site.css") } != nil, "\(events.states)")
        let style = try await preview.get("/assets/site.css").text
        #expect(style != (try? String(contentsOfFile: "/etc/hostname", encoding: .utf8)))
        events.stop()
        try await preview.stop()
    }

    /// More connections than are served at a time, none of which says anything; and one that says a byte now and then.
    @Test func idleAndSlowConnectionsGiveWay() async throws {
        let preview = try await RunningPreview.start(Workspace())
        let port = preview.port
        let (isAnswered, isCut) = try await onThread {
            let slow = try Connection(port)
            let idle = try (0..<100).map { _ in try Connection(port) }
            let start = ContinuousClock.now
            let head = Array("GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nX-Slow: ".utf8)
            var position = 0
            while ContinuousClock.now - start < .seconds(30), !slow.isClosed {
                slow.send([position < head.count ? head[position] : UInt8(ascii: "a")])
                position += 1
                usleep(250_000)
            }
            let isCut = slow.isClosed
            let asking = try Connection(port)
            asking.send(Array("GET /en/ HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n".utf8))
            let answer = HTTPAnswer(asking.readAll(until: .now + .seconds(40)) { _ in false })
            withExtendedLifetime(idle) {}
            return (answer.status == 200, isCut)
        }
        #expect(isCut)
        #expect(isAnswered)
        try await preview.stop()
    }

    @Test func manyRequestsAtOnceAreAnswered() async throws {
        let preview = try await RunningPreview.start(Workspace())
        let statuses = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 0..<200 {
                group.addTask { try await preview.get(number % 3 == 0 ? "/nothing/\(number)" : "/zh/programme/2024-25/").status }
            }
            return try await group.reduce(into: [Int?: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [200: 133, 404: 67])
        try await preview.stop()
    }

    /// Events reach at most a few pages; a page too many is told so and the others are not disturbed.
    @Test func openStreamsAreCounted() async throws {
        let preview = try await RunningPreview.start(Workspace())
        let path = try await preview.eventsPath()
        let listeners = (0..<24).map { _ in EventListener(preview, path) }
        for listener in listeners { #expect(try await listener.state { $0.contains("generation") } != nil) }
        #expect(try await preview.get(path).status == 503)
        #expect(try await preview.get("/en/").status == 200)
        for listener in listeners { listener.stop() }
        // Those who have gone are found by the next heartbeat.
        let end = ContinuousClock.now + .seconds(40)
        var isFree = false
        while !isFree, ContinuousClock.now < end {
            let listener = EventListener(preview, path)
            isFree = try await listener.state(patience: .seconds(2)) { $0.contains("generation") } != nil
            listener.stop()
        }
        #expect(isFree)
        try await preview.stop()
    }
}
