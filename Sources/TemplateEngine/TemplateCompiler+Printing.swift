import Diagnostics

// Whether a value may be printed where the template prints it.
extension TemplateCompiler {
    /// What the value of an attribute is used for.
    private enum AttributeUse {
        case text
        case address
        /// A program, a style or a document: nothing that comes from content may stand there.
        case code
    }

    mutating func checkPrinted(_ shape: ValueShape, _ node: TemplateNode, isRaw: Bool) {
        let name = tree.text(node.name)
        switch shape {
        case .flag, .record, .list:
            return report(.templateFieldKind, .cannotPrint(name, shape), at: node.range, help: .howToShow(name, shape))
        case .text, .url, .choice:
            if isRaw { return report(.templateRawText, .rawText(name, shape), at: node.range, help: .writePlainly(name)) }
        case .html, .number, .open:
            break
        }
        checkPlace(shape, name, node)
    }

    private mutating func checkPlace(_ shape: ValueShape, _ name: String, _ node: TemplateNode) {
        switch work.context.place {
        case .content:
            break
        case .beforeValue, .unquoted:
            report(.templateUnquoted, .unquoted(name, work.context.attribute), at: node.range, help: .putQuotes(tree.text(node.range)))
        case .quoted:
            checkAttribute(shape, name, node)
        case .rawText:
            guard !shape.isHTML, !shape.isHarmless else { return }
            report(.templatePlace, .inScript(name, shape, work.context.rawElement), at: node.range, help: .useDataAttribute)
        case .comment:
            if shape.isHTML { report(.templatePlace, .notHere(name, shape, work.context.placeName), at: node.range) }
        case .tagOpen, .tagName, .tag, .attributeName, .afterAttributeName, .declaration:
            guard !shape.isHarmless else { return }
            report(.templatePlace, .notHere(name, shape, work.context.placeName), at: node.range, help: .onlyHarmless)
        }
    }

    private mutating func checkAttribute(_ shape: ValueShape, _ name: String, _ node: TemplateNode) {
        if shape.isHarmless { return }
        let attribute = work.context.attribute
        if shape.isHTML {
            return report(.templatePlace, .notHere(name, shape, work.context.placeName), at: node.range, help: .textInAttribute)
        }
        switch Self.use(of: attribute) {
        case .text:
            break
        case .address:
            guard shape == .text else { return }
            report(.templateAddress, .textInAddress(name, attribute), at: node.range, help: .useAddress)
        case .code:
            report(.templatePlace, .inCode(name, shape, work.context.placeName), at: node.range, help: .useDataAttribute)
        }
    }

    /// After the tables of attributes in the HTML standard. An attribute whose name is not known may be any.
    private static func use(of attribute: String) -> AttributeUse {
        switch attribute {
        case "href", "src", "action", "formaction", "poster", "cite", "data", "ping", "srcset", "imagesrcset", "manifest",
            "background", "xlink:href":
            .address
        case "", "style", "srcdoc":
            .code
        default:
            attribute.utf8.starts(with: "on".utf8) ? .code : .text
        }
    }
}

extension ValueShape {
    fileprivate var isHTML: Bool { self == .html }

    /// Digits, and words that the program has fixed: safe anywhere but without quotation marks.
    fileprivate var isHarmless: Bool {
        switch self {
        case .number, .choice, .open: true
        default: false
        }
    }
}

extension HTMLContext {
    /// The place in the words of messages.
    var placeName: Message {
        switch place {
        case .content: Message(en: "ordinary text", zh: "普通文本")
        case .tagOpen, .tagName, .tag, .attributeName, .afterAttributeName: Message(en: "an HTML tag", zh: "HTML 标签")
        case .beforeValue, .unquoted: Message(en: "an attribute without quotation marks", zh: "没有引号的属性值")
        case .quoted where attribute.isEmpty: Message(en: "an attribute whose name varies", zh: "名称不确定的属性值")
        case .quoted: Message(en: "the attribute '\(attribute)'", zh: "属性“\(attribute)”的值")
        case .comment: Message(en: "an HTML comment", zh: "HTML 注释")
        case .declaration: Message(en: "a declaration", zh: "HTML 声明")
        case .rawText: Message(en: "a <\(rawElement)>", zh: "<\(rawElement)> 元素")
        }
    }
}

