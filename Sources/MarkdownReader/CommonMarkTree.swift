internal import CCmark

// The only file that sees cmark-gfm's functions. Its parser, node and iterator are all the same opaque pointer to
// Swift, so each is wrapped at once: a mix-up then does not compile.

/// Owns a tree that cmark-gfm has parsed.
@safe struct CommonMarkTree: ~Copyable {
    private let root: OpaquePointer

    /// Parses a text with tables, task lists and footnotes. Safe from several threads: extensions with characters of
    /// their own (strikethrough, autolink) are left out, because they switch a table that all parsers share.
    ///
    /// - Returns: nil only when memory is short.
    init?(parsing text: [UInt8]) {
        guard BlockExtensions.areRegistered else { return nil }
        // Inline positions need the source position option while parsing.
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES) else { return nil }
        defer { unsafe cmark_parser_free(parser) }
        for name in ["table", "tasklist"] {
            unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        unsafe text.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let root = unsafe cmark_parser_finish(parser) else { return nil }
        unsafe self.root = root
    }

    deinit {
        unsafe cmark_node_free(root)
    }

    /// The types of the first block, of its first child, and of that one's: of a table, its head and a cell.
    fileprivate var tableTypes: (table: cmark_node_type, row: cmark_node_type, cell: cmark_node_type) {
        let table = unsafe cmark_node_first_child(root)
        let row = unsafe cmark_node_first_child(table)
        return unsafe (cmark_node_get_type(table), cmark_node_get_type(row), cmark_node_get_type(cmark_node_first_child(row)))
    }

    /// Visits all nodes: `enter` for each, `leave` for those that can hold children.
    borrowing func walk(_ visit: (CommonMarkEvent) -> Void) {
        guard let iterator = unsafe cmark_iter_new(root) else { return }
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return }
            visit(event == CMARK_EVENT_ENTER ? .enter(unsafe CommonMarkNode(node)) : .leave(unsafe CommonMarkNode(node)))
        }
    }
}

/// A step of a walk through cmark's tree.
enum CommonMarkEvent {
    case enter(CommonMarkNode)
    case leave(CommonMarkNode)
}

/// A node of a tree that outlives it. Lines and columns count from 1, columns in bytes; 0 where cmark does not know.
@safe struct CommonMarkNode {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    var kind: CommonMarkKind {
        let type = unsafe cmark_node_get_type(pointer)
        if let kind = CommonMarkKind(core: type) { return kind }
        // Both kinds of row share a number.
        if type == BlockExtensions.types.cell { return .tableCell }
        if type == BlockExtensions.types.row {
            return unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) == 1 ? .tableHead : .tableRow
        }
        return type == BlockExtensions.types.table ? .table : .unknown
    }

    var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { unsafe Int(cmark_node_get_end_column(pointer)) }

    var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
    var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) == 1 }
    var isFenced: Bool {
        var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
        return unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) == 1
    }

    /// The first number of an ordered list, -1 of a bullet list.
    var listStart: Int {
        unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : -1
    }

    /// 0 for a plain item, 1 for an open task, 2 for one that is done.
    var taskState: Int {
        guard unsafe cmark_node_get_syntax_extension(pointer) != nil else { return 0 }
        return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) ? 2 : 1
    }

    /// The alignments of a table's columns: `l`, `c`, `r` or 0.
    var columnAlignments: [UInt8] {
        let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let alignments = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: alignments, count: count))
    }

    var firstChild: CommonMarkNode? { unsafe cmark_node_first_child(pointer).map { unsafe CommonMarkNode($0) } }
    var next: CommonMarkNode? { unsafe cmark_node_next(pointer).map { unsafe CommonMarkNode($0) } }

    /// The number of line ends among the inlines below this node.
    var lineBreaks: Int {
        guard let iterator = unsafe cmark_iter_new(pointer) else { return 0 }
        defer { unsafe cmark_iter_free(iterator) }
        var count = 0
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let below = unsafe cmark_iter_get_node(iterator) else { return count }
            guard event == CMARK_EVENT_ENTER else { continue }
            let node = unsafe CommonMarkNode(below)
            switch node.kind {
            case .softBreak, .lineBreak: count += 1
            case .code, .htmlInline: count += max(0, node.endLine - node.startLine)
            default: break
            }
        }
    }

    /// The literal of a text, code, HTML or code block; of a footnote reference its number, of a definition its label.
    func appendLiteral(to bytes: inout [UInt8]) { unsafe append(cmark_node_get_literal(pointer), to: &bytes) }
    func appendInfo(to bytes: inout [UInt8]) { unsafe append(cmark_node_get_fence_info(pointer), to: &bytes) }
    func appendAddress(to bytes: inout [UInt8]) { unsafe append(cmark_node_get_url(pointer), to: &bytes) }
    func appendTitle(to bytes: inout [UInt8]) { unsafe append(cmark_node_get_title(pointer), to: &bytes) }

    private func append(_ text: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
        guard let text = unsafe text else { return }
        var length = 0
        while unsafe text[length] != 0 { length += 1 }
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
    }
}

/// What cmark calls a node.
enum CommonMarkKind {
    case document, paragraph, heading, thematicBreak, blockQuote, list, item, codeBlock, htmlBlock, footnoteDefinition
    case table, tableHead, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference
    /// Nothing that the attached extensions make; its children are read as if it were not there.
    case unknown

    /// Core nodes have numbers of their own.
    fileprivate init?(core type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE: self = .code
        case CMARK_NODE_HTML_INLINE: self = .htmlInline
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_IMAGE: self = .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
        default: return nil
        }
    }
}

/// cmark's own guard against registering twice is not safe between threads; `static let` is, whichever comes first.
private enum BlockExtensions {
    static let areRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// The numbers that the table extension was given when it was registered. They have no names in the library's
    /// headers; a small table tells them.
    static let types: (table: cmark_node_type, row: cmark_node_type, cell: cmark_node_type) = {
        guard let tree = CommonMarkTree(parsing: Array("|a|\n|-|\n".utf8)) else { return (.init(0), .init(0), .init(0)) }
        return tree.tableTypes
    }()
}
