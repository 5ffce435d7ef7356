package import Bytes

/// A GitLab Code Quality report: a JSON array of all findings, to be stored as the `codequality` artifact of a job.
package struct GitLabRenderer: ReportRenderer {
    private let style: ReportStyle

    package init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    package func append(_ report: DiagnosticReport, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        var json = JSONWriter(layout: .pretty)
        var fingerprints = Fingerprints()
        json.array { json in
            for diagnostic in report.diagnostics {
                json.object { json in
                    json.field("description", "\(diagnostic.code.id): \(style.text(diagnostic.message))")
                    json.field("check_name", diagnostic.code.name)
                    json.field("fingerprint", fingerprints.next(diagnostic))
                    json.field("severity", Self.severity(diagnostic.severity))
                    location(diagnostic.location, files, &json)
                }
            }
        }
        buffer.append(json.finish().bytes)
    }

    /// GitLab wants a path and a line of every finding; one about the workspace as a whole goes to its configuration.
    private func location(_ location: Location, _ files: SourceFiles, _ json: inout JSONWriter) {
        let path = location.path.text.isEmpty ? "plenary.yml" : location.path.text
        let region = files.region(of: location)
        json.object("location") { json in
            json.field("path", style.pathPrefix + path)
            json.object("lines") { json in
                json.field("begin", region?.lowerBound.line ?? 1)
                json.field("end", region?.upperBound.line ?? 1)
            }
        }
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .hint: "info"
        }
    }
}
