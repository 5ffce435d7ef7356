package import Diagnostics

/// The kinds of things that have an identity and can be linked to. The raw value is the scheme of typed links:
/// `<outcome:1>`.
package enum ObjectKind: String, Sendable, Hashable, CaseIterable {
    case programme, impact, outcome, output, indicator
    case strategy, pillar, phase, risk, budget, figure, paper
    case sdgGoal = "sdg-goal"
    case sdgTarget = "sdg-target"
    case sdgIndicator = "sdg-indicator"
    case instrument
    case document = "doc"
    case abbreviation = "term"
    case department, region, unit, country
}

/// The identity of an object: what it is, whose it is, and its code there. `2022-23/1.1.1` is the text of the indicator
/// `1.1.1` of the programme `2022-23`; things of the whole workspace (SDG targets, instruments, regions) have no scope.
package struct ObjectKey: Sendable, Hashable, Comparable {
    package let kind: ObjectKind
    /// The id of the programme or strategy, or empty.
    package let scope: String
    package let code: String

    package init(_ kind: ObjectKind, _ code: String, in scope: String = "") {
        self.kind = kind
        self.scope = scope
        self.code = code
    }

    /// The scoped id: `2022-23/1.1.1`, or `8.5` for something of the whole workspace.
    package var id: String { scope.isEmpty ? code : scope + "/" + code }

    package static func < (left: ObjectKey, right: ObjectKey) -> Bool {
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.scope != right.scope { return CodeOrder.precedes(left.scope, right.scope) }
        return CodeOrder.precedes(left.code, right.code)
    }
}

/// A value with the place where it was written in the object's source file.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let span: ByteSpan

    package init(_ value: Value, span: ByteSpan = .fileStart) {
        self.value = value
        self.span = span
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A name of another object as an author wrote it: a code, or `scope/code`. Linking shows that it resolves.
package struct Reference: Sendable, Hashable {
    package let kind: ObjectKind
    package let text: String
    package let span: ByteSpan

    package init(_ kind: ObjectKind, _ text: String, span: ByteSpan = .fileStart) {
        self.kind = kind
        self.text = text
        self.span = span
    }

    /// The key that the text names when it is read within `scope` (`""` for kinds of the whole workspace).
    package func key(in scope: String) -> ObjectKey {
        guard kind.isScoped, let slash = text.firstIndex(of: "/") else {
            return ObjectKey(kind, text, in: kind.isScoped ? scope : "")
        }
        return ObjectKey(kind, String(text[text.index(after: slash)...]), in: String(text[..<slash]))
    }
}

extension ObjectKind {
    /// Whether ids of this kind belong to a programme or strategy.
    package var isScoped: Bool {
        switch self {
        case .impact, .outcome, .output, .indicator, .pillar, .phase, .risk, .budget, .figure: true
        default: false
        }
    }
}
