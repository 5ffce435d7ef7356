// What may fill a field of each kind. A kind is a protocol, so that a field's closure may give the value itself or an
// optional of it, and the compiler refuses a text where an address is wanted.

/// Fills a text field.
package protocol TextSource: TemplateSource {}

/// Fills an HTML field.
package protocol HTMLSource: TemplateSource {}

/// Fills an address field.
package protocol URLSource: TemplateSource {}

/// Fills a number field.
package protocol NumberSource: TemplateSource {}

/// Fills a record field.
package protocol RecordSource: TemplateSource {}

extension String: TextSource {
    package static var valueShape: ValueShape { .text }
    package var templateValue: TemplateValue { .text(self) }
}

extension Substring: TextSource {
    package static var valueShape: ValueShape { .text }
    package var templateValue: TemplateValue { .text(String(self)) }
}

extension HTMLFragment: HTMLSource {
    package static var valueShape: ValueShape { .html }
    package var templateValue: TemplateValue { .html(self) }
}

extension CheckedURL: URLSource {
    package static var valueShape: ValueShape { .url }
    package var templateValue: TemplateValue { .text(text) }
}

extension Int: NumberSource {
    package static var valueShape: ValueShape { .number(isOptional: false) }
    package var templateValue: TemplateValue { .number(self) }
}

extension Bool: TemplateSource {
    package static var valueShape: ValueShape { .flag }
    package var templateValue: TemplateValue { .flag(self) }
}

extension Optional: TemplateSource where Wrapped: TemplateSource {
    package static var valueShape: ValueShape { Wrapped.valueShape.optional }

    package var templateValue: TemplateValue {
        switch self {
        case .none: TemplateValue.none
        case .some(let value): value.templateValue
        }
    }
}

extension Optional: TextSource where Wrapped: TextSource {}
extension Optional: HTMLSource where Wrapped: HTMLSource {}
extension Optional: URLSource where Wrapped: URLSource {}
extension Optional: NumberSource where Wrapped: NumberSource {}
extension Optional: RecordSource where Wrapped: RecordSource {}
