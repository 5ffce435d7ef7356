package import Diagnostics
import Synchronization

/// A file to be published.
package struct OutputFile: Sendable, Hashable {
    /// Relative to the output folder.
    package let path: ContentPath
    package let bytes: [UInt8]

    package init(_ path: ContentPath, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What `OutputTransaction.stage` found out about a batch of files, for `finish`.
package struct StagedBatch: Sendable {
    /// A file that is to be published.
    struct Entry: Sendable {
        let path: ContentPath
        /// The name under which the new contents wait (`3/17`); nil when the published file is the same already.
        let waiting: String?
    }

    var entries: [Entry] = []
}

/// What a commit did.
package struct CommitReport: Sendable, Hashable {
    /// New files and files with new contents, sorted.
    package let written: [ContentPath]
    /// Files that were not touched.
    package let unchanged: Int
    /// Files that were published and are not produced any more, sorted.
    package let removed: [ContentPath]

    package init(written: [ContentPath], unchanged: Int, removed: [ContentPath]) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}

/// What a commit survives.
package enum Durability: Sendable, Hashable {
    /// A killed process and a power cut.
    case powerCut
    /// A killed process: nothing is flushed. For a preview, which builds again in any case.
    case killedProcess
}

/// An output folder held for one commit, from `OutputCommitter.begin` to `finish`. Dropped without `finish`, it
/// removes what it staged and leaves the published tree as it was.
package final class OutputTransaction: Sendable {
    let files: FileSystem
    let location: OutputLocation
    let durability: Durability
    let survey: OutputSurvey
    let staging: StagingPlace
    /// The file whose lock is ours as long as it is open.
    private let marker: OwnedDescriptor
    private let batches = Atomic<Int>(0)
    /// A journal may stand in the output folder: the staged files belong to it now.
    private let isDecided = Atomic<Bool>(false)

    init(
        _ files: FileSystem, _ location: OutputLocation, marker: OwnedDescriptor, durability: Durability, survey: OutputSurvey,
        staging: StagingPlace
    ) {
        self.files = files
        self.location = location
        self.marker = marker
        self.durability = durability
        self.survey = survey
        self.staging = staging
    }

    deinit {
        if !isDecided.load(ordering: .relaxed) { staging.clear(location, files) }
    }

    /// Compares a batch of files with what is published and writes those that differ beside it.
    ///
    /// May be called from several threads at once, each with files of its own; sorted batches of some dozens are the
    /// fastest. The bytes are not needed any more afterwards.
    package func stage(_ batch: [OutputFile]) throws(MachineFault) -> StagedBatch {
        var stager = BatchStager(self)
        for file in batch { try stager.stage(file) }
        return stager.batch
    }

    /// The batch of files whose published bytes the caller knows to be right, without reading them: for a preview that
    /// built them itself before. Those that are not published any more come back and have to be staged.
    package func assumeUnchanged(_ paths: [ContentPath]) -> (batch: StagedBatch, missing: [ContentPath]) {
        let paths = paths.sorted()
        let missing = paths.without(survey.files)
        return (StagedBatch(entries: paths.without(missing).map { .init(path: $0, waiting: nil) }), missing)
    }

    /// Publishes the staged files and removes those that are in none of the batches and that `keep` does not keep.
    ///
    /// Throws a refusal before anything is changed when the folder holds files that we did not make. To be called
    /// once, when all `stage` calls have returned.
    package func finish(_ batches: [StagedBatch], keeping keep: KeepRule = .nothing) throws(MachineFault) -> CommitReport {
        let entries = batches.flatMap(\.entries).sorted { $0.path < $1.path }
        let plan = try plan(entries.map(\.path), keep)
        let moves = entries.compactMap { entry in entry.waiting.map { CommitJournal.Step.move(waiting: $0, to: entry.path) } }
        var steps = plan.obstacles + moves + plan.stale.map { .remove($0) } + plan.emptied.map { .removeFolder($0) }
        if plan.list != survey.list {
            steps.append(.move(waiting: try stageList(plan.list), to: ContentPath(OutputNames.list)))
        }
        if !steps.isEmpty { try publish(steps, isFree: plan.obstacles.isEmpty) }
        let removed = (plan.obstacles + plan.stale.map { .remove($0) }).compactMap(\.removedFile)
        let written = entries.filter { $0.waiting != nil }.map(\.path)
        return CommitReport(written: written, unchanged: entries.count - written.count, removed: removed.sorted())
    }

    /// A number for the folder of a batch that has something to write.
    func nextBatch() -> Int {
        batches.add(1, ordering: .relaxed).newValue
    }
}

// MARK: - Finishing

extension OutputTransaction {
    private func plan(_ produced: [ContentPath], _ keep: KeepRule) throws(MachineFault) -> CommitPlan {
        do {
            return try CommitPlan(survey: survey, produced: produced, keep: keep)
        } catch {
            switch error {
            case .foreign(let paths):
                throw MachineFault(.outputForeignFiles, .foreignFiles(location.shown, paths), help: .moveThemAway)
            case .clash(let path):
                throw MachineFault(.outputPathUnusable, .clash(location.shown(path)), help: .changeTheId)
            }
        }
    }

    private func stageList(_ list: [UInt8]) throws(MachineFault) -> String {
        var stager = BatchStager(self)
        return try stager.write(OutputFile(ContentPath(OutputNames.list), list))
    }

    /// Writes the journal, puts it in place, which decides the commit, and carries it out.
    private func publish(_ steps: [CommitJournal.Step], isFree: Bool) throws(MachineFault) {
        let journal = CommitJournal(staging: staging, steps: steps)
        let shown = location.shown
        let root = location.root.descriptor
        let waiting = try faulting(.createFolder, staging.name) { () throws(SystemError) in try staging.make(location, files) }
        defer { try? files.close(waiting) }
        try prepareFolders(steps, isFree: isFree)
        try faulting(.write, "\(shown)/\(OutputNames.journal)") { () throws(SystemError) in
            try files.writeNew("journal", below: waiting, journal.encoded)
        }
        try faulting(.flush, shown) { () throws(SystemError) in
            if durability == .powerCut { try files.syncFileSystem(of: waiting) }
        }
        try faulting(.write, "\(shown)/\(OutputNames.journal)") { () throws(SystemError) in
            try files.rename("journal", below: waiting, to: OutputNames.journal, below: root)
        }
        isDecided.store(true, ordering: .relaxed)
        do {
            try faulting(.flush, shown) { () throws(SystemError) in
                if durability == .powerCut { try files.sync(root) }
            }
            try journal.carryOut(files, in: root, from: waiting, again: false, shown: shown)
            try journal.close(files, location, durability)
        } catch {
            throw error.whileMovingIn()
        }
    }

    /// Makes the new folders and looks whether all folders may be written to, so that what can be known to fail
    /// fails before the commit is decided. Where the way is not free, new folders have to wait for the steps themselves.
    private func prepareFolders(_ steps: [CommitJournal.Step], isFree: Bool) throws(MachineFault) {
        var cursor = FolderCursor(files: files, root: location.root.descriptor)
        var last: Substring?
        for step in steps {
            let (path, creating) = step.changedPath
            let folder = path.split.folder
            if let last, folder.utf8.elementsEqual(last.utf8) { continue }
            last = folder
            do throws(SystemError) {
                try files.requireWritable(creating && isFree ? cursor.enterMaking(folder) : cursor.enterExisting(folder))
            } catch {
                if !isFree, error.meansAlreadyGone { continue }
                throw MachineFault(error, creating ? .write : .remove, location.shown(path))
            }
        }
    }
}

extension CommitJournal {
    /// Flushes what was carried out and removes the journal and what waited for it.
    func close(_ files: FileSystem, _ location: OutputLocation, _ durability: Durability) throws(MachineFault) {
        try faulting(.flush, location.shown) { () throws(SystemError) in
            if durability == .powerCut { try files.syncFileSystem(of: location.root.descriptor) }
        }
        try faulting(.remove, "\(location.shown)/\(OutputNames.journal)") { () throws(SystemError) in
            try files.unlink(OutputNames.journal, below: location.root.descriptor)
        }
        staging.clear(location, files)
    }
}

extension CommitJournal.Step {
    fileprivate var removedFile: ContentPath? {
        if case .remove(let path) = self { path } else { nil }
    }

    /// The path whose folder is changed, and whether that folder is made if it is missing.
    fileprivate var changedPath: (path: ContentPath, creating: Bool) {
        switch self {
        case .move(_, let path): (path, true)
        case .remove(let path), .removeFolder(let path): (path, false)
        }
    }
}

extension Message {
    fileprivate static func foreignFiles(_ output: String, _ paths: [String]) -> Message {
        let more = paths.count - 3
        let some = paths.prefix(3)
        return Message(
            en: "\(output) holds files that Plenary did not make: \(some.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")",
            zh: "\(output) 中有不是 Plenary 生成的文件：\(some.joined(separator: "、"))\(more > 0 ? " 等，另有 \(more) 个" : "")")
    }

    fileprivate static func clash(_ path: String) -> Message {
        Message(en: "two files want the path \(path), or a file and a folder do", zh: "两个文件（或一个文件和一个文件夹）使用同一路径 \(path)")
    }

    fileprivate static let moveThemAway = Message(
        en: "move them out of the output folder; nothing was changed", zh: "请把它们移出输出文件夹；没有改动任何内容")

    fileprivate static let changeTheId = Message(en: "change one of the two ids", zh: "请修改其中一个标识")
}
