/// One field of a view model: its name in templates, its kind, and how it is read.
///
/// Names are written as theme authors see them: lower case, words joined by `-` (`lead-department`).
package struct Field<Model>: Sendable {
    package let name: String
    package let shape: ValueShape
    let read: @Sendable (Model) -> TemplateValue

    private init(_ name: String, _ shape: ValueShape, _ read: @escaping @Sendable (Model) -> TemplateValue) {
        self.name = name
        self.shape = shape
        self.read = read
    }

    private init<Source: TemplateSource>(_ name: String, reading read: @escaping @Sendable (Model) -> Source) {
        self.init(name, Source.valueShape) { read($0).templateValue }
    }

    /// A text, escaped when it is printed. A section over it is shown unless it is empty.
    package static func text<Source: TextSource>(_ name: String, _ read: @escaping @Sendable (Model) -> Source) -> Field {
        Field(name, reading: read)
    }

    /// Safe HTML, printed as it is.
    package static func html<Source: HTMLSource>(_ name: String, _ read: @escaping @Sendable (Model) -> Source) -> Field {
        Field(name, reading: read)
    }

    /// A checked address: the only kind that may stand in `href` and `src`.
    package static func url<Source: URLSource>(_ name: String, _ read: @escaping @Sendable (Model) -> Source) -> Field {
        Field(name, reading: read)
    }

    /// Yes or no, for sections.
    package static func flag(_ name: String, _ read: @escaping @Sendable (Model) -> Bool) -> Field {
        Field(name, reading: read)
    }

    /// An integer, printed in plain digits. A number with separators or a unit is a text that the model has formatted.
    package static func number<Source: NumberSource>(_ name: String, _ read: @escaping @Sendable (Model) -> Source) -> Field {
        Field(name, reading: read)
    }

    /// Another view model, which may be absent.
    package static func record<Source: RecordSource>(_ name: String, _ read: @escaping @Sendable (Model) -> Source) -> Field {
        Field(name, reading: read)
    }

    /// A list of view models, of texts, or of other values of one kind.
    package static func list<Item: TemplateSource>(_ name: String, _ read: @escaping @Sendable (Model) -> [Item]) -> Field {
        Field(name, .list(of: Item.valueShape)) { model in
            let items = read(model)
            var values: [TemplateValue] = []
            values.reserveCapacity(items.count)
            for item in items { values.append(item.templateValue) }
            return .list(values)
        }
    }

    /// One word of a closed set, usually the name of the template that shows this model: `{{>*card}}`.
    package static func choice<Choice>(
        _ name: String, of choices: Choice.Type, _ read: @escaping @Sendable (Model) -> Choice
    ) -> Field where Choice: RawRepresentable<String> & CaseIterable & Sendable {
        Field(name, .choice(choices.allCases.map(\.rawValue))) { .text(read($0).rawValue) }
    }
}
