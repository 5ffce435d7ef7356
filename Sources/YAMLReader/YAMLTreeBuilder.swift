internal import Diagnostics

/// Builds the tree of one segment from libyaml's events with a stack of its own, refuses what Plenary's YAML does not
/// have, and stops where a limit is broken.
struct YAMLTreeBuilder {
    private(set) var diagnostics: [Diagnostic] = []
    /// Scalars of more than one line: what indents their lines is text.
    private(set) var longScalars: [ByteSpan] = []
    private(set) var nodeCount: Int

    private let file: SourceFile
    private let bytes: [UInt8]
    private let segment: Range<Int>
    private let limits: YAMLLimits
    private var index: CodePointIndex
    private var stack: [YAMLFrame] = []
    private var root: YAMLNode?
    private var hasDocument = false
    /// Set when going on makes no sense: a limit is broken, or another document begins.
    private var isFinished = false

    init(_ file: SourceFile, guarded: YAMLGuard, segment: Range<Int>, limits: YAMLLimits, nodeCount: Int) {
        self.file = file
        self.segment = segment
        self.limits = limits
        self.nodeCount = nodeCount
        bytes = guarded.bytes
        index = CodePointIndex(guarded.bytes, range: segment, isASCII: guarded.isASCII)
    }

    /// Reads events to the end, to a limit, or to what libyaml cannot read.
    mutating func build(from parser: inout YAMLParser) -> YAMLProblem? {
        while !isFinished {
            guard let event = parser.next() else { return parser.problem }
            if case .streamEnd = event.kind { return nil }
            read(event)
        }
        return nil
    }

    /// Says in plain words why libyaml stopped.
    mutating func report(_ problem: YAMLProblem) -> YAMLProblemReport {
        let contextOffset = index.byteOffset(of: problem.contextIndex)
        let problemOffset = index.byteOffset(of: problem.problemIndex)
        return YAMLProblemReport(problem, at: problemOffset, since: contextOffset, in: file, segment: segment)
    }

    /// Gives the root of the segment. Where reading broke off, the root has what was complete by then: half an entry
    /// would only cause false messages later.
    mutating func finish(faultAt fault: Int?) -> YAMLNode? {
        guard var outermost = stack.first else { return root }
        if let fault { outermost.removeLast(ofLine: file.lineIndex(of: fault), in: file) }
        stack = []
        return outermost.node(closedAt: nil)
    }
}

// MARK: Events

extension YAMLTreeBuilder {
    private mutating func read(_ event: YAMLEvent) {
        switch event.kind {
        case .documentStart(let hasDirectives): startDocument(event, hasDirectives: hasDirectives)
        case .alias:
            let span = ByteSpan(index.byteOffset(of: event.start), index.byteOffset(of: event.end))
            refuse(.yamlAnchor, .alias, span, help: .quoteIt)
            add(YAMLNode(span: span, content: .scalar(YAMLScalar(""))))
        case .scalar(let scalar): add(scalar, event)
        case .sequenceStart(let isFlow): push(.sequence, isFlow: isFlow, event)
        case .mappingStart(let isFlow): push(.mapping, isFlow: isFlow, event)
        case .collectionEnd: pop(event)
        case .streamEnd, .other: break
        }
    }

    private mutating func startDocument(_ event: YAMLEvent, hasDirectives: Bool) {
        let start = index.byteOffset(of: event.start)
        if hasDirectives { refuse(.yamlDirective, .directive, lineSpan(start)) }
        if hasDocument {
            refuse(.yamlSeveralDocuments, .severalDocuments, lineSpan(start))
            isFinished = true
        }
        hasDocument = true
    }

    private mutating func add(_ scalar: YAMLScalar, _ event: YAMLEvent) {
        let start = contentStart(event)
        var end = max(start, index.byteOffset(of: event.end))
        if scalar.style == .literal || scalar.style == .folded {
            // libyaml's mark stands after the line ends that follow the text.
            while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
        }
        let span = ByteSpan(start, end)
        if event.spansLines { longScalars.append(span) }
        add(YAMLNode(span: span, content: .scalar(scalar)))
    }

    private mutating func push(_ kind: YAMLFrame.Kind, isFlow: Bool, _ event: YAMLEvent) {
        let start = contentStart(event)
        count(at: start)
        if stack.count >= limits.depth, !isFinished {
            refuse(.yamlDepth, .tooDeep(limits.depth), ByteSpan(start, start + 1))
            isFinished = true
        }
        stack.append(YAMLFrame(kind, isFlow: isFlow, start: start))
    }

    private mutating func pop(_ event: YAMLEvent) {
        guard let frame = stack.popLast() else { return }
        // A block, and a pair in a flow sequence (`[a: 1]`), end without a bracket: libyaml then gives an empty range.
        let isClosed = frame.isFlow && event.end > event.start
        place(frame.node(closedAt: isClosed ? index.byteOffset(of: event.end) : nil))
    }

    private mutating func add(_ node: YAMLNode) {
        count(at: Int(node.span.start))
        place(node)
    }

