import ContentDecoder
import Diagnostics
import FileStore
import Glibc
import ResultsModel

/// What a file was when it was read, to know later whether it is still the same without reading it again.
struct FileStamp: Sendable {
    let path: ContentPath
    let status: FileStatus
    /// Of the bytes, where the file had changed so shortly before that its times could not tell another change; such a file
    /// is read again before it is believed to be the same.
    private let digest: Int?

    /// How old a change must be for the times of a file to tell another one: the clock of the kernel moves on every 4 ms
    /// or so, those of some network drives and memory cards every two seconds.
    private static let settling: Int64 = 2_500_000_000

    init(_ path: ContentPath, _ bytes: [UInt8], _ status: FileStatus) {
        self.path = path
        self.status = status
        var now = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
        let age = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) - status.changed
        digest = age < Self.settling ? Self.digest(of: bytes) : nil
    }

    /// The stamps of the same files now; nil when the text of one of them is another, or the file is gone.
    static func renewed(_ stamps: [FileStamp], _ reader: ContentReader) throws(MachineFault) -> [FileStamp]? {
        let statuses = try reader.statuses(of: stamps.map(\.path))
        var renewed: [FileStamp] = []
        for (stamp, status) in zip(stamps, statuses) {
            guard stamp.status == status else { return nil }
            guard let digest = stamp.digest else {
                renewed.append(stamp)
                continue
            }
            guard let file = try reader.read([stamp.path]).value.first, Self.digest(of: file.bytes) == digest else { return nil }
            renewed.append(FileStamp(file.path, file.bytes, file.status))
        }
        return renewed
    }

    /// Good within one run of the program.
    static func digest(of bytes: [UInt8]) -> Int {
        var hasher = Hasher()
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}

/// What a load has read and decoded, by file, for the next load in the same process. Only stages that see one object or
/// one register at a time are remembered: their results depend on the bytes of its files and on the vocabulary, and on
/// nothing else. What sees the workspace as a whole is done again each time.
struct LoadMemory: Sendable {
    /// An object: what decoding gave, and how its files are known again.
    struct Object: Sendable {
        var value: DecodedObjects
        var stamps: [FileStamp]
        /// Whether it was remembered, and not decoded again.
        var isKnown = false
    }

    /// Whether anything is remembered; a command that loads once does without.
    let isKept: Bool
    /// Whether the last load found anything that the one before had not.
    private(set) var hasNews = true

    private var vocabulary: Vocabulary?
    private var objects: [ObjectPaths: Object] = [:]
    private var registers: [ContentPath: (digest: Int, value: Findings<Register?>)] = [:]
    /// What was read whole: digests of the configuration, the registers and the tables; and what was found on the way.
    private var digests: [ContentPath: Int] = [:]
    private var findings: [Diagnostic] = []
    /// The same of the load that is going on.
    private var newObjects: [ObjectPaths: Object] = [:]
    private var newDigests: [ContentPath: Int] = [:]
    private var newFindings: [Diagnostic] = []

    init(isKept: Bool) {
        self.isKept = isKept
    }

    // MARK: The course of a load

    mutating func begin() {
        (newObjects, newDigests, newFindings) = ([:], [:], [])
        hasNews = false
    }

    /// Forgets everything that was decoded with other words.
    mutating func use(_ vocabulary: Vocabulary) {
        guard isKept, self.vocabulary != vocabulary else { return }
        self.vocabulary = vocabulary
        (objects, registers) = ([:], [:])
    }

    mutating func end() {
        guard isKept else { return }
        hasNews =
            hasNews || newObjects.count != objects.count || newDigests != digests || newFindings != findings
        (objects, digests, findings) = (newObjects, newDigests, newFindings)
        registers = registers.filter { newDigests[$0.key] != nil }
    }

    // MARK: What is known

    func object(_ paths: ObjectPaths, _ reader: ContentReader?) throws(MachineFault) -> Object? {
        guard let reader, var known = objects[paths], let stamps = try FileStamp.renewed(known.stamps, reader) else { return nil }
        known.stamps = stamps
        known.isKnown = true
        return known
    }

    func register(_ file: SourceFile) -> Findings<Register?>? {
        guard let known = registers[file.path], known.digest == newDigests[file.path] else { return nil }
        return known.value
    }

    // MARK: What is new

    /// An object one of whose files could not be read is not remembered, and no news by itself: its finding is.
    mutating func note(_ paths: ObjectPaths, _ object: Object) {
        guard isKept else { return }
        let isWhole = object.stamps.count == 1 + paths.translations.compactMap { $0 }.count
        guard isWhole else { return note(object.value.diagnostics) }
        newObjects[paths] = object
        if !object.isKnown { hasNews = true }
    }

    mutating func note(_ file: SourceFile, _ register: Findings<Register?>) {
        guard isKept, let digest = newDigests[file.path] else { return }
        registers[file.path] = (digest, register)
    }

    mutating func note(_ files: [SourceFile]) {
        guard isKept else { return }
        for file in files { newDigests[file.path] = FileStamp.digest(of: file.bytes) }
    }

    mutating func note(_ found: [Diagnostic]) {
        if isKept { newFindings += found }
    }
}
