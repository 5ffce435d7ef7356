internal import Bytes

/// Runs a program over one value and appends what it prints.
///
/// There is no recursion and no name: sections, list items and called units are entries on two stacks, and a value is
/// found through the register of its record's shape. What a template nests, and data that recurse, cost memory only.
struct TemplateRenderer {
    /// Something that a section is about at the moment: the root, a record, an item of a list.
    private struct Frame {
        var value: TemplateValue
        /// Of a list: all its items, and which one this is.
        let items: [TemplateValue]
        var index = 0
        let register: Int16
        /// What the register said before.
        let shadowed: Int32
        /// The innermost list before.
        let outerLoop: Int
    }

    /// Where a unit was called, and the indentation there.
    private struct Call {
        let next: Int
        let base: Int
        let indentationCount: Int
    }

    private let program: TemplateProgram
    private var frames: [Frame]
    /// For each record shape the frame of its innermost value.
    private var registers: [Int32]
    private var calls: [Call] = []
    private var callsLeft: Int
    /// The frame of the innermost list; -1 outside of lists.
    private var loop = -1
    /// The indentation in force is what comes after `base`.
    private var indentation: [UInt8] = []
    private var base = 0

    private init(_ program: TemplateProgram, _ root: TemplateValue) {
        self.program = program
        frames = [Frame(value: root, items: [], register: -1, shadowed: -1, outerLoop: -1)]
        frames.reserveCapacity(16)
        registers = Array(repeating: 0, count: program.registerCount)
        callsLeft = program.callLimit
    }

    /// Appends what `program` prints for `root`, which has the shape that the program was compiled for.
    static func render(_ program: TemplateProgram, _ root: TemplateValue, into buffer: inout ByteBuffer) {
        var renderer = TemplateRenderer(program, root)
        renderer.run(into: &buffer)
    }

    private mutating func run(into buffer: inout ByteBuffer) {
        var next = 0
        while next < program.instructions.count {
            let instruction = program.instructions[next]
            next += 1
            switch instruction {
            case .literal(let literal): write(literal, to: &buffer)
            case .lineStart: writeIndentation(to: &buffer)
            case .value(let operand): write(value(of: operand), to: &buffer)
            case .raw(let operand): writeRaw(value(of: operand), to: &buffer)
            case .section(let operand, let register, let length):
                if !enter(value(of: operand), register) { next += Int(length) }
            case .endSection(let length):
                if nextItem() { next -= Int(length) + 1 }
            case .inverted(let operand, let length):
                if value(of: operand).isShown { next += Int(length) }
            case .call(let unit, let indentation):
                next = call(unit, indentation, from: next)
            case .choice(let operand, let table, let indentation):
                if let unit = unit(named: value(of: operand), in: table) { next = call(unit, indentation, from: next) }
            case .indent(let start, let end):
                indentation.append(contentsOf: program.literals[Int(start)..<Int(end)])
            case .outdent(let count):
                indentation.removeLast(Int(count))
            case .done:
                guard let caller = leave() else { return }
                next = caller
            }
        }
    }
}

// Values and where they are.
extension TemplateRenderer {
    private func value(of operand: Operand) -> TemplateValue {
        switch operand {
        case .slot(let register, let slot): record(register)?.slots[Int(slot)] ?? .none
        case .path(let register, let start, let count): value(from: register, start, count)
        case .top: frames[frames.count - 1].value
        case .loop(let field): value(of: field)
        case .name(let index): value(named: program.names[Int(index)])
        }
    }

    private func record(_ register: Int16) -> TemplateRecord? {
        if case .record(let record) = frames[Int(registers[Int(register)])].value { record } else { nil }
    }

    private func value(from register: Int16, _ start: Int32, _ count: Int16) -> TemplateValue {
        var value = record(register).map { TemplateValue.record($0) } ?? .none
        for slot in program.paths[Int(start)..<Int(start) + Int(count)] {
            switch value {
            case .record(let record): value = record.slots[Int(slot)]
            case .list(let items): value = slot == ListField.count.slot ? .number(items.count) : .flag(!items.isEmpty)
            default: return .none
            }
        }
        return value
    }

