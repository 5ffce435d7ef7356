package import Diagnostics

/// A value of a YAML document and where it stands in its file.
package struct YAMLNode: Sendable, Hashable {
    /// What a node holds. Nothing is typed beyond this: numbers, dates and flags are scalars.
    package enum Content: Sendable, Hashable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    /// From the first byte of the value to the one after its last; quotes and brackets included, comments not.
    package let span: ByteSpan
    package let content: Content

    package init(span: ByteSpan, content: Content) {
        self.span = span
        self.content = content
    }

    /// The scalar, where the node is one.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The items, where the node is a sequence.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The entries in the order of the file, where the node is a mapping.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The value of `key`, where the node is a mapping that has it.
    package subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
}

/// A text as written: its characters after unquoting and unfolding, and how it was written.
package struct YAMLScalar: Sendable, Hashable {
    /// How the author wrote the scalar: `a`, `'a'`, `"a"`, `|` or `>`. A quoted "12" is not the number 12.
    package enum Style: Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    package let text: String
    package let style: Style

    package init(_ text: String, style: Style = .plain) {
        self.text = text
        self.style = style
    }

    /// Whether nothing was written (`key:` and no value). An empty quoted text is a value.
    package var isAbsent: Bool { style == .plain && text.isEmpty }
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Sendable, Hashable {
    package let key: String
    package let keySpan: ByteSpan
    /// Where nothing follows the colon: an absent scalar with an empty span after the colon.
    package let value: YAMLNode

    package init(key: String, keySpan: ByteSpan, value: YAMLNode) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
    }
}
