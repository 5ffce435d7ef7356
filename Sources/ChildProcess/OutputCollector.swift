import Glibc

/// Reads what a program writes to two pipes, until both end, and watches the time and the amount.
struct OutputCollector {
    enum Outcome {
        /// The program has ended, or has closed both.
        case complete
        case tooLate, tooMuch
        /// The system's error number.
        case failed(Int32)
    }

    /// The reading ends: output and messages.
    let pipes: [Int32]
    let deadline: ContinuousClock.Instant
    /// The most bytes of either.
    let limit: Int
    private(set) var contents: [[UInt8]] = [[], []]
    private var isOpen = [true, true]
    private var chunk = [UInt8](repeating: 0, count: 64 * 1024)

    init(output: Int32, messages: Int32, deadline: ContinuousClock.Instant, limit: Int) {
        pipes = [output, messages]
        self.deadline = deadline
        self.limit = limit
    }

    /// Reads until the end. A program may end while a process that it started keeps its pipes open: `hasEnded` is
    /// asked when nothing has come for a while, and ends the reading too.
    mutating func collect(hasEnded: () -> Bool) -> Outcome {
        while isOpen[0] || isOpen[1] {
            let left = deadline - ContinuousClock.now
            if left <= .zero { return .tooLate }
            var requests = pipes.indices.map { pollfd(fd: isOpen[$0] ? pipes[$0] : -1, events: Int16(POLLIN), revents: 0) }
            let ready = unsafe poll(&requests, nfds_t(requests.count), left < .milliseconds(50) ? 5 : 50)
            if ready < 0, errno != EINTR { return .failed(errno) }
            if ready == 0, hasEnded() { return drain() }
            for index in requests.indices where requests[index].revents != 0 {
                if let outcome = read(index) { return outcome }
            }
        }
        return .complete
    }

    /// Takes what still lies in the pipes.
    private mutating func drain() -> Outcome {
        for index in pipes.indices {
            while isOpen[index] {
                let before = contents[index].count
                if let outcome = read(index) { return outcome }
                if contents[index].count == before { break }
            }
        }
        return .complete
    }

    /// Reads a piece from a pipe; nil unless that ends everything.
    private mutating func read(_ index: Int) -> Outcome? {
        let pipe = pipes[index]
        let length = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(pipe, $0.baseAddress, $0.count) }
        if length < 0 { return errno == EAGAIN || errno == EINTR ? nil : .failed(errno) }
        if length == 0 { isOpen[index] = false }
        contents[index] += chunk[..<length]
        return contents[index].count > limit ? .tooMuch : nil
    }
}
