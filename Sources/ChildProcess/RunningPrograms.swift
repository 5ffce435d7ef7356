import Glibc
import Synchronization

/// The process groups of the programs that are running now. The only state of the module that outlives a run; it is
/// there because a signal to Plenary has to reach them all.
package enum RunningPrograms {
    private static let groups = Mutex<Set<pid_t>>([])

    /// Kills every program that is running, with all it has started: before Plenary ends on a signal. Not to be called
    /// from within a signal handler, but from the thread that waits for signals.
    package static func endAll() {
        groups.withLock { groups in
            for group in groups { kill(-group, SIGKILL) }
        }
    }

    static func add(_ group: pid_t) {
        groups.withLock { _ = $0.insert(group) }
    }

    /// Ends what is left of a group and forgets it. The group's first process must not have been waited for yet, or
    /// its number could be somebody else's by now.
    static func end(_ group: pid_t) {
        groups.withLock { groups in
            kill(-group, SIGKILL)
            groups.remove(group)
        }
    }
}
