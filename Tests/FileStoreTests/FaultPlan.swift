import FileStore
import Glibc
import Synchronization

/// Makes calls of a `FileSystem` fail, and counts them.
final class FaultPlan: Sendable {
    /// What happens from the call on that the plan has chosen.
    enum Kind: Sendable {
        /// That one call fails with this error number.
        case fails(Int32)
        /// That call and all after it fail: for the disk it is as if the process had been killed there.
        case dies
        /// The process really kills itself.
        case kills
    }

    private let kind: Kind
    private let first: Int
    private let isMeant: @Sendable (SystemCall) -> Bool
    private let state = Mutex(0)

    /// - Parameter first: the number, from 1, of the call that fails among those that are meant; 0: none.
    init(_ kind: Kind, at first: Int, where isMeant: @escaping @Sendable (SystemCall) -> Bool = { _ in true }) {
        self.kind = kind
        self.first = first
        self.isMeant = isMeant
    }

    /// A plan that only counts.
    static func counting() -> FaultPlan { FaultPlan(.dies, at: 0) }

    var files: FileSystem {
        FileSystem { [self] call in decide(call) }
    }

    /// The calls so far that were meant.
    var count: Int { state.withLock { $0 } }

    private func decide(_ call: SystemCall) -> Int32 {
        let number = state.withLock { state in
            if isMeant(call) { state += 1 }
            return isMeant(call) ? state : 0
        }
        guard first > 0, number > 0 else { return 0 }
        switch kind {
        case .fails(let code): return number == first ? code : 0
        case .dies: return number >= first ? EIO : 0
        case .kills:
            if number == first { kill(getpid(), SIGKILL) }
            return 0
        }
    }
}

/// A generator with a seed, so that a failing case can be run again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
