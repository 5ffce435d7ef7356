import Glibc
import Synchronization

/// Until when each connection must have sent a whole request. libmicrohttpd ends connections on which nothing moves; one
/// that sends a byte now and then would hold its place for ever.
final class HeadDeadlines: Sendable {
    private struct Entry {
        let socket: Int32
        /// Nil while an answer is made or sent.
        var deadline: ContinuousClock.Instant?
    }

    private let entries = Mutex<[UInt: Entry]>([:])
    private let patience: Duration

    init(patience: Duration) {
        self.patience = patience
    }

    func connectionOpened(_ connection: UInt, socket: Int32) {
        entries.withLock { $0[connection] = Entry(socket: socket, deadline: .now + patience) }
    }

    func requestArrived(_ connection: UInt) {
        entries.withLock { $0[connection]?.deadline = nil }
    }

    func requestAnswered(_ connection: UInt) {
        entries.withLock { $0[connection]?.deadline = .now + patience }
    }

    /// Called before the socket is closed, so that its number is never another's while it stands here.
    func connectionClosed(_ connection: UInt) {
        _ = entries.withLock { $0.removeValue(forKey: connection) }
    }

    /// Shuts the connections that are overdue; libmicrohttpd then sees their end and clears them away.
    func shutOverdue(now: ContinuousClock.Instant = .now) {
        entries.withLock { entries in
            for (connection, entry) in entries {
                guard let deadline = entry.deadline, deadline < now else { continue }
                shutdown(entry.socket, Int32(SHUT_RDWR))
                entries[connection]?.deadline = nil
            }
        }
    }
}
