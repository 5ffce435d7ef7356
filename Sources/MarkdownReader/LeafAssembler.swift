internal import Diagnostics
internal import MarkupTree

/// Finishes the inlines of one block: takes its attributes, makes links of bare addresses, strikethrough of tildes,
/// joins Chinese lines, holds the policy, and adds the block to the document.
struct LeafAssembler {
    private(set) var diagnostics: [Diagnostic] = []

    private let text: PreparedText
    private let policy: ContentPolicy

    init(_ text: PreparedText, policy: MarkdownPolicy) {
        self.text = text
        self.policy = ContentPolicy(policy)
    }

    mutating func add(_ node: MarkupNode, _ inlines: inout InlineReader, to builder: inout MarkupBuilder, takesAttributes: Bool) {
        let signs = inlines.run.signs
        let attributes = signs.contains(.brace) && takesAttributes ? takeAttributes(from: &inlines.run.items) : nil
        if signs.contains(.bracket) { findUndefinedFootnotes(inlines.run.items) }
        if signs.contains(.angle) { findBrokenLinks(inlines.run.items) }
        if !signs.isDisjoint(with: [.colon, .at, .w]) { BareAddresses.link(&inlines.run.items, &inlines.texts) }
        if signs.contains(.tilde) { Strikethrough.mark(&inlines.run.items, in: text) }
        if signs.contains(.softBreak) { LineJoin.join(&inlines.run.items, inlines.texts) }
        let index = builder.count
        builder.open(node)
        if let attributes { builder.attach(attributes, to: index) }
        emit(inlines.run.items, inlines.texts, to: &builder)
        builder.close()
    }

    /// Whether HTML may stand here; reports it if not.
    mutating func allows(html: ArraySlice<UInt8>, _ span: ByteSpan) -> Bool {
        if policy.allows(html: html) { return true }
        report(.markdownHTML, .html, span, help: policy.advice(for: html))
        return false
    }

    private mutating func report(_ code: DiagnosticCode, _ message: Message, _ span: ByteSpan, help: Message? = nil) {
        diagnostics.append(Diagnostic(code, message, at: Location(text.file.path, span), help: help))
    }
}

extension LeafAssembler {
    private mutating func takeAttributes(from items: inout [InlineItem]) -> MarkupAttributes? {
        switch AttributeReader.take(from: &items, in: text.bytes) {
        case .none: break
        case .attributes(let attributes):
            for name in attributes.classes where !AttributeReader.classes.contains(name) {
                let near = NearMiss.suggestion(for: name, in: AttributeReader.classes)
                report(.markdownAttribute, .unknownClass(name), attributes.span, help: near.map { .didYouMeanClass($0) } ?? .classesAre)
            }
            return attributes
        case .malformed(let span): report(.markdownAttribute, .malformedAttributes, span, help: .attributeForm)
        case .alone(let span): report(.markdownAttribute, .loneAttributes, span, help: .attributePlace)
        }
        return nil
    }

    /// cmark leaves a reference without a definition as text.
    private mutating func findUndefinedFootnotes(_ items: [InlineItem]) {
        for item in items where item.isText && item.origin == .verbatim {
            let range = item.node.span.range
            var index = range.lowerBound
            while index + 2 < range.upperBound {
                guard text.bytes[index] == UInt8(ascii: "["), text.bytes[index + 1] == UInt8(ascii: "^") else {
                    index += 1
                    continue
                }
                var end = index + 2
                while end < range.upperBound, text.bytes[end] > UInt8(ascii: " "), text.bytes[end] != UInt8(ascii: "]") { end += 1 }
                if end < range.upperBound, text.bytes[end] == UInt8(ascii: "]"), end > index + 2 {
                    let span = ByteSpan(index, end + 1)
                    report(.footnoteUndefined, .undefinedFootnote(text.file.text(span)), span, help: .defineFootnote)
                }
                index = end
            }
        }
    }

