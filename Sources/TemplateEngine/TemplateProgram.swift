/// A compiled template: flat, without names, ready to be run on any thread.
struct TemplateProgram: Sendable {
    /// The code of all units, one after another.
    var instructions: [Instruction] = []
    /// Where each unit begins in `instructions`; the first one is the template itself.
    var unitStarts: [Int32] = []
    /// The bytes of all literals.
    var literals: [UInt8] = []
    /// The slots of dotted names, see `Operand.path`.
    var paths: [Int16] = []
    /// The parts of names that are looked up while rendering; in untyped programs only.
    var names: [[String]] = []
    /// The units that a dynamic name chooses from.
    var choices: [[Choice]] = []
    /// How many record shapes there are; each has a register that knows its innermost value.
    var registerCount = 0
    /// How many calls a run may make; untyped data can recurse without end.
    var callLimit = Int.max

    struct Choice: Sendable {
        let name: String
        let unit: Int32
    }
}

/// One step of a program. Jumps are relative, so that units can be put one after another as they are.
enum Instruction: Sendable, Equatable {
    /// Copies a run of literal bytes.
    case literal(Literal)
    /// A line starts here: writes the indentation that is in force.
    case lineStart
    /// Prints a value: a text escaped, HTML as it is.
    case value(Operand)
    /// Prints a value without escaping; of texts in untyped programs only.
    case raw(Operand)
    /// Enters a section once, or once an item; skips `length` instructions if there is nothing to show. A record
    /// becomes the innermost value of its register (-1: it needs none).
    case section(Operand, register: Int16, length: Int32)
    /// The end of a section whose body is `length` instructions long.
    case endSection(length: Int32)
    /// Skips `length` instructions if there is something to show.
    case inverted(Operand, length: Int32)
    /// Runs a unit; with `indentation`, a range of literals, added to each of its lines. Without, its lines are not
    /// indented at all.
    case call(unit: Int32, indentation: Indentation)
    /// Runs the unit that the operand's word names.
    case choice(Operand, table: Int32, indentation: Indentation)
    /// Adds to the indentation of the lines that follow.
    case indent(start: Int32, end: Int32)
    case outdent(Int32)
    /// The end of a unit.
    case done
}

/// A run of literal bytes and where lines start in it.
struct Literal: Sendable, Equatable {
    let start: Int32
    var end: Int32
    /// A line starts with the first byte.
    let startsLine: Bool
    /// A line starts after the last byte.
    var endsBeforeLine = false
    /// A line starts somewhere within.
    var hasInnerLine = false

    var hasLines: Bool { startsLine || endsBeforeLine || hasInnerLine }
}

/// What a called unit is indented by.
enum Indentation: Sendable, Equatable {
    /// It is called in the middle of a line: its lines stay as they are.
    case reset
    /// The indentation in force and these literals.
    case add(start: Int32, end: Int32)
}

/// Where a value is found.
enum Operand: Sendable, Equatable {
    /// A slot of the innermost record of a shape.
    case slot(register: Int16, slot: Int16)
    /// The same with several slots in a row: `program.paths[start..<start + count]`.
    case path(register: Int16, start: Int32, count: Int16)
    /// `{{.}}`: what the innermost section is about.
    case top
    case loop(LoopField)
    /// Looked up by name while rendering: untyped programs only.
    case name(Int32)
}

/// What every list knows about the item that is being shown.
enum LoopField: String, Sendable, CaseIterable {
    case isFirst = "is-first"
    case isLast = "is-last"
    /// From 1.
    case position

    var shape: ValueShape {
        switch self {
        case .isFirst, .isLast: .flag
        case .position: .number(isOptional: false)
        }
    }
}

/// What can be asked of a list itself: `{{outputs.count}}`, `{{#outputs.any}}`.
enum ListField: String, Sendable, CaseIterable {
    case count
    case any

    var shape: ValueShape {
        switch self {
        case .count: .number(isOptional: false)
        case .any: .flag
        }
    }

    /// How it is written in a path of slots.
    var slot: Int16 {
        switch self {
        case .count: -1
        case .any: -2
        }
    }
}
