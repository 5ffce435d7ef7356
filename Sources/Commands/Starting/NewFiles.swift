import Diagnostics
import FileStore

/// Files to be made where none are: for `init` and `new`, which never overwrite anything.
struct NewFiles: Sendable {
    /// Where they go: a path from the working folder, or absolute.
    let folder: String
    /// By their paths below the folder.
    let files: [(path: String, text: String)]
    private let system: FileSystem

    init(folder: String, files: [(path: String, text: String)], system: FileSystem = .linux) {
        self.folder = folder
        self.files = files
        self.system = system
    }

    /// The paths at which something stands already.
    var taken: [String] {
        files.map(\.path).filter { (try? system.status("\(folder)/\($0)", below: .anywhere)) != nil }
    }

    /// Makes the files and the folders that they need.
    func make() throws(MachineFault) {
        for file in files {
            let path = "\(folder)/\(file.path)"
            do throws(SystemError) {
                try makeFolders(above: path)
                try system.writeNew(path, below: .anywhere, Array(file.text.utf8))
            } catch {
                throw MachineFault(error, .write, path)
            }
        }
    }

    private func makeFolders(above path: String) throws(SystemError) {
        var end = path.startIndex
        while let slash = path[end...].dropFirst().firstIndex(of: "/") {
            end = slash
            let above = String(path[..<slash])
            if (try? system.status(above + "/.", below: .anywhere)) == nil { try system.makeFolder(above, below: .anywhere) }
        }
    }
}
