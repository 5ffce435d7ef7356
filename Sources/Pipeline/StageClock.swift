/// How long each stage of a run took, for `--timings`.
package struct StageClock: Sendable {
    package struct Entry: Sendable {
        package let stage: String
        package let duration: Duration
    }

    package private(set) var entries: [Entry] = []
    private var last = ContinuousClock.now

    package init() {}

    /// Ends the stage that has been running since the last call, or since the clock was made.
    mutating func end(_ stage: String) {
        let now = ContinuousClock.now
        entries.append(Entry(stage: stage, duration: now - last))
        last = now
    }

    /// Adds the stages of a later part of the run.
    mutating func append(_ other: StageClock) {
        entries += other.entries
        last = ContinuousClock.now
    }
}
