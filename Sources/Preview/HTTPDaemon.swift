import CMicrohttpd
import Diagnostics
import Dispatch
import Glibc

/// libmicrohttpd with our rules: one thread that reads and writes; at most 64 connections, ten seconds for a request and
/// for every pause; 32 KB for a request's head. Answers are made on other threads, while the connection is suspended.
final class HTTPDaemon: Sendable {
    private let answer: @Sendable (HTTPRequest) -> HTTPAnswer
    private let deadlines: HeadDeadlines
    private let streams: EventStreams
    private let workers = DispatchQueue(label: "preview", attributes: .concurrent)
    private let clock = DispatchQueue(label: "preview-clock")

    static let connectionLimit: UInt32 = 64
    private static let idleSeconds: UInt32 = 10
    private static let headBytes = 32 * 1024

    /// Starts to answer on a socket that listens. It runs until the process ends.
    static func start(
        on socket: LoopbackSocket, streams: EventStreams, answer: @escaping @Sendable (HTTPRequest) -> HTTPAnswer
    ) throws(MachineFault) {
        let daemon = HTTPDaemon(streams, answer)
        // The library keeps the pointer and the socket for as long as the process lives.
        let context = unsafe Unmanaged.passRetained(daemon).toOpaque()
        var settings = unsafe plenary_http_settings(
            socket: socket.descriptor, connections: connectionLimit, idle_seconds: idleSeconds, head_bytes: headBytes,
            context: context, answer: handle, completed: complete, connection: connect)
        guard unsafe plenary_http_start(&settings) != nil else {
            unsafe Unmanaged<HTTPDaemon>.fromOpaque(context).release()
            close(socket.descriptor)
            throw .notStarted(.noServer)
        }
        daemon.tick(1)
    }

    private init(_ streams: EventStreams, _ answer: @escaping @Sendable (HTTPRequest) -> HTTPAnswer) {
        self.streams = streams
        self.answer = answer
        deadlines = HeadDeadlines(patience: .seconds(Int(Self.idleSeconds)))
    }

    /// Once a second: ends connections that are overdue; every fifth time sends a heartbeat to the event streams.
    private func tick(_ number: Int) {
        clock.asyncAfter(deadline: .now() + .seconds(1)) { [self] in
            deadlines.shutOverdue()
            if number % 5 == 0 { streams.sendHeartbeat() }
            tick(number + 1)
        }
    }

    // MARK: What the library calls

    private static func daemon(_ context: UnsafeMutableRawPointer?) -> HTTPDaemon? {
        unsafe context.map { unsafe Unmanaged<HTTPDaemon>.fromOpaque($0).takeUnretainedValue() }
    }

    /// A head has arrived, or a suspended request goes on.
    private static let handle: MHD_AccessHandlerCallback = { context, connection, url, method, _, _, _, exchange in
        guard let daemon = unsafe daemon(context), let connection = unsafe connection, let exchange = unsafe exchange else { return .NO }
        if let held = unsafe exchange.pointee {
            let running = unsafe Unmanaged<HTTPExchange>.fromOpaque(held).takeUnretainedValue()
            guard let reply = running.takeReply() else { return .NO }
            return unsafe reply.queue(on: connection)
        }
        let new = HTTPExchange()
        unsafe exchange.pointee = Unmanaged.passRetained(new).toOpaque()
        let request = unsafe HTTPRequest(connection, url: url, method: method)
        return unsafe daemon.begin(request, new, connection)
    }

    /// A request is over.
    private static let complete: MHD_RequestCompletedCallback = { context, connection, exchange, _ in
        if let held = unsafe exchange?.pointee {
            unsafe Unmanaged<HTTPExchange>.fromOpaque(held).takeRetainedValue().end()
            unsafe exchange?.pointee = nil
        }
        unsafe daemon(context)?.deadlines.requestAnswered(UInt(bitPattern: connection))
    }

    /// A connection has been opened, or is about to be closed.
    private static let connect: MHD_NotifyConnectionCallback = { context, connection, _, event in
        guard let daemon = unsafe daemon(context) else { return }
        if event == .CONNECTION_NOTIFY_STARTED {
            unsafe daemon.deadlines.connectionOpened(UInt(bitPattern: connection), socket: plenary_http_socket(connection))
        } else {
            daemon.deadlines.connectionClosed(UInt(bitPattern: connection))
        }
    }

    private func begin(_ request: HTTPRequest, _ exchange: HTTPExchange, _ connection: OpaquePointer) -> MHD_Result {
        let address = UInt(bitPattern: connection)
        deadlines.requestArrived(address)
        switch answer(request) {
        case .now(let reply): return unsafe reply.queue(on: connection)
        case .later(let make):
            exchange.startWorking()
            unsafe MHD_suspend_connection(connection)
            workers.async {
                exchange.finish(with: make())
                unsafe MHD_resume_connection(OpaquePointer(bitPattern: address))
            }
            return .YES
        case .events(let streams, let first):
            let stream = EventStream(address, first: first)
            exchange.stream(stream, of: streams)
            streams.add(stream)
            return unsafe Self.queue(stream, on: connection)
        }
    }

    private static func queue(_ stream: EventStream, on connection: OpaquePointer) -> MHD_Result {
        let context = unsafe Unmanaged.passRetained(stream).toOpaque()
        let response = unsafe MHD_create_response_from_callback(
            UInt64.max, 16 * 1024,
            { context, _, buffer, length in
                guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
                let stream = unsafe Unmanaged<EventStream>.fromOpaque(context).takeUnretainedValue()
                return unsafe stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: length))
            },
            context,
            { context in
                if let context = unsafe context { unsafe Unmanaged<EventStream>.fromOpaque(context).release() }
            })
        guard let response = unsafe response else { return .NO }
        defer { unsafe MHD_destroy_response(response) }
        for (name, value) in PreviewServer.commonHeaders + [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")] {
            _ = unsafe MHD_add_response_header(response, name, value)
        }
        return unsafe MHD_queue_response(connection, 200, response)
    }
}

extension Message {
    fileprivate static let noServer = Message(en: "the library refuses to listen", zh: "程序库拒绝监听")
}
