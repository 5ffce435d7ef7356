import Synchronization

/// Runs a function over many values on several cores. Results come back by index, so the outcome is the same for any
/// number of workers; workers take small runs of indices, so that one slow value does not hold up the rest.
struct ParallelMap: Sendable {
    /// How many workers there are at most; 1 runs everything in the calling task.
    let jobs: Int
    /// Values that a worker takes at a time.
    var runLength = 16

    func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        guard jobs > 1, inputs.count > runLength else { return inputs.map(transform) }
        let next = Counter()
        let length = runLength
        let runs = await withTaskGroup(of: [(start: Int, outputs: [Output])].self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    var done: [(start: Int, outputs: [Output])] = []
                    while let run = next.take(length, of: inputs.count) {
                        done.append((run.lowerBound, inputs[run].map(transform)))
                    }
                    return done
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        return runs.sorted { $0.start < $1.start }.flatMap(\.outputs)
    }
}

/// Hands out runs of indices to workers.
private final class Counter: Sendable {
    private let next = Atomic(0)

    func take(_ length: Int, of count: Int) -> Range<Int>? {
        let start = next.wrappingAdd(length, ordering: .relaxed).oldValue
        return start < count ? start..<min(count, start + length) : nil
    }
}
