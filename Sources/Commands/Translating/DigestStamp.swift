import ContentDecoder
import Diagnostics
import FileStore
import Glibc
import ResultsModel

/// Writes the digest of the source into a translation: the value of `source:` and nothing else, in one step, so that the
/// file is never half-written.
struct DigestStamp: Sendable {
    enum Result: Sendable { case stamped, freshAlready }

    private let root: String
    private let files: FileSystem

    init(root: String, files: FileSystem = .linux) {
        self.root = root
        self.files = files
    }

    func accept(_ state: TranslationState) throws(CommandFailure) -> Result {
        guard let translation = state.translation, state.freshness == .stale else { return .freshAlready }
        do throws(MachineFault) {
            let contents = try ContentReader(root: root).read([state.path])
            guard let content = contents.value.first else { throw MachineFault(.fileChanged, .changed(state.path)) }
            let bytes = Self.stamped(content.bytes, with: state.currentDigest, at: translation.statedDigest?.span)
            try replace(content, with: bytes)
            return .stamped
        } catch {
            throw .machine(error)
        }
    }

    /// The bytes of the file with the digest in place of what stands at `span`, or, where nothing is stated, on a line of
    /// its own below the first. The span does not count a byte order mark.
    static func stamped(_ bytes: [UInt8], with digest: String, at span: ByteSpan?) -> [UInt8] {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let quoted = Array("\"\(digest)\"".utf8)
        if let span {
            return bytes[..<(mark + Int(span.start))] + quoted + bytes[(mark + Int(span.end))...]
        }
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        let isCRLF = bytes[..<end].suffix(2).first == UInt8(ascii: "\r")
        return bytes[..<end] + Array("source: ".utf8) + quoted + (isCRLF ? [13, 10] : [10]) + bytes[end...]
    }

    /// Puts a new file in the place of one that nobody has changed meanwhile; the rights stay as they were.
    private func replace(_ content: ContentFile, with bytes: [UInt8]) throws(MachineFault) {
        let path = content.path
        let name = String(path.name)
        let waiting = ".\(name).plenary-\(getpid())"
        do throws(SystemError) {
            let folder = try files.openFolderFollowing("\(root)/\(path.folder)")
            defer { try? files.close(folder) }
            let status = try files.status(name, below: folder)
            if status.kind == .link { throw SystemError(.rename, ELOOP) }
            guard status == content.status else { throw SystemError(.rename, ESTALE) }
            try write(bytes, waiting, below: folder, mode: content.status.mode)
            do {
                try files.rename(waiting, below: folder, to: name, below: folder)
            } catch {
                try? files.unlink(waiting, below: folder)
                throw error
            }
            try files.sync(folder)
        } catch {
            throw MachineFault(error, .replace, path.text)
        }
    }

    private func write(_ bytes: [UInt8], _ name: String, below folder: Descriptor, mode: UInt32) throws(SystemError) {
        let file = try files.createFile(name, below: folder)
        do throws(SystemError) {
            try files.setMode(file, mode)
            try files.write(bytes, to: file)
            try files.sync(file)
        } catch {
            try? files.close(file)
            try? files.unlink(name, below: folder)
            throw error
        }
        try files.close(file)
    }
}

extension Message {
    fileprivate static func changed(_ path: ContentPath) -> Message {
        Message(en: "\(path) changed while it was being read", zh: "读取 \(path) 时它被修改了")
    }
}
