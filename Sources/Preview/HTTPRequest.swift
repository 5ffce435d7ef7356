/// The head of a request, as it came.
struct HTTPRequest: Sendable, Hashable {
    /// `GET`
    var method: String
    /// The path with its escapes and without the query.
    var path: [UInt8]
    var query: [UInt8] = []
    /// The headers in order; a name may come several times.
    var headers: [Header]

    struct Header: Sendable, Hashable {
        var name: String
        var value: String
    }

    /// The values of a header; names are the same in capital and small letters.
    func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// An answer with all of its bytes.
struct HTTPReply: Sendable, Hashable {
    var status: UInt32
    var headers: [HTTPRequest.Header]
    var body: [UInt8]

    init(_ status: UInt32, _ headers: [(String, String)], _ body: [UInt8] = []) {
        self.status = status
        self.headers = headers.map { HTTPRequest.Header(name: $0.0, value: $0.1) }
        self.body = body
    }

    /// A short answer in words, for programs and people who look closely.
    static func plain(_ status: UInt32, _ text: String, _ headers: [(String, String)] = []) -> HTTPReply {
        HTTPReply(status, [("Content-Type", "text/plain; charset=utf-8")] + headers, Array((text + "\n").utf8))
    }
}

/// What a request gets.
enum HTTPAnswer: Sendable {
    case now(HTTPReply)
    /// Made on another thread, because it may take a while.
    case later(@Sendable () -> HTTPReply)
    /// A stream of events that stays open; these bytes come first.
    case events(EventStreams, first: [UInt8])
}
