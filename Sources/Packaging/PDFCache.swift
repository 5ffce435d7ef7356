import Bytes
import Foundation

/// Keeps PDF files between builds, each under a digest of all that made it.
///
/// A file is a line with the digest of the PDF, then the PDF. What does not agree with its digest (cut off, changed, of
/// another version) counts as not there. Every failure to read or write is silent: the cache saves time and nothing else.
package struct PDFCache: Sendable {
    private let folder: String

    /// - Parameter root: the folder of the workspace; the cache is below its `.plenary`.
    package init(root: String) {
        folder = root + "/.plenary/cache/pdf"
        isSafe = [root + "/.plenary", root + "/.plenary/cache", folder].allSatisfy { !Self.isLink($0) }
    }

    /// Whether the folder is where it seems to be: a link in its path could make us write elsewhere.
    private let isSafe: Bool

    private static let mark = "plenary-pdf 1 "

    /// - Parameter key: a name of hexadecimal digits.
    func pdf(_ key: String) -> [UInt8]? {
        guard isSafe, let data = try? Data(contentsOf: url(key)) else { return nil }
        let bytes = Array(data)
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let pdf = Array(bytes[(end + 1)...])
        return bytes[..<end].elementsEqual(Self.head(of: pdf).utf8) ? pdf : nil
    }

    func store(_ pdf: [UInt8], _ key: String) {
        guard isSafe else { return }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let bytes = Array((Self.head(of: pdf) + "\n").utf8) + pdf
        // Written beside and renamed: another build never reads half of it.
        try? Data(bytes).write(to: url(key), options: .atomic)
    }

    /// Removes all but what is named, to be called when every document of a build is made.
    package func removeAll(except keys: Set<String>) {
        guard isSafe, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        for name in names where !keys.contains(name) {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private func url(_ key: String) -> URL { URL(fileURLWithPath: folder + "/" + key, isDirectory: false) }

    private static func head(of pdf: [UInt8]) -> String { mark + SHA256.digest(of: pdf).hex }

    private static func isLink(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
    }
}
