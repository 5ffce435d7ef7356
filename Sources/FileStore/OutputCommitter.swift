package import Diagnostics
import Glibc

/// Replaces a published tree by a new one, so that a reader never meets half a file and a killed build leaves the old
/// tree or one that the next build completes. Why this way: docs/decisions/0009-commit.md.
package struct OutputCommitter: Sendable {
    private let files: FileSystem
    private let durability: Durability
    private let patience: Duration

    /// - Parameter patience: how long to wait for another build that holds the output folder.
    package init(files: FileSystem = .linux, durability: Durability = .powerCut, patience: Duration = .seconds(10)) {
        self.files = files
        self.durability = durability
        self.patience = patience
    }

    /// Publishes `files` and nothing else, apart from what `keep` keeps: begins, stages and finishes in one go.
    package func commit(
        _ files: [OutputFile], to request: OutputRequest, keeping keep: KeepRule = .nothing
    ) throws(MachineFault) -> CommitReport {
        let transaction = try begin(request)
        let batch = try transaction.stage(files)
        return try transaction.finish([batch], keeping: keep)
    }

    /// Takes hold of the output folder: checks that it may be written to, marks it as ours, waits for its lock,
    /// completes or clears what a killed build left, and looks what is in it.
    package func begin(_ request: OutputRequest) throws(MachineFault) -> OutputTransaction {
        let location = try OutputLocation.open(request, files)
        try claim(location)
        let marker = try lock(location)
        try recover(location)
        let survey = try OutputSurvey.take(location.root.descriptor, files, shown: location.shown)
        let staging = try faulting(.write, location.shown) { () throws(SystemError) in try StagingPlace(for: location, files) }
        return OutputTransaction(files, location, marker: marker, durability: durability, survey: survey, staging: staging)
    }

    /// Completes or clears what a killed build left, without building: for a run that may find errors in the content
    /// and publish nothing. Does nothing where no output folder of ours exists.
    package func recover(_ request: OutputRequest) throws(MachineFault) {
        guard try exists(request) else { return }
        let location = try OutputLocation.open(request, files)
        let marker = try lock(location)
        try recover(location)
        withExtendedLifetime(marker) {}
    }
}

// MARK: - Taking hold

extension OutputCommitter {
    private func exists(_ request: OutputRequest) throws(MachineFault) -> Bool {
        let path = request.path + "/" + OutputNames.marker
        do throws(SystemError) {
            return try files.status(path, below: .anywhere).kind == .file
        } catch {
            if error.meansAlreadyGone { return false }
            throw MachineFault(error, .read, request.output)
        }
    }

    /// Sees that the folder is ours, or empty and so may become ours.
    private func claim(_ location: OutputLocation) throws(MachineFault) {
        let root = location.root.descriptor
        let kind = try faulting(.read, location.shown) { () throws(SystemError) -> FileKind? in
            do throws(SystemError) {
                return try files.status(OutputNames.marker, below: root).kind
            } catch {
                if error.isAbsence { return nil }
                throw error
            }
        }
        if kind == .file { return }
        let entries = try faulting(.read, location.shown) { () throws(SystemError) in try files.list(root) }
        if !entries.isEmpty {
            let names = entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }.map { escapedName($0.nameBytes) }
            throw MachineFault(.outputNotOurs, .notOurs(location.shown, names), help: .emptyIt)
        }
        try faulting(.write, "\(location.shown)/\(OutputNames.marker)") { () throws(SystemError) in
            do throws(SystemError) {
                try files.writeNew(OutputNames.marker, below: root, Array(OutputNames.markerText.utf8))
            } catch {
                // Another build was faster; the lock decides who goes first.
                if error.code != EEXIST { throw error }
            }
        }
    }

    /// Waits for the lock of the output folder, which lies on its mark. Where the file system has no locks, the lock
    /// of the workspace has to do.
    private func lock(_ location: OutputLocation) throws(MachineFault) -> OwnedDescriptor {
        let root = location.root.descriptor
        let marker = try faulting(.lock, location.shown) { () throws(SystemError) in
            do throws(SystemError) {
                return OwnedDescriptor(try files.openLockFile(OutputNames.marker, below: root), files)
            } catch {
                guard [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
                return OwnedDescriptor(try files.openFile(OutputNames.marker, below: root), files)
            }
        }
        do throws(SystemError) {
            if try files.lock(marker.descriptor, waiting: patience) { return marker }
        } catch {
            if error.meansNoLocks { return marker }
            throw MachineFault(error, .lock, location.shown)
        }
        throw MachineFault(.anotherBuild, .isHeld(location.shown), help: .waitForIt)
    }
}

// MARK: - Recovering

extension OutputCommitter {
    /// With the lock in hand, whatever stands there is a dead build's: a journal is carried out to its end, what
    /// merely waited is removed.
    private func recover(_ location: OutputLocation) throws(MachineFault) {
        let root = location.root.descriptor
        let bytes = try faulting(.read, "\(location.shown)/\(OutputNames.journal)") { () throws(SystemError) in
            try files.readIfPresent(OutputNames.journal, below: root, limit: 256 * 1024 * 1024)
        }
        if let bytes { try complete(bytes, location) }
        for (folder, prefix) in [
            (location.parent.descriptor, OutputNames.stagingPrefix(for: location.name)), (root, OutputNames.stagingPrefix),
        ] {
            for entry in (try? files.list(folder)) ?? [] {
                guard entry.kind == .folder, let name = entry.name, name.utf8.starts(with: prefix.utf8) else { continue }
                files.clear(name, below: folder, depth: 2)
            }
        }
    }

    private func complete(_ bytes: [UInt8], _ location: OutputLocation) throws(MachineFault) {
        let root = location.root.descriptor
        if let journal = CommitJournal(bytes) {
            let staging = try faulting(.read, journal.staging.name) { () throws(SystemError) in
                try journal.staging.open(location, files)
            }
            if let staging {
                defer { try? files.close(staging) }
                try journal.carryOut(files, in: root, from: staging, again: true, shown: location.shown)
                return try journal.close(files, location, durability)
            }
        }
        // Half a journal was never in force, and without the waiting files there is nothing to complete.
        try faulting(.remove, "\(location.shown)/\(OutputNames.journal)") { () throws(SystemError) in
            try files.unlink(OutputNames.journal, below: root)
        }
    }
}

extension Message {
    fileprivate static func notOurs(_ output: String, _ names: [String]) -> Message {
        let more = names.count - 3
        let some = names.prefix(3)
        return Message(
            en: """
                \(output) is not empty and was not made by Plenary; \
                it holds \(some.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")
                """,
            zh: "\(output) 不是空的，也不是 Plenary 创建的；其中有 \(some.joined(separator: "、"))\(more > 0 ? " 等，另有 \(more) 个" : "")")
    }

    fileprivate static let emptyIt = Message(
        en: "choose another folder with --output, or empty this one; nothing was changed",
        zh: "请用 --output 选择其他文件夹，或清空这个文件夹；没有改动任何内容")

    fileprivate static func isHeld(_ output: String) -> Message {
        Message(en: "another build is writing to \(output)", zh: "另一个构建正在写入 \(output)")
    }
}
