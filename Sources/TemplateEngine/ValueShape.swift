/// What kind of value a field holds, as far as a template has to know.
package indirect enum ValueShape: Sendable, Hashable {
    /// Printed escaped.
    case text
    /// Safe HTML, printed as it is.
    case html
    /// A checked address (`CheckedURL`).
    case url
    /// Yes or no: for sections only.
    case flag
    /// An integer. A section over it asks whether it is there, so it must be optional.
    case number(isOptional: Bool)
    /// One of a closed set of words: names of templates, parts of a class name.
    case choice([String])
    case record(RecordReference)
    case list(of: ValueShape)
    /// Untyped data: any name may be there.
    case open

    /// The same kind for a value that may be absent.
    var optional: ValueShape {
        if case .number = self { .number(isOptional: true) } else { self }
    }
}

/// Which record shape it is: that of a type, or one with a name of its own (for tests).
package enum ShapeIdentity: Sendable, Hashable {
    case type(ObjectIdentifier)
    case named(String)
}

/// A record shape, made when it is needed: so a navigation entry can hold navigation entries.
package struct RecordReference: Sendable, Hashable {
    package let identity: ShapeIdentity
    package let shape: @Sendable () -> RecordShape

    package init(_ identity: ShapeIdentity, _ shape: @escaping @Sendable () -> RecordShape) {
        self.identity = identity
        self.shape = shape
    }

    package static func == (left: RecordReference, right: RecordReference) -> Bool { left.identity == right.identity }

    package func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}

/// The fields of a view model: names and kinds, in the order of the slots.
package struct RecordShape: Sendable {
    package struct Field: Sendable, Hashable {
        package let name: String
        package let shape: ValueShape

        package init(_ name: String, _ shape: ValueShape) {
            self.name = name
            self.shape = shape
        }
    }

    package let identity: ShapeIdentity
    /// What messages call it: `OutcomePage`.
    package let name: String
    package let fields: [Field]

    package init(_ identity: ShapeIdentity, name: String, fields: [Field]) {
        self.identity = identity
        self.name = name
        self.fields = fields
    }

    /// A shape by hand, for tests.
    package init(_ name: String, _ fields: [Field]) {
        self.init(.named(name), name: name, fields: fields)
    }
}
