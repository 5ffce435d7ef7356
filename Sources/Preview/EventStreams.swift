import CMicrohttpd
import Synchronization

/// The open event streams (https://html.spec.whatwg.org/multipage/server-sent-events.html): what is said goes to all.
final class EventStreams: Sendable {
    /// More than any person has pages in sight.
    static let limit = 24

    private let open = Mutex<[ObjectIdentifier: EventStream]>([:])

    var isFull: Bool { open.withLock { $0.count >= Self.limit } }

    func add(_ stream: EventStream) {
        open.withLock { $0[ObjectIdentifier(stream)] = stream }
    }

    func remove(_ stream: EventStream) {
        _ = open.withLock { $0.removeValue(forKey: ObjectIdentifier(stream)) }
        stream.end()
    }

    func send(_ bytes: [UInt8]) {
        for stream in open.withLock({ Array($0.values) }) { stream.send(bytes) }
    }

    /// A comment, which browsers skip: writing it shows whether somebody is still there.
    func sendHeartbeat() { send(Array(":\n\n".utf8)) }

    /// An event in the form of the standard. `data` has one line.
    static func event(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8)
    }
}

/// One open stream. While it has nothing to say its connection is suspended, so that it costs no thread and no waiting.
final class EventStream: Sendable {
    private struct State {
        /// Of the connection, until it is closed.
        var connection: UInt?
        var waiting: [UInt8]
        var isSuspended = false
    }

    private let state: Mutex<State>

    /// What may wait for a reader who does not read.
    private static let limit = 1 << 20

    init(_ connection: UInt, first: [UInt8]) {
        state = Mutex(State(connection: connection, waiting: first))
    }

    func send(_ bytes: [UInt8]) {
        state.withLock { state in
            guard let connection = state.connection, state.waiting.count + bytes.count <= Self.limit else { return }
            state.waiting += bytes
            guard state.isSuspended else { return }
            state.isSuspended = false
            unsafe MHD_resume_connection(OpaquePointer(bitPattern: connection))
        }
    }

    /// Fills a buffer for the network; suspends the connection when there is nothing.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            guard let connection = state.connection else { return -1 }
            if state.waiting.isEmpty {
                state.isSuspended = true
                unsafe MHD_suspend_connection(OpaquePointer(bitPattern: connection))
                return 0
            }
            let count = min(buffer.count, state.waiting.count)
            unsafe buffer.copyBytes(from: state.waiting[..<count])
            state.waiting.removeFirst(count)
            return count
        }
    }

    /// The connection is gone; nothing more is said.
    func end() {
        state.withLock { $0.connection = nil }
    }
}
