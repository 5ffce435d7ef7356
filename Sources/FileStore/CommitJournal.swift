import Bytes
import Diagnostics

/// The steps that turn the old tree into the new one, written down before the first of them is taken.
///
/// While `.plenary-journal` stands in the output folder, a commit has been decided and is under way: whoever finds it
/// there, with the lock in hand, carries out all steps again. Each step can be taken twice without harm, so it does
/// not matter how far the first one got. Before the journal stands there, nothing that a reader sees has changed.
struct CommitJournal: Equatable {
    /// One change to the output folder.
    enum Step: Equatable {
        /// Puts the waiting file (`3/17`: the 17th of the third batch) in place of whatever file is there.
        case move(waiting: String, to: ContentPath)
        case remove(ContentPath)
        /// Removes a folder if it is empty.
        case removeFolder(ContentPath)
    }

    /// Where the waiting files are.
    let staging: StagingPlace
    let steps: [Step]
}

// MARK: - As a file

extension CommitJournal {
    private static let title = "plenary journal 1"

    /// One line a step; the last line counts them, so that a piece of a journal is not taken for one.
    var encoded: [UInt8] {
        var lines = ByteBuffer(capacity: 96 * steps.count + 128)
        lines.append("\(Self.title)\nstaging \(staging.side.rawValue) \(staging.name)\n")
        for step in steps {
            switch step {
            case .move(let waiting, let path): lines.append("move \(waiting) \(path.text)\n")
            case .remove(let path): lines.append("remove \(path.text)\n")
            case .removeFolder(let path): lines.append("remove-folder \(path.text)\n")
            }
        }
        lines.append("end \(steps.count)\n")
        return lines.bytes
    }

    /// Reads a journal back; nil when it is incomplete or leads anywhere but to our own places: the output folder may
    /// have come from a stranger's repository.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == UInt8(ascii: "\n") else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: true)[...]
        guard lines.popFirst() == Self.title[...], let place = lines.popFirst().flatMap(StagingPlace.init(line:)) else { return nil }
        guard let end = lines.popLast(), end == "end \(lines.count)" else { return nil }
        var steps: [Step] = []
        steps.reserveCapacity(lines.count)
        for line in lines {
            guard let step = Step(line) else { return nil }
            steps.append(step)
        }
        staging = place
        self.steps = steps
    }
}

extension StagingPlace {
    fileprivate init?(line: Substring) {
        let words = line.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
        guard words.count == 3, words[0] == "staging", let side = Side(rawValue: String(words[1])) else { return nil }
        guard words[2].hasPrefix(OutputNames.stagingPrefix), !words[2].utf8.contains(UInt8(ascii: "/")) else { return nil }
        self.init(side: side, name: String(words[2]))
    }
}

extension CommitJournal.Step {
    fileprivate init?(_ line: Substring) {
        guard let (verb, rest) = line.cut else { return nil }
        switch verb {
        case "move":
            guard let (waiting, target) = rest.cut, waiting.utf8.allSatisfy(Self.isWaitingName) else { return nil }
            guard let path = Self.path(target) else { return nil }
            self = .move(waiting: String(waiting), to: path)
        case "remove":
            guard let path = Self.path(rest) else { return nil }
            self = .remove(path)
        case "remove-folder":
            guard let path = Self.path(rest) else { return nil }
            self = .removeFolder(path)
        default: return nil
        }
    }

    /// A path in the output folder; among our own names only the list is moved in.
    private static func path(_ text: Substring) -> ContentPath? {
        let path = ContentPath(String(text))
        return path.isPublishable || path.text == OutputNames.list ? path : nil
    }

    private static func isWaitingName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "/")
    }
}

extension Substring {
    /// What stands before and after the first space, found by bytes: an accent may follow it.
    fileprivate var cut: (Substring, Substring)? {
        guard let space = utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        return (self[..<space], self[utf8.index(after: space)...])
    }
}

// MARK: - Carrying it out

extension CommitJournal {
    /// Takes all steps. `again` says that an earlier build may have taken some of them: then a waiting file that is not
    /// there has been moved already, and a file that is not there removed.
    func carryOut(
        _ files: FileSystem, in root: Descriptor, from staging: Descriptor, again: Bool, shown: String
    ) throws(MachineFault) {
        var cursor = FolderCursor(files: files, root: root)
        for step in steps {
            switch step {
            case .move(let waiting, let path):
                do throws(SystemError) {
                    let (folder, name) = path.split
                    try files.rename(waiting, below: staging, to: name, below: try cursor.enterMaking(folder))
                } catch {
                    if again, error.isAbsence { continue }
                    throw MachineFault(error, .replace, "\(shown)/\(path)")
                }
            case .remove(let path):
                do throws(SystemError) {
                    let (folder, name) = path.split
                    try files.unlink(name, below: try cursor.enterExisting(folder))
                } catch {
                    if again, error.meansAlreadyGone { continue }
                    throw MachineFault(error, .remove, "\(shown)/\(path)")
                }
            case .removeFolder(let path):
                do throws(SystemError) {
                    let (folder, name) = path.split
                    try files.removeFolder(name, below: try cursor.enterExisting(folder))
                } catch {
                    // A folder that is not empty stays: it holds somebody's hidden file.
                    if again ? error.meansAlreadyGone : error.meansNotEmpty { continue }
                    throw MachineFault(error, .remove, "\(shown)/\(path)")
                }
            }
        }
    }
}
