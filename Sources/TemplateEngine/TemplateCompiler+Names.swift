import Diagnostics

// Names: from what is written to where the value will be.
extension TemplateCompiler {
    /// What a name stands for.
    struct Resolved {
        let operand: Operand
        let shape: ValueShape
        /// How a record found there relates to the unit's own.
        let step: TemplateScope.Step
    }

    /// Looks a name up in the scope; reports one that is unknown.
    mutating func resolve(_ name: Range<Int>) -> Resolved? {
        let text = tree.text(name)
        if text == "." { return top() }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if mode == .untyped {
            program.names.append(parts)
            return Resolved(operand: .name(Int32(program.names.count - 1)), shape: .open, step: .outer)
        }
        let first = name.lowerBound..<name.lowerBound + parts[0].utf8.count
        for entry in work.scope.entries.reversed() {
            switch entry.kind {
            case .record(let number):
                guard let field = shapes.field(parts[0], of: number) else { continue }
                let step: TemplateScope.Step = entry.step == .outer ? .outer : .below
                return follow(parts.dropFirst(), from: (number, field.slot, field.shape), step, at: first)
            case .loop:
                guard let field = LoopField(rawValue: parts[0]) else { continue }
                guard parts.count == 1 else { return reportNoParts(parts[0], field.shape, at: name) }
                return Resolved(operand: .loop(field), shape: field.shape, step: .outer)
            case .value:
                continue
            }
        }
        return reportUnknown(parts[0], at: first)
    }

    /// `{{.}}`
    private func top() -> Resolved {
        guard let entry = work.scope.entries.last(where: { $0.kind != .loop }) else {
            return Resolved(operand: .top, shape: .open, step: .outer)
        }
        switch entry.kind {
        case .record(let number):
            let shape = shapes.shapes[number]
            return Resolved(operand: .top, shape: .record(RecordReference(shape.identity) { shape }), step: entry.step)
        case .value(let shape): return Resolved(operand: .top, shape: shape, step: .outer)
        case .loop: return Resolved(operand: .top, shape: .open, step: .outer)
        }
    }

    /// The further parts of a dotted name, each in what the one before has given.
    private mutating func follow(
        _ parts: ArraySlice<String>, from start: (register: Int, slot: Int, shape: ValueShape), _ step: TemplateScope.Step,
        at first: Range<Int>
    ) -> Resolved? {
        let register = Int16(start.register)
        guard !parts.isEmpty else {
            return Resolved(operand: .slot(register: register, slot: Int16(start.slot)), shape: start.shape, step: step)
        }
        var path = [Int16(start.slot)]
        var shape = start.shape
        var range = first
        for part in parts {
            let owner = tree.text(range)
            range = range.upperBound + 1..<range.upperBound + 1 + part.utf8.count
            switch shape {
            case .record(let reference):
                let number = shapes.number(of: reference)
                guard let field = shapes.field(part, of: number) else { return reportUnknown(part, of: number, at: range) }
                path.append(Int16(field.slot))
                shape = field.shape
            case .list:
                guard let field = ListField(rawValue: part) else { return reportListPart(owner, part, at: range) }
                path.append(field.slot)
                shape = field.shape
            default:
                return reportNoParts(owner, shape, at: range)
            }
        }
        program.paths += path
        let operand = Operand.path(
            register: register, start: Int32(program.paths.count - path.count), count: Int16(path.count))
        return Resolved(operand: operand, shape: shape, step: step)
    }
}

// What can be wrong with a name.
extension TemplateCompiler {
    private mutating func reportUnknown(_ name: String, at range: Range<Int>) -> Resolved? {
        let numbers = recordsInScope
        var known = numbers.flatMap { shapes.shapes[$0].fields.map(\.name) }
        if work.scope.kinds.contains(.loop) { known += LoopField.allCases.map(\.rawValue) }
        report(
            .templateUnknownField, .unknownField(name, in: numbers.map { shapes.shapes[$0].name }), at: range,
            help: help(for: name, among: known, numbers.first))
        return nil
    }

