/// A place in a file: a path and a span of its bytes.
package struct Location: Sendable, Hashable {
    package let path: ContentPath
    package let span: ByteSpan

    package init(_ path: ContentPath, _ span: ByteSpan) {
        self.path = path
        self.span = span
    }
}

/// One finding: what is wrong, where, what belongs to it, and what to do.
package struct Diagnostic: Sendable, Hashable {
    /// A further sentence, with a place of its own if it has one ("first defined here").
    package struct Note: Sendable, Hashable {
        package let message: Message
        package let location: Location?

        package init(_ message: Message, at location: Location? = nil) {
            self.message = message
            self.location = location
        }
    }

    package let code: DiagnosticCode
    /// The code's own severity unless the workspace changed it.
    package var severity: Severity
    package let message: Message
    package let location: Location
    package let notes: [Note]
    /// What to do about it, in one sentence.
    package let help: Message?

    package init(
        _ code: DiagnosticCode, _ message: Message, at location: Location, notes: [Note] = [], help: Message? = nil
    ) {
        self.code = code
        severity = code.severity
        self.message = message
        self.location = location
        self.notes = notes
        self.help = help
    }
}

/// What a stage gives back: its value, and what it found on the way.
package struct Findings<Value: Sendable>: Sendable {
    package let value: Value
    package let diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic]) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
