/// How grave a finding is. Errors stop a build; warnings do with `--strict`; hints never do.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case error, warning, hint

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .hint: 2
        }
    }
}

/// What kind of finding this is: stable for ever, so that people and programs can rely on it.
///
/// The ranges: E00 reading files, E01 YAML and front matter, E02 rules on the model, E03 Markdown, E04 links and
/// identity, E05 templates, E06 configuration, E07 registers and tables, E08 routes and output, E09 the machine.
/// A module lists its codes in one array (`DiagnosticCode.yamlCodes`); `Commands` joins them for `plenary explain`.
package struct DiagnosticCode: Sendable, Hashable {
    /// `E0231`; `W0311` or `H0006` where the finding is a warning or a hint unless the workspace says otherwise.
    package let id: String
    /// The name that `plenary.yml` uses to change the severity: `region-split`.
    package let name: String
    package let severity: Severity
    /// One line: what is wrong.
    package let title: Message
    /// Why it matters and how to put it right, for `plenary explain`.
    package let explanation: Message
    /// A few lines that raise the finding, and the same lines put right.
    package let example: Example?

    package struct Example: Sendable, Hashable {
        package let wrong: String
        package let right: String

        package init(wrong: String, right: String) {
            self.wrong = wrong
            self.right = right
        }
    }

    package init(
        _ id: String, _ name: String, _ severity: Severity, title: Message, explanation: Message, example: Example? = nil
    ) {
        self.id = id
        self.name = name
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.example = example
    }

    package static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
