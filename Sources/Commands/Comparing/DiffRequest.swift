import Diagnostics
import Pipeline

/// What `plenary diff` is asked to compare.
struct DiffRequest: Sendable, Hashable {
    var old: VersionName
    var new: VersionName
    /// As written, from the working folder; empty for everything.
    var paths: [String] = []

    /// Whether the work tree is one of the two, so that there must be a workspace in it.
    var needsWorkTree: Bool { [old, new].contains(.workTree) || [old, new].contains(.index) }

    /// Understands revisions as `git diff` does:
    ///
    ///     (nothing)    HEAD, work tree          --cached         HEAD, index
    ///     A            A, work tree             --cached A       A, index
    ///     A..B, A B    A, B                     A...B            common ancestor of A and B, B
    ///
    /// `A..` and `..B` mean HEAD where nothing stands.
    init(revisions: [String], paths: [String], isCached: Bool) throws(UsageError) {
        self.paths = paths
        let last: VersionName = isCached ? .index : .workTree
        switch revisions.count {
        case 0: (old, new) = (.revision("HEAD"), last)
        case 1:
            if let range = Range(revisions[0]) {
                if isCached { throw .cachedTakesOne(revisions[0]) }
                (old, new) = (range.isFromAncestor ? .mergeBase(range.old, range.new) : .revision(range.old), .revision(range.new))
            } else {
                (old, new) = (.revision(revisions[0]), last)
            }
        case 2:
            if isCached { throw .cachedTakesOne(revisions.joined(separator: " ")) }
            if let range = revisions.first(where: { Range($0) != nil }) { throw .rangeAndRevision(range) }
            (old, new) = (.revision(revisions[0]), .revision(revisions[1]))
        default: throw .tooManyRevisions(revisions[2])
        }
    }

    /// `A..B` or `A...B`.
    struct Range: Sendable, Hashable {
        let old: String
        let new: String
        let isFromAncestor: Bool

        /// Nil where the text is no range.
        init?(_ text: String) {
            let bytes = Array(text.utf8)
            let dot = UInt8(ascii: ".")
            guard let start = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }) else { return nil }
            isFromAncestor = start + 2 < bytes.count && bytes[start + 2] == dot
            let end = start + (isFromAncestor ? 3 : 2)
            func revision(_ part: ArraySlice<UInt8>) -> String { part.isEmpty ? "HEAD" : String(decoding: part, as: UTF8.self) }
            (old, new) = (revision(bytes[..<start]), revision(bytes[end...]))
        }
    }
}

extension UsageError {
    static func cachedTakesOne(_ text: String) -> UsageError {
        UsageError(
            Message(
                en: "`--cached` compares what is staged with one revision, not with `\(text)`",
                zh: "`--cached` 把暂存内容与一个版本比较，不能用 `\(text)`"),
            help: [.write("plenary diff --cached HEAD")])
    }

    static func rangeAndRevision(_ range: String) -> UsageError {
        UsageError(
            Message(en: "`\(range)` names two revisions already", zh: "`\(range)` 已经是两个版本"), help: [.write("plenary diff \(range)")])
    }

    static func tooManyRevisions(_ text: String) -> UsageError {
        UsageError(
            Message(en: "`\(text)` is one revision too many: two are compared", zh: "多出一个版本 `\(text)`：只比较两个版本"),
            help: [Message(en: "write `--` before paths", zh: "路径前请写 `--`")])
    }
}
