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
        let (here, there) = (left.path.utf8.span, right.path.utf8.span)
        for place in 0..<min(here.count, there.count) where here[place] != there[place] { return here[place] < there[place] }
        return here.count < there.count
    }

    /// The address of `target` as a link on this page writes it: relative, with its file name, so that a site opened from
    /// a folder works as one on a server does.
    package func relativeAddress(of target: Route, fragment: String = "") -> String {
        let anchor = fragment.isEmpty ? "" : "#" + fragment
        if target == self, !fragment.isEmpty { return anchor }
        let (here, there) = (path.utf8, target.path.utf8)
        // Past the last `/` up to which both are the same: the folder that both are in or below.
        var (place, common) = (here.startIndex, here.startIndex)
        var rest = there.startIndex
        for (left, right) in zip(here, there) {
            guard left == right else { break }
            here.formIndex(after: &place)
            guard left == UInt8(ascii: "/") else { continue }
            common = place
            rest = there.index(there.startIndex, offsetBy: here.distance(from: here.startIndex, to: place))
        }
        var address = ""
        address.reserveCapacity(there.count + anchor.utf8.count + 12)
        for byte in here[common...] where byte == UInt8(ascii: "/") { address += "../" }
        address += target.path[rest...]
        return address + anchor
    }
}