    /// `<outcome 1.1>` and `<outcome: 1.1>` are text to Markdown, and would be printed as they stand.
    private mutating func findBrokenLinks(_ items: [InlineItem]) {
        for item in items where item.isText && item.origin == .verbatim {
            let range = item.node.span.range
            var index = range.lowerBound
            while let start = text.bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
                var end = start + 1
                while end < range.upperBound, CharacterClass.isASCIIAlphanumeric(text.bytes[end]) { end += 1 }
                index = end
                let name = String(decoding: text.bytes[start + 1..<end], as: UTF8.self).lowercased()
                guard MarkdownPolicy.typedSchemes.contains(name) else { continue }
                guard let close = text.bytes[end..<range.upperBound].prefix(120).firstIndex(of: UInt8(ascii: ">")) else { continue }
                report(.markdownTypedLink, .brokenLink(name), ByteSpan(start, close + 1), help: .typedLinkForm(name))
            }
        }
    }

    /// Adds the items to the document; texts that follow each other in the source become one.
    private mutating func emit(_ items: [InlineItem], _ texts: [UInt8], to builder: inout MarkupBuilder) {
        var pending: MarkupNode?
        for item in items {
            if item.isText, let before = pending, before.text.end == item.node.text.start, before.span.end == item.node.span.start {
                pending?.text = TextRange(Int(before.text.start), Int(item.node.text.end))
                pending?.span = ByteSpan(Int(before.span.start), Int(item.node.span.end))
                continue
            }
            if let before = pending {
                builder.leaf(before)
                pending = nil
            }
            switch item.role {
            case .close: builder.close()
            case .open: builder.open(checked(item.node, texts))
            case .leaf where item.node.kind == .text: pending = item.node
            case .leaf: builder.leaf(checked(item.node, texts))
            }
        }
        if let pending { builder.leaf(pending) }
    }

    /// A node as the policy lets it stand: an address that is not allowed is removed, HTML becomes text.
    private mutating func checked(_ node: MarkupNode, _ texts: [UInt8]) -> MarkupNode {
        var node = node
        switch node.kind {
        case .link, .image:
            if let objection = policy.objection(to: texts[node.text.range]) {
                report(.markdownScheme, objection, node.span, help: policy.advice(forAddress: texts[node.text.range]))
                node.text = .empty
            }
        case .htmlInline:
            if !allows(html: texts[node.text.range], node.span) { node.kind = .text }
        default: break
        }
        return node
    }
}

extension Message {
    fileprivate static let html = Message(en: "raw HTML is not used here", zh: "这里不使用 HTML 标记")

    fileprivate static func brokenLink(_ name: String) -> Message {
        Message(en: "this looks like a link to '\(name)' but cannot be read", zh: "这像是指向“\(name)”的链接，但无法读取")
    }

    fileprivate static func typedLinkForm(_ name: String) -> Message {
        Message(en: "write <\(name):code>, with a colon and no spaces", zh: "请写成 <\(name):代码>，用半角冒号，不加空格")
    }

    fileprivate static let malformedAttributes = Message(
        en: "these braces look like attributes but cannot be read", zh: "这对大括号像是属性，但无法读取")

    fileprivate static let attributeForm = Message(
        en: "write {#id .class}: small letters, digits and hyphens, one id at most", zh: "请写成 {#标识 .类别}：只用小写字母、数字和连字符，最多一个标识")

    fileprivate static func unknownClass(_ name: String) -> Message {
        Message(en: "there is no class '.\(name)'", zh: "没有类别“.\(name)”")
    }

    fileprivate static func didYouMeanClass(_ name: String) -> Message {
        Message(en: "did you mean '.\(name)'?", zh: "是不是“.\(name)”？")
    }

    fileprivate static let classesAre = Message(
        en: "the classes are: \(AttributeReader.classes.joined(separator: ", "))",
        zh: "可用的类别：\(AttributeReader.classes.joined(separator: "、"))")

    fileprivate static let loneAttributes = Message(
        en: "these attributes stand alone", zh: "这组属性没有所属的文字")

    fileprivate static let attributePlace = Message(
        en: "put them at the end of the heading or paragraph that they belong to", zh: "请放在所属标题或段落的末尾")

    fileprivate static func undefinedFootnote(_ reference: String) -> Message {
        Message(en: "there is no footnote for \(reference)", zh: "没有与 \(reference) 对应的脚注")
    }

    fileprivate static let defineFootnote = Message(
        en: "write it as a paragraph of its own: [^name]: ...", zh: "请另起一段写出脚注：[^名称]: …")
}