    private func value(of field: LoopField) -> TemplateValue {
        guard loop >= 0 else { return .none }
        let frame = frames[loop]
        switch field {
        case .isFirst: return .flag(frame.index == 0)
        case .isLast: return .flag(frame.index == frame.items.count - 1)
        case .position: return .number(frame.index + 1)
        }
    }

    /// The way of the specification: the innermost object that has the first name; the other names in what it gives.
    private func value(named names: [String]) -> TemplateValue {
        for frame in frames.reversed() {
            guard case .object(let object) = frame.value, var value = object[names[0]] else { continue }
            for name in names.dropFirst() {
                guard case .object(let inner) = value, let found = inner[name] else { return .none }
                value = found
            }
            return value
        }
        return .none
    }
}

// Sections and calls.
extension TemplateRenderer {
    /// Starts a section, if there is something to show.
    private mutating func enter(_ value: TemplateValue, _ register: Int16) -> Bool {
        guard value.isShown else { return false }
        let shadowed = register < 0 ? -1 : registers[Int(register)]
        if register >= 0 { registers[Int(register)] = Int32(frames.count) }
        if case .list(let items) = value {
            frames.append(Frame(value: items[0], items: items, register: register, shadowed: shadowed, outerLoop: loop))
            loop = frames.count - 1
        } else {
            frames.append(Frame(value: value, items: [], register: register, shadowed: shadowed, outerLoop: loop))
        }
        return true
    }

    /// Goes on to the next item; at the end of the list, leaves the section.
    private mutating func nextItem() -> Bool {
        let last = frames.count - 1
        let index = frames[last].index + 1
        if index < frames[last].items.count {
            frames[last].index = index
            frames[last].value = frames[last].items[index]
            return true
        }
        let frame = frames.removeLast()
        if frame.register >= 0 { registers[Int(frame.register)] = frame.shadowed }
        loop = frame.outerLoop
        return false
    }

    private func unit(named value: TemplateValue, in table: Int32) -> Int32? {
        guard case .text(let name) = value else { return nil }
        return program.choices[Int(table)].first { $0.name == name }?.unit
    }

    private mutating func call(_ unit: Int32, _ how: Indentation, from next: Int) -> Int {
        guard callsLeft > 0 else { return next }
        callsLeft -= 1
        calls.append(Call(next: next, base: base, indentationCount: indentation.count))
        switch how {
        case .reset: base = indentation.count
        case .add(let start, let end): indentation.append(contentsOf: program.literals[Int(start)..<Int(end)])
        }
        return Int(program.unitStarts[Int(unit)])
    }

    private mutating func leave() -> Int? {
        guard let call = calls.popLast() else { return nil }
        base = call.base
        indentation.removeLast(indentation.count - call.indentationCount)
        return call.next
    }
}

// Output.
extension TemplateRenderer {
    private func write(_ value: TemplateValue, to buffer: inout ByteBuffer) {
        switch value {
        // The attribute's set of special bytes is right between tags too, so one program serves both places.
        case .text(let text): HTMLEscaping.attribute.append(text, to: &buffer)
        case .html(let fragment): buffer.append(fragment.bytes)
        case .number(let number): buffer.append(number: number)
        case .none, .flag, .record, .list, .object: break
        }
    }

    private func writeRaw(_ value: TemplateValue, to buffer: inout ByteBuffer) {
        if case .text(let text) = value { buffer.append(text) } else { write(value, to: &buffer) }
    }

    private func write(_ literal: Literal, to buffer: inout ByteBuffer) {
        let bytes = program.literals.span
        var start = Int(literal.start)
        let end = Int(literal.end)
        if literal.hasLines, indentation.count > base {
            if literal.startsLine { writeIndentation(to: &buffer) }
            var index = start
            while literal.hasInnerLine, index < end - 1 {
                index += 1
                guard bytes[index - 1] == UInt8(ascii: "\n") else { continue }
                buffer.append(span: bytes.extracting(start..<index))
                writeIndentation(to: &buffer)
                start = index
            }
            buffer.append(span: bytes.extracting(start..<end))
            if literal.endsBeforeLine { writeIndentation(to: &buffer) }
        } else {
            buffer.append(span: bytes.extracting(start..<end))
        }
    }

    private func writeIndentation(to buffer: inout ByteBuffer) {
        buffer.append(span: indentation.span.extracting(base..<indentation.count))
    }
}