    private mutating func reportUnknown(_ name: String, of number: Int, at range: Range<Int>) -> Resolved? {
        let known = shapes.shapes[number].fields.map(\.name)
        report(
            .templateUnknownField, .unknownField(name, in: [shapes.shapes[number].name]), at: range,
            help: help(for: name, among: known, number))
        return nil
    }

    private func help(for name: String, among known: [String], _ number: Int?) -> Message? {
        if let nearest = NearMiss.suggestion(for: name, in: known) { return .didYouMean(nearest) }
        return number.map { .fieldsAre(shapes.shapes[$0].fields.map(\.name), of: shapes.shapes[$0].name) }
    }

    /// The shapes in scope, the innermost first.
    private var recordsInScope: [Int] {
        work.scope.entries.reversed().compactMap { entry in
            if case .record(let number) = entry.kind { number } else { nil }
        }
    }

    private mutating func reportListPart(_ list: String, _ part: String, at range: Range<Int>) -> Resolved? {
        report(.templateFieldKind, .listHasNoPart(list, part), at: range, help: .listParts(list))
        return nil
    }

    private mutating func reportNoParts(_ owner: String, _ shape: ValueShape, at range: Range<Int>) -> Resolved? {
        report(.templateFieldKind, .hasNoParts(owner, shape), at: range)
        return nil
    }
}

extension Message {
    fileprivate static func unknownField(_ name: String, in shapes: [String]) -> Message {
        switch shapes.count {
        case 0: Message(en: "'\(name)' is not known here", zh: "此处没有“\(name)”")
        case 1: Message(en: "\(shapes[0]) has no field '\(name)'", zh: "\(shapes[0]) 没有字段“\(name)”")
        default:
            Message(
                en: "there is no field '\(name)', neither in \(shapes.joined(separator: " nor in "))",
                zh: "没有字段“\(name)”：\(shapes.joined(separator: "、"))里都没有")
        }
    }

    fileprivate static func fieldsAre(_ names: [String], of shape: String) -> Message {
        let shown = names.prefix(20)
        let more = names.count > shown.count
        return Message(
            en: "the fields of \(shape): \(shown.joined(separator: ", "))\(more ? ", ..." : "")",
            zh: "\(shape) 的字段：\(shown.joined(separator: "、"))\(more ? "……" : "")")
    }

    fileprivate static func listHasNoPart(_ list: String, _ part: String) -> Message {
        Message(en: "'\(list)' is a list and has no '\(part)'", zh: "“\(list)”是列表，没有“\(part)”")
    }

    fileprivate static func listParts(_ list: String) -> Message {
        Message(
            en: "a list has '\(list).count' and '\(list).any'; its items are shown by {{#\(list)}}...{{/\(list)}}",
            zh: "列表只有“\(list).count”和“\(list).any”；其中各项用 {{#\(list)}}...{{/\(list)}} 显示")
    }

    fileprivate static func hasNoParts(_ name: String, _ shape: ValueShape) -> Message {
        let kind = shape.kindName
        return Message(en: "'\(name)' is \(kind.en) and has no parts", zh: "“\(name)”是\(kind.zh)，没有下级字段")
    }
}

extension ValueShape {
    /// The kind in the words of messages.
    var kindName: Message {
        switch self {
        case .text: Message(en: "a text", zh: "文字")
        case .html: Message(en: "HTML", zh: "HTML")
        case .url: Message(en: "an address", zh: "网址")
        case .flag: Message(en: "a yes or no", zh: "是非值")
        case .number: Message(en: "a number", zh: "数字")
        case .choice: Message(en: "a word of a fixed set", zh: "固定选项")
        case .record: Message(en: "a record", zh: "记录")
        case .list: Message(en: "a list", zh: "列表")
        case .open: Message(en: "of no known kind", zh: "未知种类的值")
        }
    }
}
