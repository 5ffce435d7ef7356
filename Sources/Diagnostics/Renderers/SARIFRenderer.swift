package import Bytes

/// The report as SARIF 2.1.0 (OASIS), for code scanning services and editors: one run, the rules that were broken with
/// their explanations, all findings. Columns count Unicode scalars; `endColumn` is the one after the span.
package struct SARIFRenderer: ReportRenderer {
    private let style: ReportStyle

    package init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    package func append(_ report: DiagnosticReport, _ files: SourceFiles, to buffer: inout ByteBuffer) {
        var json = JSONWriter(layout: .pretty)
        let rules = Array(Set(report.diagnostics.map(\.code))).sorted { $0.id < $1.id }
        json.object { json in
            json.field("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.field("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    tool(rules, &json)
                    json.field("columnKind", "unicodeCodePoints")
                    results(report, rules, files, &json)
                }
            }
        }
        buffer.append(json.finish().bytes)
    }

    private func tool(_ rules: [DiagnosticCode], _ json: inout JSONWriter) {
        json.object("tool") { json in
            json.object("driver") { json in
                json.field("name", "plenary")
                json.field("version", ifPresent: style.toolVersion.isEmpty ? nil : style.toolVersion)
                json.array("rules") { json in
                    for rule in rules { self.rule(rule, &json) }
                }
            }
        }
    }

    private func rule(_ rule: DiagnosticCode, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", rule.id)
            json.field("name", rule.name)
            json.object("shortDescription") { json in json.field("text", style.text(rule.title)) }
            json.object("fullDescription") { json in json.field("text", style.text(rule.explanation)) }
            json.object("help") { json in json.field("text", style.text(rule.explanation)) }
            json.object("defaultConfiguration") { json in json.field("level", Self.level(rule.severity)) }
        }
    }

    private func results(_ report: DiagnosticReport, _ rules: [DiagnosticCode], _ files: SourceFiles, _ json: inout JSONWriter) {
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
        var fingerprints = Fingerprints()
        json.array("results") { json in
            for diagnostic in report.diagnostics {
                json.object { json in
                    json.field("ruleId", diagnostic.code.id)
                    json.field("ruleIndex", indices[diagnostic.code] ?? 0)
                    json.field("level", Self.level(diagnostic.severity))
                    json.object("message") { json in json.field("text", text(diagnostic)) }
                    json.array("locations") { json in location(diagnostic.location, nil, files, &json) }
                    related(diagnostic.notes, files, &json)
                    json.object("partialFingerprints") { json in
                        json.field("plenaryFinding/v1", fingerprints.next(diagnostic))
                    }
                }
            }
        }
    }

    /// The message, the notes that have no place of their own, and the help, a line each.
    private func text(_ diagnostic: Diagnostic) -> String {
        let notes = diagnostic.notes.filter { $0.location == nil }.map { style.text($0.message) }
        let texts = [style.text(diagnostic.message)] + notes + (diagnostic.help.map { [style.help($0)] } ?? [])
        return texts.joined(separator: "\n")
    }

    private func related(_ notes: [Diagnostic.Note], _ files: SourceFiles, _ json: inout JSONWriter) {
        guard notes.contains(where: { $0.location != nil }) else { return }
        json.array("relatedLocations") { json in
            for note in notes {
                if let location = note.location { self.location(location, note.message, files, &json) }
            }
        }
    }

    private func location(_ location: Location, _ message: Message?, _ files: SourceFiles, _ json: inout JSONWriter) {
        guard !location.path.text.isEmpty else { return }
        json.object { json in
            json.object("physicalLocation") { json in
                json.object("artifactLocation") { json in
                    json.field("uri", PercentEncoding.path.encoded(style.pathPrefix + location.path.text))
                    json.field("uriBaseId", "%SRCROOT%")
                }
                if let region = files.region(of: location) { self.region(region, &json) }
            }
            if let message { json.object("message") { json in json.field("text", style.text(message)) } }
        }
    }

    private func region(_ region: Range<LineColumn>, _ json: inout JSONWriter) {
        json.object("region") { json in
            json.field("startLine", region.lowerBound.line)
            json.field("startColumn", region.lowerBound.column)
            json.field("endLine", region.upperBound.line)
            json.field("endColumn", region.upperBound.column)
        }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "note"
        }
    }
}
