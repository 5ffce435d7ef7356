/// A path relative to the root of the workspace, with `/` between its parts and no `.` or `..` among them.
/// Ordered and compared by its UTF-8 bytes, so that the order is the same on every machine.
package struct ContentPath: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    /// The last part: `1.1.zh.md` of `outcomes/1/1.1.zh.md`.
    package var name: Substring {
        text[(text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex)...]
    }

    /// What stands before the last part, without the `/`; empty at the top.
    package var folder: ContentPath {
        ContentPath(String(text[..<(text.lastIndex(of: "/") ?? text.startIndex)]))
    }

    /// The path of `name` inside this folder.
    package func appending(_ name: String) -> ContentPath {
        text.isEmpty ? ContentPath(name) : ContentPath(text + "/" + name)
    }

    package static func < (left: ContentPath, right: ContentPath) -> Bool {
        let (leftBytes, rightBytes) = (left.text.utf8.span, right.text.utf8.span)
        let count = min(leftBytes.count, rightBytes.count)
        for index in 0..<count where leftBytes[index] != rightBytes[index] {
            return leftBytes[index] < rightBytes[index]
        }
        return leftBytes.count < rightBytes.count
    }

    // String equality is canonical (NFC and NFD compare equal); two files on disk are not, so paths compare as bytes.
    package static func == (left: ContentPath, right: ContentPath) -> Bool {
        left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        let span = text.utf8.span
        unsafe span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        hasher.combine(UInt8(0xFF))
    }
}
