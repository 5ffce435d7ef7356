import Diagnostics
import Dispatch
import Synchronization

/// One line on the terminal that says that work goes on, and for how long: rewritten in place, gone when the work is done.
/// It appears only after 300 ms, so that quick work stays quiet. The timer has a thread of its own, because the workers
/// keep all others busy.
final class ProgressLine: Sendable {
    private let console: Console
    private let label: String
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var isShown = false
        var isOver = false
    }

    private init(_ console: Console, _ label: String) {
        self.console = console
        self.label = label
    }

    /// Does some work, with the line on the terminal as long as it takes.
    static func during<Value, Failure: Error>(
        _ label: Message, on console: Console, _ work: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        guard console.showsProgress else { return try await work() }
        let line = ProgressLine(console, console.text(label))
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
        timer.schedule(deadline: .now() + .milliseconds(300), repeating: .milliseconds(100))
        timer.setEventHandler { line.draw() }
        timer.resume()
        defer {
            timer.cancel()
            line.erase()
        }
        return try await work()
    }

    private func draw() {
        state.withLock { state in
            guard !state.isOver else { return }
            state.isShown = true
            console.complain("\r\(label) \(DurationText.text(ContinuousClock.now - start, in: console.language))\u{1B}[K")
        }
    }

    private func erase() {
        state.withLock { state in
            state.isOver = true
            if state.isShown { console.complain("\r\u{1B}[K") }
        }
    }
}
