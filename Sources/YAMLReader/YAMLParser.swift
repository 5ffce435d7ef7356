internal import CYaml

/// Owns libyaml's parser for the time of one parse. The bytes must outlive it: libyaml keeps the pointer it is given,
/// so everything happens inside the closure that lends them (see `YAMLComposer.compose`).
@safe struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Nil only when memory is short.
    init?(reading bytes: UnsafeBufferPointer<UInt8>) {
        unsafe parser = .allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            return nil
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The next event; nil where libyaml cannot read on (see `problem`).
    mutating func next() -> YAMLEvent? {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { return nil }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe YAMLEvent(event)
    }

    /// What libyaml has against the text, after `next` gave nil.
    var problem: YAMLProblem { unsafe YAMLProblem(parser.pointee) }
}

/// One event of libyaml as a value. Positions are code points from the start of the text, as libyaml counts them.
struct YAMLEvent {
    enum Kind {
        case documentStart(hasDirectives: Bool)
        case streamEnd
        case alias
        case scalar(YAMLScalar)
        case sequenceStart(isFlow: Bool)
        case mappingStart(isFlow: Bool)
        case collectionEnd
        /// Start of the stream and end of a document: nothing to do.
        case other
    }

    let kind: Kind
    let start: Int
    let end: Int
    /// Whether it begins and ends on different lines.
    let spansLines: Bool
    let hasAnchor: Bool
    let hasTag: Bool
}

/// Why libyaml stopped, in its own words; `YAMLProblemReport` turns them into ours.
struct YAMLProblem {
    let problem: String
    let context: String
    /// Code points from the start of the text.
    let problemIndex: Int
    /// Where the construct began that could not be finished; the same as `problemIndex` where libyaml does not say.
    let contextIndex: Int
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        start = unsafe event.start_mark.index
        end = unsafe event.end_mark.index
        spansLines = unsafe event.start_mark.line != event.end_mark.line
        var hasAnchor = false
        var hasTag = false
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT:
            let document = unsafe event.data.document_start
            kind = .documentStart(
                hasDirectives: unsafe document.version_directive != nil || document.tag_directives.start != document.tag_directives.end)
        case YAML_STREAM_END_EVENT:
            kind = .streamEnd
        case YAML_ALIAS_EVENT:
            kind = .alias
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            unsafe (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
            // By pointer and length: a scalar may hold NUL, written "\0".
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(YAMLScalar(unsafe String(decoding: bytes, as: UTF8.self), style: unsafe .init(scalar.style)))
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.data.sequence_start
            unsafe (hasAnchor, hasTag) = (sequence.anchor != nil, sequence.tag != nil)
            kind = .sequenceStart(isFlow: unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            unsafe (hasAnchor, hasTag) = (mapping.anchor != nil, mapping.tag != nil)
            kind = .mappingStart(isFlow: unsafe mapping.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            kind = .collectionEnd
        default:
            kind = .other
        }
        self.hasAnchor = hasAnchor
        self.hasTag = hasTag
    }
}

extension YAMLScalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}

extension YAMLProblem {
    fileprivate init(_ parser: yaml_parser_t) {
        problem = if let text = unsafe parser.problem { unsafe String(cString: text) } else { "" }
        problemIndex = unsafe parser.problem_mark.index
        if let text = unsafe parser.context {
            context = unsafe String(cString: text)
            contextIndex = unsafe parser.context_mark.index
        } else {
            context = ""
            contextIndex = unsafe parser.problem_mark.index
        }
    }
}
