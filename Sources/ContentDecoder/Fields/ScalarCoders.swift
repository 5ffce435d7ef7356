import Diagnostics
import ResultsModel
import YAMLReader

extension ValueCoder {
    /// A coder for a scalar: `parse` gives the value, or nil when the text is not one, which is reported with `expected`.
    static func scalar(
        _ schema: ValueSchema, expected: @escaping @Sendable (String) -> Message,
        help: @escaping @Sendable (String) -> Message? = { _ in nil },
        parse: @escaping @Sendable (String, ByteSpan) -> Value?
    ) -> ValueCoder {
        ValueCoder(schema: schema) { cursor, decoding in
            guard let text = scalarText(cursor.node, &decoding) else { return nil }
            guard let value = parse(text, cursor.node.span) else {
                decoding.report(.wrongValue, expected(text), at: cursor.node.span, help: help(text))
                return nil
            }
            return value
        }
    }
}

/// The text of a scalar; nil, with a report, for a list, a mapping or nothing at all.
func scalarText(_ node: YAMLNode, _ decoding: inout Decoding, in language: LanguageIndex = .source) -> String? {
    guard let scalar = node.scalar else {
        decoding.report(.wrongShape, .expectedScalar(decoding.fieldName), at: node.span, in: language, help: .scalarHelp(node))
        return nil
    }
    guard !scalar.isAbsent else {
        decoding.report(.emptyValue, .emptyValue(decoding.fieldName), at: node.span, in: language, help: .emptyHelp)
        return nil
    }
    return scalar.text
}

extension ValueCoder where Value == String {
    /// A fact that is any text: a currency, a printed number.
    static let plainText = scalar(.plainText, expected: { .notAText($0) }) { text, _ in text }

    /// One word of a closed set of free slugs (`female`, `age-15-24`).
    static let slug = scalar(.plainText, expected: { .notASlug($0) }) { text, _ in
        IdentifierGrammar.isSlug(text) ? text : nil
    }
}

extension ValueCoder where Value == Located<String> {
    /// The id of the object or item itself.
    static func identifier(_ kind: ObjectKind) -> ValueCoder {
        scalar(.identifier(kind), expected: { .notAnIdentifier($0, kind) }, help: { .identifierHelp(kind, for: $0) }) { text, span in
            IdentifierGrammar.accepts(text, as: kind) ? Located(text, span: span) : nil
        }
    }

    /// A slug with its place.
    static let locatedSlug = scalar(.plainText, expected: { .notASlug($0) }) { text, span in
        IdentifierGrammar.isSlug(text) ? Located(text, span: span) : nil
    }

    /// Any text with its place.
    static let locatedText = scalar(.plainText, expected: { .notAText($0) }) { text, span in Located(text, span: span) }
}

extension ValueCoder where Value == Reference {
    /// The id of another object of this kind, with or without its scope.
    static func reference(_ kind: ObjectKind) -> ValueCoder {
        scalar(.reference(kind), expected: { .notAnIdentifier($0, kind) }, help: { .identifierHelp(kind, for: $0) }) { text, span in
            let reference = Reference(kind, text, span: span)
            return IdentifierGrammar.accepts(reference.key(in: "").code, as: kind) ? reference : nil
        }
    }
}

extension ValueCoder where Value == Located<FixedDecimal> {
    /// An exact number: digits, `.` and a minus sign.
    static let decimal = ValueCoder(schema: .decimal) { cursor, decoding in
        guard let text = scalarText(cursor.node, &decoding) else { return nil }
        guard let value = FixedDecimal(text) else {
            decoding.report(.wrongNumber, .notANumber(text), at: cursor.node.span, help: NumberHint.help(for: text))
            return nil
        }
        return Located(value, span: cursor.node.span)
    }

    /// A change with its sign: `+5%`, `-10%`.
    static let signedPercent = scalar(.signedPercent, expected: { .notAChange($0) }, help: { _ in .changeHelp }) { text, span in
        guard text.hasSuffix("%"), text.hasPrefix("+") || text.hasPrefix("-") else { return nil }
        let digits = text.hasPrefix("+") ? text.dropFirst().dropLast() : text.dropLast()
        return FixedDecimal(digits).map { Located($0, span: span) }
    }
}

extension ValueCoder where Value == Located<Int> {
    static let integer = scalar(.integer, expected: { .notAnInteger($0) }) { text, span in
        text.utf8.count <= 9 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(text).map { Located($0, span: span) } : nil
    }
}

extension ValueCoder where Value == Bool {
    static let flag = scalar(.flag, expected: { .notAFlag($0) }) { text, _ in
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }
}

extension ValueCoder where Value == CalendarDate {
    static let date = scalar(.date, expected: { .notADate($0) }) { text, _ in CalendarDate(text) }
}

extension ValueCoder where Value == Located<Period> {
    static let period = ValueCoder(schema: .period) { cursor, decoding in
        guard let text = scalarText(cursor.node, &decoding) else { return nil }
        guard let period = Period(text) else {
            decoding.report(.wrongValue, .notAPeriod(text), at: cursor.node.span, help: .periodHelp(for: text))
            return nil
        }
        return Located(period, span: cursor.node.span)
    }
}

extension ValueCoder where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of a closed set of words.
    static var choice: ValueCoder {
        let words = Value.allCases.map(\.rawValue)
        return ValueCoder(schema: .choice(words)) { cursor, decoding in
            guard let text = scalarText(cursor.node, &decoding) else { return nil }
            guard let value = Value(rawValue: text) else {
                let nearest = NearMiss.suggestion(for: text, in: words)
                decoding.report(
                    .wrongChoice, .wrongChoice(text, words), at: cursor.node.span, help: nearest.map { .didYouMean($0) })
                return nil
            }
            return value
        }
    }
}

extension ValueCoder where Value: Sendable {
    /// The same value with the place where it was written.
    var located: ValueCoder<Located<Value>> {
        let decode = decode
        return ValueCoder<Located<Value>>(schema: schema) { cursor, decoding in
            decode(cursor, &decoding).map { Located($0, span: cursor.node.span) }
        }
    }
}
