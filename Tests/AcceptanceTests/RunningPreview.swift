import Foundation
import Glibc
import Synchronization
import TestSupport

/// A preview that runs, for one test.
struct RunningPreview {
    let process: RunningProcess
    let port: UInt16

    /// Starts `plenary serve` in a workspace and waits until it says where it listens.
    static func start(_ workspace: Workspace, _ arguments: String..., port: String? = "0") async throws -> RunningPreview {
        let given = ["serve", "--no-pdf"] + (port.map { ["--port", $0] } ?? []) + arguments
        let process = try RunningProcess(ProcessRun.plenaryPath(), given, workingFolder: workspace.folder.path)
        let port = try await onThread {
            waited(.seconds(120)) { process.errorsSoFar.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\//).flatMap { UInt16($0.1) } }
        }
        guard let port else {
            process.send(SIGKILL)
            throw TestSupportFault("the preview did not start: \(process.errorsSoFar)")
        }
        return RunningPreview(process: process, port: port)
    }

    /// Ends the preview as Ctrl-C does.
    @discardableResult func stop() async throws -> ProcessRun {
        process.send(SIGINT)
        return try await process.wait(timeout: .seconds(20))
    }

    /// Sends a request with the usual headers and reads the whole answer.
    func get(_ path: String, _ headers: String..., method: String = "GET") async throws -> HTTPAnswer {
        let head = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
        return try await send(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    }

    /// Sends bytes as they are and reads until the server closes, or for at most `patience`.
    func send(_ bytes: [UInt8], patience: Duration = .seconds(30)) async throws -> HTTPAnswer {
        let port = port
        return try await onThread {
            let connection = try Connection(port)
            connection.send(bytes)
            return HTTPAnswer(connection.readAll(until: .now + patience) { _ in false })
        }
    }

    /// Waits until a page satisfies a test, and gives it; nil when it does not within a time.
    func page(_ path: String, _ isWanted: @escaping @Sendable (String) -> Bool) async throws -> String? {
        let port = port
        return try await onThread {
            waited(.seconds(90)) {
                guard let connection = try? Connection(port) else { return nil }
                connection.send(Array("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n".utf8))
                let text = HTTPAnswer(connection.readAll(until: .now + .seconds(30)) { _ in false }).text
                return isWanted(text) ? text : nil
            }
        }
    }

    /// The address of the event stream, as the script in a page gives it.
    func eventsPath() async throws -> String {
        let page = try await get("/").text
        guard let match = page.firstMatch(of: /"(\/\.plenary\/[a-z0-9]+\/)preview\.js"/) else {
            throw TestSupportFault("no script in \(page)")
        }
        return match.1 + "events"
    }
}

/// An open event stream.
final class EventListener: Sendable {
    private let text = Mutex("")
    private let isOver = Mutex(false)

    init(_ preview: RunningPreview, _ path: String) {
        Thread.detachNewThread { [self, port = preview.port] in
            guard let connection = try? Connection(port) else { return }
            connection.send(Array("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n".utf8))
            _ = connection.readAll(until: .now + .seconds(120)) { bytes in
                text.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
                return isOver.withLock { $0 }
            }
        }
    }

    func stop() { isOver.withLock { $0 = true } }

    /// The states that were sent so far, as JSON.
    var states: [String] {
        text.withLock { $0 }.matches(of: /data: (\{.*\})/).map { String($0.1) }
    }

    /// Waits for the last state to satisfy a test.
    func state(patience: Duration = .seconds(90), _ isWanted: @escaping @Sendable (String) -> Bool) async throws -> String? {
        try await onThread { [self] in waited(patience) { states.last.flatMap { isWanted($0) ? $0 : nil } } }
    }
}

/// Asks every 10 ms until there is an answer. On a thread of its own, because the tests beside this one keep all threads of
/// the tasks busy for minutes.
private func waited<Value>(_ patience: Duration, _ ask: () -> Value?) -> Value? {
    let end = ContinuousClock.now + patience
    while true {
        if let value = ask() { return value }
        if ContinuousClock.now > end { return nil }
        usleep(10_000)
    }
}

/// What came back, taken apart.
struct HTTPAnswer: Sendable {
    let status: Int?
    let head: String
    let body: [UInt8]
    let text: String

    init(_ bytes: [UInt8]) {
        let end = Array("\r\n\r\n".utf8)
        let cut = bytes.indices.first { bytes[$0...].starts(with: end) } ?? bytes.count
        head = String(decoding: bytes[..<cut], as: UTF8.self)
        body = Array(bytes[min(bytes.count, cut + 4)...])
        text = String(decoding: body, as: UTF8.self)
        status = head.firstMatch(of: /^HTTP\/1\.1 ([0-9]{3})/).flatMap { Int($0.1) }
    }

    /// A header by its name in small letters.
    func header(_ name: String) -> String? {
        for line in head.split(separator: "\r\n").dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name { return parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return nil
    }
}

/// A connection to a port of this machine; closed when it is dropped. Its calls block, so it lives on a thread of its own.
final class Connection {
    let descriptor: Int32

    init(_ port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw TestSupportFault("connect: errno \(errno)") }
    }

    deinit { close(descriptor) }

    /// False when the server no longer listens to this connection.
    @discardableResult func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Reads until the server closes, the time is over, or `isEnough` says so, which sees all that was read.
    func readAll(until end: ContinuousClock.Instant, _ isEnough: ([UInt8]) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while ContinuousClock.now < end, !isEnough(bytes) {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe Glibc.poll(&poll, 1, 50) > 0 else { continue }
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// Whether the server has closed the connection.
    var isClosed: Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe Glibc.poll(&poll, 1, 0) > 0 else { return false }
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK)) <= 0
    }
}

/// Runs blocking work on a thread of its own, so that it keeps no test waiting.
func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
    }
}
