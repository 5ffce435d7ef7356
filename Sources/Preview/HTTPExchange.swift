import CMicrohttpd
import Glibc
import Synchronization

/// One request and its answer, from the head of the request to the last byte. Held by libmicrohttpd between its calls.
final class HTTPExchange: Sendable {
    private enum Phase {
        case made
        /// An answer is being made on another thread; the connection is suspended.
        case working
        case ready(HTTPReply)
        case streaming(EventStreams, EventStream)
        case answered
    }

    private let phase = Mutex(Phase.made)

    /// Takes the finished answer; nil while there is none.
    func takeReply() -> HTTPReply? {
        phase.withLock { phase in
            guard case .ready(let reply) = phase else { return nil }
            phase = .answered
            return reply
        }
    }

    /// Says that the answer will come from another thread.
    func startWorking() { phase.withLock { $0 = .working } }

    func finish(with reply: HTTPReply) { phase.withLock { $0 = .ready(reply) } }

    func stream(_ stream: EventStream, of streams: EventStreams) { phase.withLock { $0 = .streaming(streams, stream) } }

    /// The request is over: answered, or its connection gone.
    func end() {
        let stream = phase.withLock { phase -> (EventStreams, EventStream)? in
            defer { phase = .answered }
            if case .streaming(let streams, let stream) = phase { return (streams, stream) }
            return nil
        }
        if let stream { stream.0.remove(stream.1) }
    }
}

extension HTTPRequest {
    /// Reads the head of a request from the library.
    init(_ connection: OpaquePointer?, url: UnsafePointer<CChar>?, method: UnsafePointer<CChar>?) {
        self.init(
            method: unsafe Self.text(method), path: unsafe Self.bytes(url),
            headers: unsafe Self.headers(of: connection))
    }

    private static func headers(of connection: OpaquePointer?) -> [Header] {
        var headers: [Header] = []
        unsafe withUnsafeMutablePointer(to: &headers) { list in
            _ = unsafe MHD_get_connection_values(connection, .HEADER_KIND, collect, list)
        }
        return headers
    }

    private static let collect:
        @convention(c) (UnsafeMutableRawPointer?, MHD_ValueKind, UnsafePointer<CChar>?, UnsafePointer<CChar>?)
            -> MHD_Result = { list, _, name, value in
                let header = unsafe Header(name: text(name), value: text(value))
                unsafe list?.assumingMemoryBound(to: [Header].self).pointee.append(header)
                return .YES
            }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        unsafe pointer.map { unsafe String(cString: $0) } ?? ""
    }

    private static func bytes(_ pointer: UnsafePointer<CChar>?) -> [UInt8] {
        unsafe pointer.map { pointer in
            unsafe UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) }
        } ?? []
    }
}

extension HTTPReply {
    /// Hands the answer to the library, which sends it.
    func queue(on connection: OpaquePointer?) -> MHD_Result {
        let response = unsafe body.withUnsafeBytes { buffer in
            // The library copies the bytes; its type for them has no `const`.
            unsafe MHD_create_response_from_buffer(
                buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
        }
        guard let response = unsafe response else { return .NO }
        defer { unsafe MHD_destroy_response(response) }
        for header in headers { _ = unsafe MHD_add_response_header(response, header.name, header.value) }
        return unsafe MHD_queue_response(connection, status, response)
    }
}
