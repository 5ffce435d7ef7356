package import Diagnostics
import Dispatch
import FileStore
import Glibc
import Synchronization

/// Says when it is worth looking at some files again. It never says what has changed: who listens looks at everything, so
/// that a lost event costs time and no truth.
///
/// Events come from inotify(7), which cannot see everything: writes through memory maps, changes on network drives, links
/// that lead elsewhere. So it also asks to look now and then; more often where folders could not be watched.
package final class FolderWatch: Sendable {
    /// An element for each time that it is worth to look. Several that nobody took count as one.
    package let changes: AsyncStream<Void>

    /// How long it must be quiet before a change counts, and how long one waits for quiet: editors write in several steps,
    /// and git changes many files.
    private static let quiet = Duration.milliseconds(40)
    private static let patience = Duration.milliseconds(500)

    private struct State {
        var places: [ContentPath]
        var folders: [Int32: WatchedFolder] = [:]
        /// Whether every folder is watched.
        var isWhole = true
        /// Of changes that have not been told yet.
        var firstChange: ContinuousClock.Instant?
        var lastChange: ContinuousClock.Instant?
        var nextLook = ContinuousClock.now
    }

    private let root: String
    /// Of inotify; -1 where the system gives none.
    private let descriptor: Int32
    /// Folders that are watched at most: for tests; the system has a limit of its own.
    private let limit: Int
    /// How often it asks to look though nothing was seen, where every folder is watched and where not.
    private let rests: (whole: Duration, partial: Duration)
    private let state: Mutex<State>
    private let continuation: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - root: the absolute path of the workspace.
    ///   - places: what is watched below it: files, and folders with all that is in them.
    ///   - limit, rests: for tests.
    package init(
        root: String, places: [ContentPath], limit: Int = .max, rests: (whole: Duration, partial: Duration) = (.seconds(5), .seconds(1))
    ) {
        self.root = root
        self.limit = limit
        self.rests = rests
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        state = Mutex(State(places: places))
        (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        watchFolders()
        setNextLook()
        DispatchQueue(label: "watch").async { [weak self] in
            while let watch = self { watch.takeTurn() }
        }
    }

    deinit {
        continuation.finish()
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether every folder is watched, so that a change is seen at once.
    package var isWhole: Bool { state.withLock { $0.isWhole } }

    /// Watches other places from now on.
    package func watch(_ places: [ContentPath]) {
        let isNew = state.withLock { state in
            defer { state.places = places }
            return state.places != places
        }
        if isNew { watchFolders() }
    }
}

// MARK: - Watching

extension FolderWatch {
    /// What may change the text of a file or which files there are. A file that is being written counts when it is closed.
    private static let mask: UInt32 = {
        let contents = Int(IN_CLOSE_WRITE) | Int(IN_ATTRIB)
        let names = Int(IN_CREATE) | Int(IN_DELETE) | Int(IN_MOVED_FROM) | Int(IN_MOVED_TO)
        let folder = Int(IN_DELETE_SELF) | Int(IN_MOVE_SELF)
        let manner = Int(IN_ONLYDIR) | Int(IN_EXCL_UNLINK)
        return UInt32(truncatingIfNeeded: contents | names | folder | manner)
    }()

    /// Watches every folder that there is now. A folder that is watched already keeps its watch.
    private func watchFolders() {
        state.withLock { state in
            let wanted = WatchedFolders().list(root: root, places: state.places)
            var folders: [Int32: WatchedFolder] = [:]
            var isWhole = descriptor >= 0 && wanted.count <= limit
            if descriptor >= 0 {
                for folder in wanted.prefix(limit) {
                    let path = folder.path.text.isEmpty ? root : root + "/" + folder.path.text
                    let number = unsafe inotify_add_watch(descriptor, path, Self.mask)
                    if number >= 0 { folders[number] = folder } else if [ENOSPC, ENOMEM].contains(errno) { isWhole = false }
                }
                for number in state.folders.keys where folders[number] == nil { inotify_rm_watch(descriptor, number) }
            }
            state.folders = folders
            state.isWhole = isWhole
        }
    }

    /// Waits for events, for quiet after them, or for the time to look anyway; at most a second.
    private func takeTurn() {
        let wait = state.withLock { state in
            let next = state.lastChange.map { $0 + Self.quiet } ?? state.nextLook
            return max(0, min(next - .now, .seconds(1)) / .milliseconds(1))
        }
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if unsafe Glibc.poll(&poll, 1, Int32(wait) + 1) > 0 { readEvents() }
        sayIfQuiet()
        lookAnyway()
    }

    private func readEvents() {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        var matters = false
        var changesFolders = false
        while true {
            let length = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            guard length > 0 else { break }
            for event in FolderEvent.all(in: buffer[..<length]) where isOfInterest(event) {
                matters = true
                changesFolders = changesFolders || event.changesFolders
            }
        }
        // Before anybody looks: what is written into a new folder from now on is an event, what was before is found.
        if changesFolders { watchFolders() }
        if matters { noteChange() }
    }

    private func isOfInterest(_ event: FolderEvent) -> Bool {
        if event.isOverflow { return true }
        if event.isEndOfWatch { return false }
        return state.withLock { $0.folders[event.watch] }?.mattersOrIsItself(event.name) ?? false
    }

    private func noteChange() {
        state.withLock { state in
            state.firstChange = state.firstChange ?? .now
            state.lastChange = .now
        }
    }

    /// Says that there are changes when it has been quiet for a while, or when one has waited long enough for that.
    private func sayIfQuiet() {
        let isTime = state.withLock { state in
            guard let first = state.firstChange, let last = state.lastChange else { return false }
            guard ContinuousClock.now - last >= Self.quiet || ContinuousClock.now - first > Self.patience else { return false }
            (state.firstChange, state.lastChange) = (nil, nil)
            return true
        }
        if isTime { continuation.yield() }
    }

    /// Asks to look, whatever the events say. A folder above may have been moved away and back, which no watch tells.
    private func lookAnyway() {
        guard state.withLock({ ContinuousClock.now >= $0.nextLook }) else { return }
        watchFolders()
        setNextLook()
        continuation.yield()
    }

    private func setNextLook() {
        state.withLock { $0.nextLook = .now + ($0.isWhole ? rests.whole : rests.partial) }
    }
}

extension WatchedFolder {
    fileprivate func mattersOrIsItself(_ name: [UInt8]) -> Bool { name.isEmpty || matters(name) }
}
