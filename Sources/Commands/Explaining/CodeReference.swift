import Diagnostics

/// The second part of docs/rules.md: every code that a message can have, as Markdown, from the catalogue that
/// `plenary explain` shows; a test fails when the file and the catalogue differ.
enum CodeReference {
    /// The text, from its first heading on.
    static var markdown: String {
        let groups = Dictionary(grouping: CodeCatalogue.all) { $0.id.dropFirst().prefix(2) }
        return groups.keys.sorted().map { range in
            "## \(title(of: range))\n" + (groups[range] ?? []).map { "\n" + section($0) }.joined()
        }.joined(separator: "\n")
    }

    /// What a range of codes is about; `DiagnosticCode` says which ranges there are.
    private static func title(of range: Substring) -> String {
        switch range {
        case "00": "Reading files"
        case "01": "Front matter"
        case "02": "Rules"
        case "03": "Markdown"
        case "04": "Links and identity"
        case "05": "Templates"
        case "06": "Configuration"
        case "07": "Registers and tables"
        case "08": "Addresses and output"
        default: "The machine"
        }
    }

    private static func section(_ code: DiagnosticCode) -> String {
        var text = "### \(code.id) \(code.name)\n\n"
        text += "\(code.severity.rawValue.withCapital). **\(code.title.en.withCapital).** \(code.explanation.en.withCapital)\n"
        if let example = code.example {
            text += "\nWrong:\n\n\(block(example.wrong))\nRight:\n\n\(block(example.right))"
        }
        return text
    }

    /// Four backticks, because an example may hold a block of its own.
    private static func block(_ lines: String) -> String { "````\n\(lines)\n````\n" }
}

extension String {
    /// The text with a capital first letter.
    fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
