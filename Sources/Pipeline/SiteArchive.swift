import Diagnostics
import FileStore
import Packaging
import Publication

/// The whole site as one zip file, to be read from a disk without a network: links are relative, so nothing is changed for
/// it. All files lie in one folder, `site/`, and are dated as in every container, so that the same site gives the same bytes.
struct SiteArchive {
    let route: Route

    func file(_ files: [OutputFile]) throws(MachineFault) -> OutputFile {
        let parts = files.sorted { $0.path < $1.path }.map { file in
            ZipContainer.Part(name: "site/" + file.path.text, bytes: file.bytes, isCompressed: !Self.isPacked(file.path.text))
        }
        return OutputFile(ContentPath(route.path), try ZipContainer.bytes(parts, purpose: route.path))
    }

    /// Whether deflating it again would be in vain.
    private static func isPacked(_ path: String) -> Bool {
        [".docx", ".xlsx", ".pdf", ".png", ".zip", ".woff2"].contains { path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}

extension PreparedSite {
    /// Everything but the archive.
    var files: [Artifact] {
        artifacts.filter { artifact in
            if case .archive = artifact.body { false } else { true }
        }
    }

    /// Where the archive goes, if one is to be made.
    var archive: Route? {
        artifacts.first { artifact in
            if case .archive = artifact.body { true } else { false }
        }?.route
    }
}
