import Diagnostics
import FileStore

/// A set of files to publish, written as a test reads it.
typealias Tree = [String: String]

extension Tree {
    var files: [OutputFile] {
        map { OutputFile(ContentPath($0.key), Array($0.value.utf8)) }.sorted { $0.path < $1.path }
    }
}

extension TemporaryFolder {
    /// `Output` in this folder, which is the workspace; the sources are `Content`.
    func request(_ output: String = "Output", home: String? = nil) -> OutputRequest {
        OutputRequest(workspace: path, output: output, sources: ["Content", "plenary.yml"], home: home)
    }

    @discardableResult
    func commit(
        _ tree: Tree, files: FileSystem = .linux, keeping keep: KeepRule = .nothing, durability: Durability = .killedProcess,
        to output: String = "Output", patience: Duration = .seconds(10)
    ) throws(MachineFault) -> CommitReport {
        try OutputCommitter(files: files, durability: durability, patience: patience)
            .commit(tree.files, to: request(output), keeping: keep)
    }

    /// What the next run does first.
    func recover(files: FileSystem = .linux) throws(MachineFault) {
        try OutputCommitter(files: files, durability: .killedProcess).recover(request())
    }
}

/// The fault that `body` throws; nil when it throws none.
func fault(_ body: () throws(MachineFault) -> Void) -> MachineFault? {
    do {
        try body()
        return nil
    } catch {
        return error
    }
}

/// Two versions of a small site that differ in every way a commit knows: new, changed, same and removed files, a new
/// folder, an emptied folder, a file that becomes a folder and a folder that becomes a file.
enum Version {
    static let old: Tree = [
        "index.html": "old index", "same.css": "body {}", "gone.html": "gone", "emptied/a/b.html": "deep",
        "en/1.html": "old one", "en/2.html": "two", "turns": "a file", "flips/x.html": "x", "flips/y/z.html": "z",
        "annexes/budget.csv": "line,amount\r\n1,10\r\n",
    ]
    static let new: Tree = [
        "index.html": "new index", "same.css": "body {}", "en/1.html": "new one", "en/2.html": "two", "en/3.html": "three",
        "zh/1.html": "第一", "turns/into/folder.html": "t", "flips": "now a file", "annexes/budget.csv": "line,amount\r\n1,12\r\n",
    ]
}
