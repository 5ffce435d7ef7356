import Diagnostics

// Variables and sections.
extension TemplateCompiler {
    mutating func compileVariable(_ node: TemplateNode, isRaw: Bool) {
        if let found = resolve(node.name) {
            if mode == .checked { checkPrinted(found.shape, node, isRaw: isRaw) }
            work.instructions.append(isRaw ? .raw(found.operand) : .value(found.operand))
        }
        work.context.passValue()
    }

    mutating func compileSection(_ index: Int) {
        let node = tree.nodes[index]
        // The contents of a section over something unknown are not looked at: what they mean is not known either.
        guard let found = resolve(node.name), checkAsked(found.shape, node) else { return }
        let scope = work.scope
        let context = work.context
        let register = enter(found)
        let start = work.instructions.count
        work.instructions.append(.done)
        compile(tree.children(of: index))
        let length = Int32(work.instructions.count - start - 1)
        work.instructions.append(.endSection(length: length))
        work.instructions[start] = .section(found.operand, register: register, length: length + 1)
        work.scope = scope
        settle(after: context, node)
    }

    mutating func compileInverted(_ index: Int) {
        let node = tree.nodes[index]
        guard let found = resolve(node.name), checkAsked(found.shape, node) else { return }
        let context = work.context
        let start = work.instructions.count
        work.instructions.append(.done)
        compile(tree.children(of: index))
        work.instructions[start] = .inverted(found.operand, length: Int32(work.instructions.count - start - 1))
        work.barrier = work.instructions.count
        settle(after: context, node)
    }

    /// Puts what a section is about on top of the scope; gives its register.
    private mutating func enter(_ found: Resolved) -> Int16 {
        guard mode == .checked else { return -1 }
        var shape = found.shape
        if case .list(let item) = shape {
            work.scope.push(.loop, .outer)
            shape = item
        }
        guard case .record(let reference) = shape else {
            work.scope.push(.value(shape), .outer)
            return -1
        }
        let number = shapes.number(of: reference)
        work.scope.push(.record(number), found.step)
        return Int16(number)
    }

    /// What a section shows may be left out or repeated, so it must end in the place in HTML where it began.
    private mutating func settle(after context: HTMLContext, _ node: TemplateNode) {
        guard mode == .checked else { return }
        if let joined = context.joined(with: work.context) {
            work.context = joined
        } else {
            report(.templateUneven, .unevenSection(tree.text(node.name), context.placeName, work.context.placeName), at: node.range)
            work.context = context
        }
    }

    /// Whether it can be asked if there is such a value, as a section does.
    private mutating func checkAsked(_ shape: ValueShape, _ node: TemplateNode) -> Bool {
        switch shape {
        case .number(isOptional: false):
            report(.templateFieldKind, .numberIsAlwaysThere(tree.text(node.name)), at: node.range, help: .useFlag)
            return false
        case .choice:
            report(.templateFieldKind, .choiceIsAlwaysThere(tree.text(node.name)), at: node.range, help: .useFlag)
            return false
        default:
            return true
        }
    }
}

extension Message {
    fileprivate static func unevenSection(_ name: String, _ start: Message, _ end: Message) -> Message {
        Message(
            en: "the section '\(name)' begins in \(start.en) and ends in \(end.en)",
            zh: "区段“\(name)”的开头在\(start.zh)里，结尾却在\(end.zh)里")
    }

    fileprivate static func numberIsAlwaysThere(_ name: String) -> Message {
        Message(
            en: "'\(name)' is a number that is always there, also when it is zero: a section over it says nothing",
            zh: "“\(name)”是一定存在的数字（零也算存在），对它使用区段没有意义")
    }

    fileprivate static func choiceIsAlwaysThere(_ name: String) -> Message {
        Message(
            en: "'\(name)' is a word of a fixed set and always there: a section over it says nothing",
            zh: "“\(name)”是一定存在的固定选项，对它使用区段没有意义")
    }

    fileprivate static let useFlag = Message(
        en: "use a yes-or-no field", zh: "请使用是非字段")
}
