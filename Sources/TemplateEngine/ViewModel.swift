/// Something that can fill a slot of a template: it knows its kind, and gives its value.
package protocol TemplateSource: Sendable {
    static var valueShape: ValueShape { get }
    var templateValue: TemplateValue { get }
}

/// What a page or a part of one shows, as a type: it lists its fields once.
///
///     struct OutcomeCard: ViewModel {
///         let code: String
///         let address: CheckedURL
///         let outputs: [OutputCard]
///
///         static let fields: [Field<OutcomeCard>] = [
///             .text("code") { $0.code },
///             .url("address") { $0.address },
///             .list("outputs") { $0.outputs },
///         ]
///     }
///
/// The fields are both what templates are checked against and what they are rendered from, so the two cannot drift.
package protocol ViewModel: RecordSource {
    static var fields: [Field<Self>] { get }
    /// What messages call this model; the name of the type unless said otherwise.
    static var shapeName: String { get }
}

extension ViewModel {
    package static var shapeName: String { String(describing: Self.self) }

    /// What templates are checked against.
    package static var shape: RecordShape {
        RecordShape(
            .type(ObjectIdentifier(Self.self)), name: shapeName, fields: fields.map { RecordShape.Field($0.name, $0.shape) })
    }

    package static var valueShape: ValueShape {
        .record(RecordReference(.type(ObjectIdentifier(Self.self))) { shape })
    }

    /// What templates are rendered from.
    package var record: TemplateRecord {
        let fields = Self.fields
        var slots: [TemplateValue] = []
        slots.reserveCapacity(fields.count)
        for field in fields { slots.append(field.read(self)) }
        return TemplateRecord(slots: slots)
    }

    package var templateValue: TemplateValue { .record(record) }
}

/// A view model that has been turned into slots already. A navigation that stands on a thousand pages is prepared
/// once and shared.
package struct Prepared<Model: ViewModel>: RecordSource {
    private let record: TemplateRecord

    package init(_ model: Model) {
        record = model.record
    }

    package static var valueShape: ValueShape { Model.valueShape }

    package var templateValue: TemplateValue { .record(record) }
}
