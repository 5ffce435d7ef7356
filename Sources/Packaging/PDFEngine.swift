import Foundation

/// The Python that has the `typst` package, and what its results depend on besides the source.
package struct PDFEngine: Sendable, Hashable {
    /// The path of the Python, or a name to be looked up.
    package let python: String
    /// What tells one engine and set of fonts from another; a new one makes every cached PDF stale.
    package let identity: String

    /// - Parameter python: a path or `python3`.
    package init(python: String, identity: String) {
        self.python = python
        self.identity = identity
    }

    /// The engine of a project: that in its `.venv`, which `make site` makes, or else the `python3` of the system.
    ///
    /// - Parameter root: the folder of the workspace.
    package static func find(in root: String) -> PDFEngine {
        // The engine runs in a folder of its own, where a relative path would lead elsewhere.
        let root = URL(fileURLWithPath: root, isDirectory: true).path
        let own = root + "/.venv/bin/python"
        guard FileManager.default.isExecutableFile(atPath: own) else {
            return PDFEngine(python: "python3", identity: identity(of: "python3", packages: nil))
        }
        return PDFEngine(python: own, identity: identity(of: "venv", packages: root + "/.venv/lib"))
    }

    /// Where Debian puts the fonts of papers. What matters is whether they have changed, so other places do no harm.
    private static let fonts = [
        "truetype/noto/NotoSerif-Regular.ttf", "truetype/noto/NotoSans-Regular.ttf", "truetype/noto/NotoNaskhArabic-Regular.ttf",
        "opentype/noto/NotoSerifCJK-Regular.ttc", "opentype/noto/NotoSansCJK-Regular.ttc",
    ]

    /// The version of the package, from the name of its folder, and the sizes and times of the fonts: all without running
    /// anything, because a build in which nothing has changed should not start Python.
    private static func identity(of name: String, packages: String?) -> String {
        var parts = [name]
        if let packages {
            let versions = (try? FileManager.default.contentsOfDirectory(atPath: packages)) ?? []
            for version in versions.sorted() {
                let found = (try? FileManager.default.contentsOfDirectory(atPath: "\(packages)/\(version)/site-packages")) ?? []
                parts += found.filter { $0.hasPrefix("typst-") }.sorted()
            }
        }
        for font in fonts {
            let attributes = try? FileManager.default.attributesOfItem(atPath: "/usr/share/fonts/" + font)
            let size = (attributes?[.size] as? Int) ?? 0
            let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            parts.append("\(size)@\(Int(time))")
        }
        return parts.joined(separator: " ")
    }
}
