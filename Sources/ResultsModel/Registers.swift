package import Diagnostics

/// A table of things that the whole workspace shares, one row each: SDG targets, instruments, departments.
package struct Register: Sendable, Hashable {
    package var kind: ObjectKind
    package var path: ContentPath
    package var entries: [RegisterEntry]

    package init(kind: ObjectKind, path: ContentPath, entries: [RegisterEntry]) {
        self.kind = kind
        self.path = path
        self.entries = entries
    }
}

/// One row of a register: its code, its name in each language, and the columns that its kind has besides.
package struct RegisterEntry: Sendable, Hashable {
    package var code: Located<String>
    package var name: LocalizedText
    /// A shorter form, where the register has one.
    package var shortName: LocalizedText
    /// `parent` of an SDG target is its goal, of an SDG indicator its target, of a department the one above it.
    package var parent: Reference?
    /// Further columns by name, in the order of the file: `kind`, `year`, `number`, `date`, `session`, `url`, `custodian`.
    package var columns: [Column]
    package var span: ByteSpan

    package struct Column: Sendable, Hashable {
        package var name: String
        package var value: Located<String>

        package init(name: String, value: Located<String>) {
            self.name = name
            self.value = value
        }
    }

    package init(code: Located<String>, name: LocalizedText, span: ByteSpan = .fileStart) {
        self.code = code
        self.name = name
        shortName = LocalizedText()
        columns = []
        self.span = span
    }

    /// The value of a further column, or an empty text.
    package func column(_ name: String) -> String {
        columns.first { $0.name == name }?.value.value ?? ""
    }
}
