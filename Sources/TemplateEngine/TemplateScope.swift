/// The stack of things that names are looked up in, as far as it matters at one place of a template.
///
/// Only the innermost record of each shape can be reached by name, so each shape stands here once: that keeps the
/// scopes of a recursive partial (a tree of navigation entries) equal, and one register a shape is enough.
struct TemplateScope: Sendable {
    enum Kind: Sendable, Hashable {
        /// A record, by the number of its shape.
        case record(Int)
        /// A list is being shown: `is-first`, `is-last`, `position`.
        case loop
        /// A value without fields; only `{{.}}` reaches it, so only on top.
        case value(ValueShape)
    }

    /// How a record relates to the innermost record at the start of the unit.
    enum Step: Sendable, Hashable {
        /// It is that record.
        case same
        /// It is part of that record: recursion that goes this way comes to an end.
        case below
        /// Neither.
        case outer
    }

    struct Entry: Sendable {
        let kind: Kind
        let step: Step
    }

    /// From the outermost to the innermost.
    private(set) var entries: [Entry]

    /// The scope at the start of a unit.
    init(unit kinds: [Kind]) {
        let last = kinds.lastIndex { if case .record = $0 { true } else { false } }
        entries = kinds.enumerated().map { Entry(kind: $1, step: $0 == last ? .same : .outer) }
    }

    var kinds: [Kind] { entries.map(\.kind) }

    /// How the innermost record relates to that at the start.
    var step: Step {
        entries.last { if case .record = $0.kind { true } else { false } }?.step ?? .outer
    }

    mutating func push(_ kind: Kind, _ step: Step) {
        entries.removeAll { entry in
            if case .value = entry.kind { true } else { entry.kind == kind }
        }
        entries.append(Entry(kind: kind, step: step))
    }
}

/// The record shapes that a program uses, each with a number, which is also that of its register.
struct ShapeTable: Sendable {
    private(set) var shapes: [RecordShape] = []
    private var slots: [[String: Int]] = []
    private var numbers: [ShapeIdentity: Int] = [:]

    mutating func number(of reference: RecordReference) -> Int {
        if let known = numbers[reference.identity] { return known }
        return add(reference.shape())
    }

    mutating func add(_ shape: RecordShape) -> Int {
        if let known = numbers[shape.identity] { return known }
        numbers[shape.identity] = shapes.count
        shapes.append(shape)
        slots.append(Dictionary(shape.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }))
        return shapes.count - 1
    }

    /// The slot and the kind of a field.
    func field(_ name: String, of number: Int) -> (slot: Int, shape: ValueShape)? {
        slots[number][name].map { ($0, shapes[number].fields[$0].shape) }
    }
}
