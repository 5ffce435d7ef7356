package import Bytes

/// A name of Typst: of a function (`table.header`), a parameter or a constant. Only literals make one, so that no content
/// can choose what is called.
package struct TypstName: Sendable, Hashable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral text: StaticString) {
        self.text = text.description
    }
}

/// An expression of Typst.
package indirect enum TypstValue: Sendable, Hashable {
    case text(String)
    case number(Int)
    /// Hundredths of a centimetre.
    case length(hundredths: Int)
    /// A size of type, in half points: `7.5pt`.
    case halfPoints(Int)
    /// A share of the room that is left: `340fr`.
    case fraction(Int)
    case flag(Bool)
    case none
    /// A constant: `start`, `rtl`.
    case name(TypstName)
    case array([TypstValue])
    case dictionary([TypstArgument])
    /// Parts set one after the other.
    case content([TypstValue])
    case call(TypstName, [TypstArgument])
    /// An element that links can lead to. A label that stands twice, or that a link names and no element has, stops Typst.
    case labelled(TypstValue, label: String)
    /// What a link leads to within the document.
    case label(String)

    /// A call with one argument without a name: `strong("text")`.
    package static func call(_ name: TypstName, _ value: TypstValue) -> TypstValue { .call(name, [TypstArgument(value)]) }
}

/// An argument of a call, or an entry of a dictionary, which has a name always.
package struct TypstArgument: Sendable, Hashable {
    package let name: TypstName?
    package let value: TypstValue

    /// An argument that is known by its place.
    package init(_ value: TypstValue) {
        name = nil
        self.value = value
    }

    package init(_ name: TypstName, _ value: TypstValue) {
        self.name = name
        self.value = value
    }
}

extension TypstValue {
    /// Appends the expression as it stands in code.
    package func append(to buffer: inout ByteBuffer) {
        switch self {
        case .text(let text): TypstLiteral.append(text, to: &buffer)
        case .number(let number): buffer.append(number: number)
        case .length(let hundredths): Self.append(hundredths: hundredths, to: &buffer)
        case .halfPoints(let size): buffer.append("\(size / 2)\(size % 2 == 0 ? "" : ".5")pt")
        case .fraction(let share): buffer.append("\(share)fr")
        case .flag(let flag): buffer.append(flag ? "true" : "false")
        case .none: buffer.append("none")
        case .name(let name): buffer.append(name.text)
        case .array(let values): Self.append(array: values, to: &buffer)
        case .dictionary(let entries):
            buffer.append(entries.isEmpty ? "(:" : "(")
            Self.append(entries, to: &buffer)
            buffer.append(")")
        case .content(let parts): Self.append(content: parts, to: &buffer)
        case .call(let name, let arguments):
            buffer.append(name.text + "(")
            Self.append(arguments, to: &buffer)
            buffer.append(")")
        case .labelled(let value, let label):
            // A label belongs to the element before it in markup, and only there.
            buffer.append("[#")
            value.append(to: &buffer)
            buffer.append("#label(")
            TypstLiteral.append(label, to: &buffer)
            buffer.append(")]")
        case .label(let label):
            buffer.append("label(")
            TypstLiteral.append(label, to: &buffer)
            buffer.append(")")
        }
    }

    private static func append(hundredths: Int, to buffer: inout ByteBuffer) {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        buffer.append(hundredths < 0 ? "-" : "")
        buffer.append("\(whole).\(rest < 10 ? "0" : "")\(rest)cm")
    }

    /// `("a",)`: without the comma, one value in brackets is the value itself.
    private static func append(array values: [TypstValue], to buffer: inout ByteBuffer) {
        buffer.append("(")
        append(values.map { TypstArgument($0) }, to: &buffer)
        buffer.append(values.count == 1 ? ",)" : ")")
    }

    /// `{"a"; strong("b")}`; an empty block would be no content but `none`.
    private static func append(content parts: [TypstValue], to buffer: inout ByteBuffer) {
        if parts.isEmpty { return buffer.append("[]") }
        if parts.count == 1 { return parts[0].append(to: &buffer) }
        buffer.append("{")
        for (position, part) in parts.enumerated() {
            if position > 0 { buffer.append("; ") }
            part.append(to: &buffer)
        }
        buffer.append("}")
    }

    private static func append(_ arguments: [TypstArgument], to buffer: inout ByteBuffer) {
        for (position, argument) in arguments.enumerated() {
            if position > 0 { buffer.append(", ") }
            if let name = argument.name { buffer.append(name.text + ": ") }
            argument.value.append(to: &buffer)
        }
    }
}