extension Message {
    fileprivate static func cannotPrint(_ name: String, _ shape: ValueShape) -> Message {
        let kind = shape.kindName
        return Message(en: "'\(name)' is \(kind.en) and cannot be printed", zh: "“\(name)”是\(kind.zh)，不能直接输出")
    }

    fileprivate static func howToShow(_ name: String, _ shape: ValueShape) -> Message {
        switch shape {
        case .flag:
            Message(en: "use it as a section: {{#\(name)}}...{{/\(name)}}", zh: "请用作区段：{{#\(name)}}...{{/\(name)}}")
        case .list:
            Message(en: "show its items: {{#\(name)}}...{{/\(name)}}", zh: "请逐项显示：{{#\(name)}}...{{/\(name)}}")
        default:
            Message(
                en: "print one of its fields: {{\(name).title}}, or {{#\(name)}}...{{/\(name)}}",
                zh: "请输出它的某个字段：{{\(name).title}}，或使用 {{#\(name)}}...{{/\(name)}}")
        }
    }

    fileprivate static func rawText(_ name: String, _ shape: ValueShape) -> Message {
        let kind = shape.kindName
        return Message(
            en: "'\(name)' is \(kind.en) and must be escaped; three braces and '&' are for HTML fields only",
            zh: "“\(name)”是\(kind.zh)，必须转义；三重花括号和“&”只能用于 HTML 字段")
    }

    fileprivate static func writePlainly(_ name: String) -> Message {
        Message(en: "write {{\(name)}}", zh: "请写成 {{\(name)}}")
    }

    fileprivate static func unquoted(_ name: String, _ attribute: String) -> Message {
        Message(
            en: "'\(name)' stands in the attribute '\(attribute)' without quotation marks, where a space would end it",
            zh: "“\(name)”用在没有引号的属性“\(attribute)”里，遇到空格就会中断")
    }

    fileprivate static func putQuotes(_ tag: String) -> Message {
        Message(en: "write \"\(tag)\"", zh: "请写成 \"\(tag)\"")
    }

    fileprivate static func inScript(_ name: String, _ shape: ValueShape, _ element: String) -> Message {
        Message(
            en: "'\(name)' is \(shape.kindName.en) and cannot be made safe inside <\(element)>",
            zh: "“\(name)”是\(shape.kindName.zh)，放在 <\(element)> 里无法保证安全")
    }

    fileprivate static func inCode(_ name: String, _ shape: ValueShape, _ place: Message) -> Message {
        Message(
            en: "'\(name)' is \(shape.kindName.en) and cannot be made safe in \(place.en)",
            zh: "“\(name)”是\(shape.kindName.zh)，放在\(place.zh)里无法保证安全")
    }

    fileprivate static func notHere(_ name: String, _ shape: ValueShape, _ place: Message) -> Message {
        Message(
            en: "'\(name)' is \(shape.kindName.en) and cannot stand in \(place.en)",
            zh: "“\(name)”是\(shape.kindName.zh)，不能放在\(place.zh)里")
    }

    fileprivate static func textInAddress(_ name: String, _ attribute: String) -> Message {
        Message(
            en: "'\(name)' is a text, but '\(attribute)' takes an address that has been checked",
            zh: "“\(name)”是文字，而“\(attribute)”只接受检查过的网址")
    }

    fileprivate static let useAddress = Message(
        en: "use a field that holds an address", zh: "请使用网址字段")
    fileprivate static let textInAttribute = Message(
        en: "use a text field in attributes", zh: "属性里请使用文字字段")
    fileprivate static let onlyHarmless = Message(
        en: "only numbers and words of a fixed set may stand there", zh: "这里只能使用数字和固定选项")
    fileprivate static let useDataAttribute = Message(
        en: "put it in a data- attribute, where a text may stand", zh: "请改放在 data- 属性里，那里可以使用文字")
}
