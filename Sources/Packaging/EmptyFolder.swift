import Diagnostics
import Foundation

/// A new folder with nothing in it, among the temporary files; only this user may look into it.
struct EmptyFolder {
    let path: String

    /// - Parameter fault: what is said when there can be none; it is given the path.
    init(_ fault: (String) -> MachineFault) throws(MachineFault) {
        path = FileManager.default.temporaryDirectory.path + "/plenary-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw fault(path)
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
