/// What a slot holds when a page is rendered: a closed set of kinds, so that rendering is a `switch`.
package enum TemplateValue: Sendable {
    /// An optional that is absent: it prints nothing, and a section over it is left out.
    case none
    /// Printed escaped. Also checked addresses and the words of a choice, which the compiler tells apart.
    case text(String)
    /// Printed as it is.
    case html(HTMLFragment)
    case number(Int)
    case flag(Bool)
    case record(TemplateRecord)
    case list([TemplateValue])
    /// A record that carries its names: untyped data, as in the examples of the specification.
    case object(TemplateObject)

    /// Whether a section over the value is shown. Zero is a value, so a number that is there always is.
    var isShown: Bool {
        switch self {
        case .none: false
        case .text(let text): !text.isEmpty
        case .html(let fragment): !fragment.bytes.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .number, .record, .object: true
        }
    }
}

/// HTML that its maker vouches for: tags balanced, texts escaped. The only kind of value that is not escaped.
package struct HTMLFragment: Sendable, Equatable {
    package let bytes: [UInt8]

    /// Wraps bytes that are safe HTML already. The caller answers for it.
    package init(safe bytes: [UInt8]) {
        self.bytes = bytes
    }

    package static let empty = HTMLFragment(safe: [])
}

/// The values of a view model, in the order of its fields.
package struct TemplateRecord: Sendable {
    let slots: [TemplateValue]

    package init(slots: [TemplateValue]) {
        self.slots = slots
    }
}

/// An untyped record: names and values.
package struct TemplateObject: Sendable {
    private let entries: [(name: String, value: TemplateValue)]

    package init(_ entries: [(name: String, value: TemplateValue)]) {
        self.entries = entries
    }

    /// The value of a name; nil if the object has no such name (an entry may hold `.none`).
    subscript(name: String) -> TemplateValue? {
        entries.first { $0.name == name }?.value
    }
}
