import Diagnostics
import Glibc

/// Compares the files of one batch with the published ones and writes those that differ into a folder of the batch's
/// own, so that batches do not wait for each other.
struct BatchStager: ~Copyable {
    var batch = StagedBatch()
    private let transaction: OutputTransaction
    private var published: FolderCursor
    /// The folder of the batch and its number; nil while nothing has differed.
    private var folder: (descriptor: Descriptor, number: Int)?
    private var written = 0
    private var scratch = [UInt8](repeating: 0, count: 64 * 1024)

    init(_ transaction: OutputTransaction) {
        self.transaction = transaction
        published = FolderCursor(files: transaction.files, root: transaction.location.root.descriptor)
    }

    deinit {
        if let folder { try? transaction.files.close(folder.descriptor) }
    }

    mutating func stage(_ file: OutputFile) throws(MachineFault) {
        let shown = transaction.location.shown(file.path)
        guard file.path.isPublishable else {
            throw MachineFault(.outputPathUnusable, .unusablePath(escapedName(shown.utf8)), help: nil)
        }
        if file.path.hasLongName { throw MachineFault(SystemError(.create, ENAMETOOLONG), .write, shown) }
        let isSame: Bool
        do {
            isSame = try isPublished(file)
        } catch {
            throw MachineFault(error, .read, shown)
        }
        batch.entries.append(.init(path: file.path, waiting: isSame ? nil : try write(file)))
    }

    /// Writes a file where it waits to be moved in, and returns its name there: `3/17`.
    mutating func write(_ file: OutputFile) throws(MachineFault) -> String {
        let files = transaction.files
        let place = try openFolder()
        written += 1
        let name = String(written)
        do {
            try files.writeNew(name, below: place.descriptor, file.bytes)
        } catch {
            let free = try? files.freeBytes(place.descriptor)
            throw MachineFault(error, writing: transaction.location.shown(file.path), bytes: file.bytes.count, free: free)
        }
        return "\(place.number)/\(name)"
    }

    private mutating func openFolder() throws(MachineFault) -> (descriptor: Descriptor, number: Int) {
        if let folder { return folder }
        let transaction = transaction
        let number = transaction.nextBatch()
        let files = transaction.files
        let descriptor = try faulting(.createFolder, transaction.staging.name) { () throws(SystemError) in
            let staging = try transaction.staging.make(transaction.location, files)
            defer { try? files.close(staging) }
            try files.makeFolder(String(number), below: staging)
            return try files.openFolder(String(number), below: staging)
        }
        folder = (descriptor, number)
        return (descriptor, number)
    }

    /// Whether the published file has these bytes. One that cannot be read is as good as different: it is replaced.
    private mutating func isPublished(_ file: OutputFile) throws(SystemError) -> Bool {
        let files = transaction.files
        let descriptor: Descriptor
        do throws(SystemError) {
            let (folder, name) = file.path.split
            guard let parent = try published.enter(folder) else { return false }
            descriptor = try files.openFile(name, below: parent)
        } catch {
            if error.isExhaustion { throw error }
            return false
        }
        defer { try? files.close(descriptor) }
        do throws(SystemError) {
            let status = try files.status(descriptor)
            guard status.kind == .file, status.size == file.bytes.count else { return false }
            guard try files.holds(file.bytes, descriptor, scratch: &scratch) else { return false }
            // Checked out under a strict umask, it would be for its owner's eyes only.
            if status.mode & 0o444 != 0o444 { try? files.setMode(descriptor, 0o644) }
            return true
        } catch {
            return false
        }
    }
}

extension SystemError {
    /// The process or the machine has run out of something, whatever the file.
    fileprivate var isExhaustion: Bool { [EMFILE, ENFILE, ENOMEM].contains(code) }
}

extension Message {
    fileprivate static func unusablePath(_ path: String) -> Message {
        Message(en: "nothing can be published under the path \(path)", zh: "不能以路径 \(path) 发布文件")
    }
}
