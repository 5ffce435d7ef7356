internal import Diagnostics

/// Reads a text segment by segment and joins the parts.
///
/// A fault that libyaml cannot read past ends a segment; the composer then starts again at the next line that looks
/// like a top-level key, so that several slips are found in one run. The entries of all segments join in one root.
struct YAMLComposer {
    private let file: SourceFile
    private let guarded: YAMLGuard
    private let limits: YAMLLimits
    private var root: YAMLNode?
    private var nodeCount = 0
    private var diagnostics: [Diagnostic] = []
    /// What libyaml has read, segment by segment; what lies outside is not judged.
    private var readRanges: [Range<Int>] = []
    /// Scalars of more than one line: what indents their lines is text.
    private var longScalars: [ByteSpan] = []

    /// Each restart begins at a later line; the bound keeps a hostile file from costing its square.
    private static let segmentLimit = 16

    init(_ file: SourceFile, guarded: YAMLGuard, limits: YAMLLimits) {
        self.file = file
        self.guarded = guarded
        self.limits = limits
    }

    /// Reads the document at `range`.
    mutating func compose(_ range: Range<Int>) -> Findings<YAMLNode?> {
        var segment = range
        for _ in 0..<Self.segmentLimit {
            guard let stop = composeSegment(segment), let next = nextKeyLine(after: stop, before: range.upperBound) else { break }
            segment = next..<range.upperBound
        }
        return Findings(root, withIndentation(diagnostics))
    }
}

extension YAMLComposer {
    /// Reads up to the end or to a fault; gives the place of a fault that reading can go on after.
    private mutating func composeSegment(_ segment: Range<Int>) -> Int? {
        var builder = YAMLTreeBuilder(file, guarded: guarded, segment: segment, limits: limits, nodeCount: nodeCount)
        let bytes = guarded.bytes
        let problem = unsafe bytes.withUnsafeBufferPointer { buffer -> YAMLProblem? in
            guard var parser = unsafe YAMLParser(reading: UnsafeBufferPointer(rebasing: buffer[segment])) else { return nil }
            return builder.build(from: &parser)
        }
        let report = problem.map { builder.report($0) }
        readRanges.append(segment.lowerBound..<(report.map { max($0.problemOffset, segment.lowerBound) + 1 } ?? segment.upperBound))
        join(builder.finish(faultAt: (report?.diagnostic.location.span.start).map(Int.init)), isWhole: report == nil)
        nodeCount = builder.nodeCount
        longScalars += builder.longScalars
        diagnostics += builder.diagnostics
        guard let report else { return nil }
        diagnostics.append(report.diagnostic)
        return Int(report.diagnostic.location.span.start)
    }

    /// Adds the entries of a segment to the root.
    private mutating func join(_ segmentRoot: YAMLNode?, isWhole: Bool) {
        // A key that ends with a full-width colon, and nothing after it that libyaml would stumble over, is a text to it.
        if let node = segmentRoot, isWhole, node.scalar?.style == .plain {
            let (start, end) = (Int(node.span.start), Int(node.span.end))
            if let culprit = FullWidthCulprit(from: start, to: end, in: file, segment: start..<end) {
                diagnostics.append(culprit.diagnostic(in: file))
                return
            }
        }
        guard let earlier = root else {
            root = segmentRoot
            return
        }
        guard let first = earlier.entries, let more = segmentRoot?.entries, !more.isEmpty else { return }
        var frame = YAMLFrame(.mapping, isFlow: false, start: Int(earlier.span.start))
        for entry in first { frame.append(entry: entry) }
        for entry in more {
            if let same = frame.entry(entry.key) {
                diagnostics.append(.duplicateKey(entry.key, at: entry.keySpan, first: same.keySpan, in: file))
            } else {
                frame.append(entry: entry)
            }
        }
        root = frame.node(closedAt: nil)
    }

    /// The next line at the left margin that begins like a key, where the document is a mapping.
    private func nextKeyLine(after stop: Int, before end: Int) -> Int? {
        guard root == nil || root?.entries != nil else { return nil }
        var line = file.lineIndex(of: stop) + 1
        while line < file.lineStarts.count, Int(file.lineStarts[line]) < end {
            let content = file.line(line)
            line += 1
            if beginsLikeKey(content) { return content.lowerBound }
        }
        return nil
    }

    private func beginsLikeKey(_ line: Range<Int>) -> Bool {
        guard let first = line.first.map({ guarded.bytes[$0] }) else { return false }
        let isWord = first >= 0x80 || first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z")
        guard isWord else { return false }
        let bytes = guarded.bytes
        for index in line {
            if isFullWidthColon(bytes, at: index, before: line.upperBound) { return true }
            guard bytes[index] == UInt8(ascii: ":") else { continue }
            let isEnd = index + 1 == line.upperBound || bytes[index + 1] == UInt8(ascii: " ")
            if isEnd || isIdeographicSpace(bytes, at: index + 1, before: line.upperBound) { return true }
        }
        return false
    }
}

extension YAMLComposer {
    /// Adds what the guard suspected of the indentation and the tree confirms. What libyaml says about such a line
    /// follows from the indentation, so it is left out.
    private func withIndentation(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let confirmed = guarded.suspects.filter { suspect in
            let offset = suspect.span.start
            return readRanges.contains { $0.contains(Int(offset)) } && !longScalars.contains { $0.start < offset && offset < $0.end }
        }
        guard !confirmed.isEmpty else { return diagnostics }
        let lines = Set(confirmed.map { file.lineIndex(of: Int($0.span.start)) })
        let others = diagnostics.filter { diagnostic in
            let follows = diagnostic.code == .yamlSyntax || diagnostic.code == .yamlTab
            return !follows || !lines.contains(file.lineIndex(of: Int(diagnostic.location.span.start)))
        }
        return others + confirmed.map { diagnostic(for: $0) }
    }

    private func diagnostic(for suspect: YAMLGuard.Suspect) -> Diagnostic {
        let place = Location(file.path, suspect.span)
        return switch suspect.kind {
        case .tab: Diagnostic(.yamlTab, .tab, at: place, help: .useSpaces)
        case .ideographicSpace: Diagnostic(.yamlFullWidth, .ideographicSpace, at: place, help: .useSpaces)
        }
    }
}

extension Diagnostic {
    /// The same key twice in one mapping, with both places.
    static func duplicateKey(_ key: String, at span: ByteSpan, first: ByteSpan, in file: SourceFile) -> Diagnostic {
        let note = Note(.firstKey, at: Location(file.path, first))
        return Diagnostic(.yamlDuplicateKey, .duplicateKey(key), at: Location(file.path, span), notes: [note], help: .deleteOne)
    }
}

extension Message {
    fileprivate static func duplicateKey(_ key: String) -> Message {
        Message(en: "the key '\(key)' is here twice", zh: "键“\(key)”出现了两次")
    }

    fileprivate static let firstKey = Message(en: "it was first written here", zh: "第一次写在这里")

    fileprivate static let deleteOne = Message(
        en: "delete one of the two, or make one list of both values", zh: "请删除其中一个，或把两个值写成一个列表")

    fileprivate static let tab = Message(en: "a tab indents this line", zh: "这一行用制表符（Tab）缩进")

    fileprivate static let ideographicSpace = Message(
        en: "a full-width space (U+3000) indents this line", zh: "这一行用全角空格（U+3000）缩进")

    fileprivate static let useSpaces = Message(en: "indent with ordinary spaces", zh: "请用普通（半角）空格缩进")
}
