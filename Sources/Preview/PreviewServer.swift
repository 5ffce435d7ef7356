import Bytes
package import Diagnostics
import Synchronization

/// Shows the last good site, and says what is wrong since. Safe to use from several threads.
package final class PreviewServer: Sendable {
    /// Where to look: `http://127.0.0.1:8080/`.
    package let address: String
    /// Whether the usual port was taken, so that this is another.
    package let isOnOtherPort: Bool
    package static let usualPort = 8080

    private struct State {
        var site: PreviewSite?
        /// Counts the sites, so that a page can know whether it is of the last one.
        var generation = 0
        var problems: PreviewProblems?
    }

    private let state = Mutex(State())
    private let streams = EventStreams()
    private let guarding: RequestGuard
    /// What nobody who only guesses addresses can know: the place of the script and of the event stream.
    private let token: String
    private let language: MessageLanguage

    /// Starts to listen on this machine's own address.
    ///
    /// - Parameters:
    ///   - port: the port that was asked for; nil to take the usual one or the next that is free, 0 for any.
    ///   - language: of the preview's own words.
    /// - Throws: when the port is in use or forbidden.
    package static func start(port: Int?, language: MessageLanguage) throws(MachineFault) -> PreviewServer {
        let socket = try LoopbackSocket.listen(wanted: port, usual: usualPort)
        let server = PreviewServer(socket, isOnOtherPort: port == nil && socket.port != usualPort, language)
        try HTTPDaemon.start(on: socket, streams: server.streams) { request in server.answer(request) }
        return server
    }

    private init(_ socket: LoopbackSocket, isOnOtherPort: Bool, _ language: MessageLanguage) {
        address = "http://\(socket.host):\(socket.port)/"
        self.isOnOtherPort = isOnOtherPort
        self.language = language
        guarding = RequestGuard(port: socket.port)
        var random = SystemRandomNumberGenerator()
        token = (0..<2).map { _ in String(random.next(), radix: 36) }.joined()
    }

    /// Shows a site from now on, whose pages are all right as far as is known; open pages reload.
    package func show(_ site: PreviewSite) {
        let event = state.withLock { state in
            state.site = site
            state.generation += 1
            state.problems = nil
            return Self.event(state)
        }
        streams.send(event)
    }

    /// Shows what is wrong over the site as it is; nil takes that away.
    package func show(problems: PreviewProblems?) {
        let event = state.withLock { state -> [UInt8]? in
            guard state.problems != problems else { return nil }
            state.problems = problems
            return Self.event(state)
        }
        if let event { streams.send(event) }
    }

    private static func event(_ state: State) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("generation", String(state.generation))
            json.key("problems")
            guard let problems = state.problems else { return json.null() }
            json.object { json in
                json.field("title", problems.title)
                json.field("text", problems.text)
            }
        }
        return EventStreams.event("state", json.finish().bytes)
    }
}

// MARK: - Answers

extension PreviewServer {
    static let commonHeaders = [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ("Content-Security-Policy", "frame-ancestors 'none'"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

    private func answer(_ request: HTTPRequest) -> HTTPAnswer {
        if let refusal = guarding.refusal(of: request) { return .now(refusal.withCommonHeaders) }
        switch RequestPath(request.path) {
        case .tooLong: return .now(HTTPReply.plain(414, "the address is too long").withCommonHeaders)
        case .malformed: return .now(HTTPReply.plain(400, "this is no address of the site").withCommonHeaders)
        case .file(let path):
            if let own = own(path) { return own }
            return .later { self.file(path, request).withCommonHeaders }
        case .folder(let path):
            return .later { self.file(path.isEmpty ? "index.html" : path + "/index.html", request).withCommonHeaders }
        }
    }

    /// The preview's own files and its event stream.
    private func own(_ path: String) -> HTTPAnswer? {
        switch path {
        case place + "events":
            guard !streams.isFull else { return .now(.plain(503, "too many pages are open").withCommonHeaders) }
            return .events(streams, first: Array("retry: 500\n".utf8) + state.withLock { Self.event($0) })
        case place + "preview.js": return .now(Self.reply(200, path, Array(PreviewScript.script.utf8)).withCommonHeaders)
        case place + "preview.css": return .now(Self.reply(200, path, Array(PreviewScript.style.utf8)).withCommonHeaders)
        default: return nil
        }
    }

    /// The folder of the preview's own files; hidden, so that no site has one of this name.
    private var place: String { ".plenary/\(token)/" }

    private func file(_ path: String, _ request: HTTPRequest) -> HTTPReply {
        let (site, generation) = state.withLock { ($0.site, $0.generation) }
        guard let site else { return waitingPage() }
        switch site.file(path) {
        case .success(let bytes):
            var reply = Self.reply(200, path, MediaType.isPage(path) ? listening(bytes, generation) : bytes)
            let tag = "\"\(SHA256.digest(of: reply.body).hex(prefix: 32))\""
            if request.values("if-none-match").contains(where: { $0.contains(tag) }) {
                reply.status = 304
                reply.body = []
            }
            reply.headers.append(.init(name: "ETag", value: tag))
            return reply
        case .failure(let fault):
            let help = fault.help.map { "\n" + $0.text(in: language) } ?? ""
            return .plain(503, "[\(fault.code.id)] \(fault.message.text(in: language))\(help)", [("Cache-Control", "no-store")])
        case nil:
            if site.contains(path + "/index.html") {
                return .plain(301, "this is a folder", [("Location", "/\(PercentEncoding.path.encoded(path))/")])
            }
            guard case .success(let page)? = site.file("404.html") else { return .plain(404, "nothing is published here") }
            return Self.reply(404, "404.html", listening(page, generation))
        }
    }

    private static func reply(_ status: UInt32, _ path: String, _ body: [UInt8]) -> HTTPReply {
        HTTPReply(status, [("Content-Type", MediaType.of(path)), ("Cache-Control", "no-store")], body)
    }

    /// A page with the script that listens for changes, at the end of its body.
    private func listening(_ page: [UInt8], _ generation: Int) -> [UInt8] {
        let end = Array("</body>".utf8)
        let script = "<script src=\"/\(place)preview.js\" data-generation=\"\(generation)\" data-lang=\"\(language.rawValue)\"></script>"
        var place = page.count - end.count
        while place >= 0, !page[place..<(place + end.count)].elementsEqual(end) { place -= 1 }
        return place < 0 ? page + Array(script.utf8) : Array(page[..<place]) + Array(script.utf8) + Array(page[place...])
    }

    /// Stands in for every page until there is a site: with the problems, where these are known.
    private func waitingPage() -> HTTPReply {
        let title = Message.waiting.text(in: language)
        let page =
            "<!doctype html><html lang=\"\(language.rawValue)\"><meta charset=\"utf-8\"><title>Plenary</title><body><p>\(title)</p></body></html>\n"
        return Self.reply(503, "index.html", listening(Array(page.utf8), 0))
    }
}

extension HTTPReply {
    fileprivate var withCommonHeaders: HTTPReply {
        var reply = self
        reply.headers += PreviewServer.commonHeaders.map { HTTPRequest.Header(name: $0.0, value: $0.1) }
        return reply
    }
}

extension Message {
    fileprivate static let waiting = Message(
        en: "There is no site to show yet. This page changes as soon as there is one.", zh: "还没有可以显示的站点。一旦生成，本页会自动更新。")
}
