package import Bytes

/// The report for people at a terminal:
///
///     Content/1.1.md:9:21: error[E0231]: targets by region add to 23, the total says 24
///        |
///      9 |     target: {total: 24, africa: 7}
///        |                     ^^
///        = indicator 1.1.1, output 1.1
///        = help: one region is 1 short, or the total is 1 too high
///
/// The first line has the form that editors jump to. The excerpt shows the first line of the span. A finding about a
/// file as a whole (`ByteSpan.fileStart`) has no excerpt; one about the workspace (an empty path) has no position.
package struct TextRenderer: ReportRenderer {
    private let style: ReportStyle

    package init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    package func append(_ report: DiagnosticReport, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        for file in report.byFile() {
            for diagnostic in file.shown {
                append(diagnostic, files, to: &buffer)
                buffer.append("\n")
            }
            if file.hiddenCount > 0 {
                line(TerminalText.shown(file.path.text) + ": " + style.text(.moreFindings(file.hiddenCount)), to: &buffer)
                buffer.append("\n")
            }
        }
        line(style.text(report.totals.summary), to: &buffer)
    }

    /// Appends one finding, without an empty line after it.
    package func append(_ diagnostic: Diagnostic, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        if let place = files.place(of: diagnostic.location) {
            buffer.append(colored(TerminalText.shown(place) + ":", .bold) + " ")
        }
        headline(diagnostic.severity, diagnostic.code, diagnostic.message, to: &buffer)
        let file = files[diagnostic.location.path]
        let start = Int(diagnostic.location.span.start)
        let number = file.map { String($0.lineIndex(of: min(start, $0.bytes.count)) + 1) } ?? "1"
        let margin = String(repeating: " ", count: number.utf8.count + 2)
        if let file, diagnostic.location.span != .fileStart {
            excerpt(file, diagnostic, number: number, margin: margin, to: &buffer)
        }
        for note in diagnostic.notes {
            line(margin + colored("=", .margin) + " " + TerminalText.shown(style.note(note, files)), to: &buffer)
        }
        help(diagnostic.help, margin: margin, to: &buffer)
    }

    /// Appends a fault of the machine: `plenary: error[E0901]: cannot write Output: no space left on device`.
    package func append(_ fault: MachineFault, to buffer: inout ByteBuffer) {
        buffer.append(colored("plenary:", .bold) + " ")
        headline(.error, fault.code, fault.message, to: &buffer)
        help(fault.help, margin: "   ", to: &buffer)
    }

    private func headline(_ severity: Severity, _ code: DiagnosticCode, _ message: Message, to buffer: inout ByteBuffer) {
        buffer.append(colored("\(style.text(severity.label))[\(code.id)]", .severity(severity)))
        line(": " + colored(TerminalText.shown(style.text(message)), .bold), to: &buffer)
    }

    private func excerpt(
        _ file: SourceFile, _ diagnostic: Diagnostic, number: String, margin: String, to buffer: inout ByteBuffer
    ) {
        let span = diagnostic.location.span.range
        let index = file.lineIndex(of: min(span.lowerBound, file.bytes.count))
        let width = max(20, style.width - margin.utf8.count - 2)
        let window = ExcerptLine(file, line: index).window(span, width: width)
        let carets = String(repeating: "^", count: window.carets)
        let bar = colored("|", .margin)
        line(margin + bar, to: &buffer)
        line(" " + colored(number, .margin) + " " + bar + (window.text.isEmpty ? "" : " " + window.text), to: &buffer)
        let indent = String(repeating: " ", count: window.indent + 1)
        line(margin + bar + indent + colored(carets, .severity(diagnostic.severity)), to: &buffer)
    }

    private func help(_ help: Message?, margin: String, to buffer: inout ByteBuffer) {
        guard let help else { return }
        line(margin + colored("=", .margin) + " " + TerminalText.shown(style.help(help)), to: &buffer)
    }

    private func line(_ text: String, to buffer: inout ByteBuffer) {
        buffer.append(text)
        buffer.append("\n")
    }

    private enum Ink {
        case bold, margin, severity(Severity)

        /// The parameters of the ANSI sequence (ECMA-48, SGR).
        var parameters: String {
            switch self {
            case .bold: "1"
            case .margin: "34"
            case .severity(.error): "1;31"
            case .severity(.warning): "1;33"
            case .severity(.hint): "1;36"
            }
        }
    }

    private func colored(_ text: String, _ ink: Ink) -> String {
        style.isColored ? "\u{1B}[\(ink.parameters)m\(text)\u{1B}[0m" : text
    }
}

extension Message {
    fileprivate static func moreFindings(_ count: Int) -> Message {
        Message(
            en: count == 1 ? "1 more finding is not shown" : "\(count) more findings are not shown", zh: "另有 \(count) 条未显示")
    }
}