    private mutating func count(at offset: Int) {
        nodeCount += 1
        guard nodeCount > limits.nodes, !isFinished else { return }
        refuse(.yamlNodes, .tooManyNodes(limits.nodes), ByteSpan(offset, offset))
        isFinished = true
    }
}

// MARK: Placing nodes

extension YAMLTreeBuilder {
    private mutating func place(_ node: YAMLNode) {
        guard let top = stack.indices.last else {
            root = root ?? node
            return
        }
        guard stack[top].kind == .mapping else {
            stack[top].append(item: node)
            return
        }
        switch stack[top].key {
        case .none:
            stack[top].key = key(from: node, at: top)
        case .refused:
            stack[top].key = .none
        case .text(let text, let span):
            stack[top].key = .none
            stack[top].append(entry: YAMLEntry(key: text, keySpan: span, value: node))
        }
    }

    private mutating func key(from node: YAMLNode, at top: Int) -> YAMLFrame.Key {
        guard let scalar = node.scalar, !scalar.text.isEmpty else {
            let isAlias = diagnostics.last?.code == .yamlAnchor && diagnostics.last?.location.span == node.span
            if !isAlias { refuse(.yamlKeyNotText, .keyNotText, node.span) }
            return .refused
        }
        if scalar.style == .plain, scalar.text == "<<" {
            refuse(.yamlMergeKey, .mergeKey, node.span)
            return .refused
        }
        if let first = stack[top].entry(scalar.text) {
            diagnostics.append(.duplicateKey(scalar.text, at: node.span, first: first.keySpan, in: file))
            return .refused
        }
        // An ideographic space before the key is reported with the indentation; the field's name would be wrong too.
        let start = Int(node.span.start)
        if isIdeographicSpace(bytes, at: start, before: bytes.count) { return .refused }
        return .text(scalar.text, node.span)
    }

    /// Where the value itself begins: after anchors and tags, which are reported here.
    private mutating func contentStart(_ event: YAMLEvent) -> Int {
        var start = index.byteOffset(of: event.start)
        guard event.hasAnchor || event.hasTag else { return start }
        while start < bytes.count, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!") {
            let isAnchor = bytes[start] == UInt8(ascii: "&")
            let end = bytes[start...].firstIndex { $0 <= UInt8(ascii: " ") } ?? bytes.count
            refuse(isAnchor ? .yamlAnchor : .yamlTag, isAnchor ? .anchor : .tag, ByteSpan(start, end), help: .quoteIt)
            start = bytes[end...].firstIndex { $0 > UInt8(ascii: " ") } ?? bytes.count
        }
        return start
    }
}

// MARK: Messages

extension YAMLTreeBuilder {
    private mutating func refuse(_ code: DiagnosticCode, _ message: Message, _ span: ByteSpan, help: Message? = nil) {
        diagnostics.append(Diagnostic(code, message, at: Location(file.path, span), help: help))
    }

    private func lineSpan(_ offset: Int) -> ByteSpan {
        ByteSpan(offset, file.line(file.lineIndex(of: offset)).upperBound)
    }
}

extension Message {
    fileprivate static let alias = Message(
        en: "a value cannot begin with '*': YAML reads it as a reference, which is not used here",
        zh: "值不能以“*”开头：YAML 会把它当作引用，而这里不使用引用")

    fileprivate static let anchor = Message(
        en: "a value cannot begin with '&': YAML reads it as a name for the value, which is not used here",
        zh: "值不能以“&”开头：YAML 会把它当作值的名称，而这里不使用这种名称")

    fileprivate static let tag = Message(
        en: "a value cannot begin with '!': YAML reads it as a type, which is not used here",
        zh: "值不能以“!”开头：YAML 会把它当作类型标记，而这里不使用类型标记")

    fileprivate static let quoteIt = Message(
        en: "put the value in quotation marks if it is text", zh: "如果这是文字，请给整个值加上引号")

    fileprivate static let mergeKey = Message(
        en: "'<<' (taking over another block's keys) is not used here; write the keys out", zh: "这里不使用“<<”合并；请把各个键写全")

    fileprivate static let keyNotText = Message(
        en: "a key must be a short text before the colon", zh: "冒号前面的键必须是一段简短的文字")

    fileprivate static let directive = Message(
        en: "lines that begin with '%' are not used here; delete it", zh: "这里不使用以“%”开头的行，请删除")

    fileprivate static let severalDocuments = Message(
        en: "'---' begins a second YAML document; only one may stand here", zh: "“---”开始了第二个 YAML 文档；这里只能有一个")

    fileprivate static func tooDeep(_ limit: Int) -> Message {
        Message(en: "lists and mappings stand more than \(limit) deep inside each other", zh: "列表和映射的嵌套超过了 \(limit) 层")
    }

    fileprivate static func tooManyNodes(_ limit: Int) -> Message {
        Message(en: "there are more than \(limit) keys and values", zh: "键和值的总数超过了 \(limit) 个")
    }
}
