/// A path in the output folder: parts with `/` between them, ASCII, no `.` or `..`; `en/outcomes/1/index.html`.
/// Compared by bytes.
package struct Route: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The page of a folder: `en/outcomes/1` becomes `en/outcomes/1/index.html`.
    package init(folder: String) {
        path = folder.isEmpty ? "index.html" : folder + "/index.html"
    }

    package var description: String { path }

    /// What a browser shows for it: a folder's `index.html` is left out.
    package var address: String {
        path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
    }

    package static func < (left: Route, right: Route) -> Bool {
        left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }

    /// The address of `target` as a link on this page writes it: relative, with its file name, so that a site opened from
    /// a folder works as one on a server does.
    package func relativeAddress(of target: Route, fragment: String = "") -> String {
        let anchor = fragment.isEmpty ? "" : "#" + fragment
        if target == self, !fragment.isEmpty { return anchor }
        let (here, there) = (path.utf8.span, target.path.utf8.span)
        let slash = UInt8(ascii: "/")
        var common = 0
        var index = 0
        while index < here.count, index < there.count, here[index] == there[index] {
            index += 1
            if here[index - 1] == slash { common = index }
        }
        var ups = 0
        for offset in common..<here.count where here[offset] == slash { ups += 1 }
        return String(repeating: "../", count: ups) + Substring(target.path.utf8.dropFirst(common)) + anchor
    }
}
