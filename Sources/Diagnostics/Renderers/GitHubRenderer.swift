package import Bytes

/// Workflow commands for GitHub Actions, which shows them at the lines of a pull request:
///
///     ::error file=Content/1.1.md,line=9,col=21,endLine=9,endColumn=22,title=E0231::targets by region add to 23...
///
/// GitHub shows ten errors and ten warnings a step and hides the rest without a word, so errors come first and the last
/// line gives the totals. `endColumn` is the last column of the span, not the one after; columns are left out where a
/// span has several lines, because GitHub refuses them there.
package struct GitHubRenderer: ReportRenderer {
    private let style: ReportStyle

    package init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    package func append(_ report: DiagnosticReport, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        let printed = report.byFile().flatMap(\.shown)
        for severity in Severity.allCases {
            for diagnostic in printed where diagnostic.severity == severity { append(diagnostic, files, to: &buffer) }
        }
        buffer.append(style.text(report.totals.summary) + "\n")
    }

    private func append(_ diagnostic: Diagnostic, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        var properties: [String] = []
        if !diagnostic.location.path.text.isEmpty {
            properties.append("file=" + Self.property(style.pathPrefix + diagnostic.location.path.text))
        }
        if let region = files.region(of: diagnostic.location) { properties += Self.position(region) }
        properties.append("title=" + Self.property(diagnostic.code.id))
        let notes = diagnostic.notes.map { style.note($0, files) }
        let texts = [style.text(diagnostic.message)] + notes + (diagnostic.help.map { [style.help($0)] } ?? [])
        let message = texts.map { TerminalText.shown($0) }.joined(separator: "\n")
        buffer.append("::\(Self.command(diagnostic.severity)) \(properties.joined(separator: ","))::\(Self.data(message))\n")
    }

    private static func position(_ region: Range<LineColumn>) -> [String] {
        let (start, end) = (region.lowerBound, region.upperBound)
        guard start.line == end.line else { return ["line=\(start.line)", "endLine=\(end.line)"] }
        let last = max(start.column, end.column - 1)
        return ["line=\(start.line)", "col=\(start.column)", "endLine=\(end.line)", "endColumn=\(last)"]
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "notice"
        }
    }

    /// Escapes the text after `::`.
    private static func data(_ text: String) -> String {
        escaped(text, "%\r\n")
    }

    /// Escapes the value of a property.
    private static func property(_ text: String) -> String {
        escaped(text, "%\r\n:,")
    }

    private static func escaped(_ text: String, _ specials: String) -> String {
        text.unicodeScalars.map { scalar in
            specials.unicodeScalars.contains(scalar) ? "%" + TerminalText.hexadecimal(scalar.value, digits: 2) : String(scalar)
        }.joined()
    }
}
