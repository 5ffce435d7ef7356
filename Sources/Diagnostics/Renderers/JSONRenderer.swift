package import Bytes

/// The report for programs: one JSON document, all findings, nothing cut.
///
///     {
///       "format": "plenary-report", "version": 1, "tool": "0.1.0", "language": "en",
///       "totals": {"errors": 1, "warnings": 0, "hints": 0, "files": 1},
///       "findings": [{
///         "code": "E0231", "name": "region-split", "severity": "error",      (error, warning, hint)
///         "message": "...",
///         "path": "Content/1.1.md",                                         (absent: the workspace)
///         "start": {"line": 9, "column": 21, "offset": 123},                (absent: the file is not known)
///         "end": {"line": 9, "column": 23, "offset": 125},                  (the first character after the span)
///         "notes": [{"message": "...", "path": ..., "start": ..., "end": ...}],
///         "help": "..."                                                     (absent: none)
///       }]
///     }
///
/// Lines and columns count from 1, columns in Unicode scalars; offsets are bytes from 0, after a byte order mark. A new
/// version may add members; it changes `version` if it takes one away or changes its meaning.
package struct JSONRenderer: ReportRenderer {
    private let style: ReportStyle

    package init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    package func append(_ report: DiagnosticReport, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        var json = JSONWriter(layout: .pretty)
        json.object { json in
            json.field("format", "plenary-report")
            json.field("version", 1)
            json.field("tool", style.toolVersion)
            json.field("language", style.language.rawValue)
            json.object("totals") { json in
                json.field("errors", report.totals.errors)
                json.field("warnings", report.totals.warnings)
                json.field("hints", report.totals.hints)
                json.field("files", report.totals.files)
            }
            json.array("findings") { json in
                for diagnostic in report.diagnostics { finding(diagnostic, files, &json) }
            }
        }
        buffer.append(json.finish().bytes)
    }

    private func finding(_ diagnostic: Diagnostic, _ files: SourceFiles, _ json: inout JSONWriter) {
        json.object { json in
            json.field("code", diagnostic.code.id)
            json.field("name", diagnostic.code.name)
            json.field("severity", diagnostic.severity.rawValue)
            json.field("message", style.text(diagnostic.message))
            place(diagnostic.location, files, &json)
            json.array("notes") { json in
                for note in diagnostic.notes {
                    json.object { json in
                        json.field("message", style.text(note.message))
                        if let location = note.location { place(location, files, &json) }
                    }
                }
            }
            json.field("help", ifPresent: diagnostic.help.map(style.text))
        }
    }

    private func place(_ location: Location, _ files: SourceFiles, _ json: inout JSONWriter) {
        guard !location.path.text.isEmpty else { return }
        json.field("path", location.path.text)
        guard let region = files.region(of: location) else { return }
        position("start", region.lowerBound, location.span.range.lowerBound, &json)
        position("end", region.upperBound, location.span.range.upperBound, &json)
    }

    private func position(_ name: String, _ position: LineColumn, _ offset: Int, _ json: inout JSONWriter) {
        json.object(name) { json in
            json.field("line", position.line)
            json.field("column", position.column)
            json.field("offset", offset)
        }
    }
}
