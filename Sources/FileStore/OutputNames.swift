import Bytes
import Diagnostics

/// The names that Plenary keeps for itself in and beside an output folder. All are hidden.
enum OutputNames {
    /// Says that the folder is ours; committed with the workspace, made once and never written again.
    static let marker = ".plenary-output"
    /// The paths of all files that we made, one a line: what is not among them is somebody else's.
    static let list = ".plenary-files"
    /// Stands there while files are being moved in; see `CommitJournal`.
    static let journal = ".plenary-journal"
    /// Begins the name of every folder in which files wait to be moved in.
    static let stagingPrefix = ".plenary-staging-"

    static let markerText = """
        This folder is written by Plenary. Every build replaces what it made here.
        Do not keep files of your own in it.

        """

    /// Begins the names of the staging folders that belong to one output, by the bytes of that folder's name.
    /// A fixed length, so that a folder with the longest allowed name has one too. (FNV-1a, 64 bits.)
    static func stagingPrefix(for output: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in output { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return stagingPrefix + String(repeating: "0", count: 16 - digits.count) + digits + "-"
    }
}

extension ContentPath {
    /// What stands before the last `/` and what after it, found by bytes.
    var split: (folder: Substring, name: String) {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", text) }
        return (text[..<slash], String(text[text.utf8.index(after: slash)...]))
    }

    /// The names between the slashes, found by bytes: a `/` with an accent after it is still a `/`.
    package var parts: [String] { text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }

    /// Whether a part of the path is hidden.
    var isHidden: Bool {
        text.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
    }

    /// Whether a file may be published here: below the output folder, under a name that is not one of ours.
    var isPublishable: Bool {
        if text.utf8.count > 4095 || hasUnusableCharacter(text) { return false }
        for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return false }
            if part.starts(with: ".plenary".utf8) { return false }
        }
        return true
    }

    /// Whether a part of the path is longer than file systems allow.
    var hasLongName: Bool {
        text.utf8.split(separator: UInt8(ascii: "/")).contains { $0.count > 255 }
    }
}
