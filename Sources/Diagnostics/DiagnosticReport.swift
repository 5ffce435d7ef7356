/// What a workspace makes of a code: another severity, or silence.
package enum SeverityOverride: Sendable, Hashable {
    case severity(Severity)
    case off

    /// Reads `error`, `warning`, `hint` or `off`.
    package init?(_ text: String) {
        if text == "off" {
            self = .off
        } else if let severity = Severity(rawValue: text) {
            self = .severity(severity)
        } else {
            return nil
        }
    }
}

/// All findings of one run, ready to be shown: severities as the workspace wants them, each finding once, sorted by path,
/// position, severity and code, so that the report is the same however the work was divided.
package struct DiagnosticReport: Sendable {
    /// How many findings of each severity there are, and in how many files.
    package struct Totals: Sendable, Hashable {
        package let errors: Int
        package let warnings: Int
        package let hints: Int
        package let files: Int

        package var isEmpty: Bool { errors + warnings + hints == 0 }
    }

    /// The findings of one file: those to print, and how many more there are.
    package struct FileFindings: Sendable {
        package let path: ContentPath
        package let shown: [Diagnostic]
        package let hiddenCount: Int
    }

    /// How many findings of one file are printed.
    package static let limitPerFile = 50

    package let diagnostics: [Diagnostic]
    package let totals: Totals

    /// Makes the report. `overrides` are by the name (`region-split`) or the id (`E0231`) of a code; the name goes first.
    package init(_ found: [Diagnostic], overrides: [String: SeverityOverride] = [:]) {
        var seen = Set<Diagnostic>()
        diagnostics = found.compactMap { Self.applied(overrides, to: $0) }.filter { seen.insert($0).inserted }.sorted(by: Self.precedes)
        totals = Self.totals(of: diagnostics)
    }

    /// Whether the run has findings that stop a build.
    package func fails(strict: Bool = false) -> Bool {
        totals.errors > 0 || (strict && totals.warnings > 0)
    }

    /// The findings by file, at most `limit` each: the gravest are kept, in the order of their positions.
    package func byFile(limit: Int = limitPerFile) -> [FileFindings] {
        var files: [FileFindings] = []
        var rest = diagnostics[...]
        while let first = rest.first {
            let ofFile = rest.prefix { $0.location.path == first.location.path }
            rest = rest[ofFile.endIndex...]
            let shown = Self.gravest(Array(ofFile), limit)
            files.append(FileFindings(path: first.location.path, shown: shown, hiddenCount: ofFile.count - shown.count))
        }
        return files
    }

    private static func applied(_ overrides: [String: SeverityOverride], to diagnostic: Diagnostic) -> Diagnostic? {
        switch overrides[diagnostic.code.name] ?? overrides[diagnostic.code.id] {
        case nil: return diagnostic
        case .off: return nil
        case .severity(let severity):
            var changed = diagnostic
            changed.severity = severity
            return changed
        }
    }

    private static func gravest(_ diagnostics: [Diagnostic], _ limit: Int) -> [Diagnostic] {
        guard diagnostics.count > limit else { return diagnostics }
        let byGravity = diagnostics.indices.sorted { (diagnostics[$0].severity, $0) < (diagnostics[$1].severity, $1) }
        return byGravity.prefix(limit).sorted().map { diagnostics[$0] }
    }

    private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if left.location.path != right.location.path { return left.location.path < right.location.path }
        let (leftSpan, rightSpan) = (left.location.span, right.location.span)
        if leftSpan.start != rightSpan.start { return leftSpan.start < rightSpan.start }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.code != right.code { return left.code.id < right.code.id }
        if leftSpan.end != rightSpan.end { return leftSpan.end < rightSpan.end }
        return left.message.en.utf8.lexicographicallyPrecedes(right.message.en.utf8)
    }

    private static func totals(of diagnostics: [Diagnostic]) -> Totals {
        var counts: [Severity: Int] = [:]
        var files = Set<ContentPath>()
        for diagnostic in diagnostics {
            counts[diagnostic.severity, default: 0] += 1
            if !diagnostic.location.path.text.isEmpty { files.insert(diagnostic.location.path) }
        }
        return Totals(
            errors: counts[.error, default: 0], warnings: counts[.warning, default: 0], hints: counts[.hint, default: 0],
            files: files.count)
    }
}

extension DiagnosticReport.Totals {
    /// The last line of every report: "3 errors, 1 warning in 2 files".
    package var summary: Message {
        if isEmpty { return Message(en: "no findings", zh: "没有发现问题") }
        let present = [(errors, "error", "错误"), (warnings, "warning", "警告"), (hints, "hint", "提示")].filter { $0.0 > 0 }
        let english = present.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
        let chinese = present.map { "\($0.0) 个\($0.2)" }.joined(separator: "、")
        guard files > 0 else { return Message(en: english, zh: "有 " + chinese) }
        return Message(
            en: "\(english) in \(files) file\(files == 1 ? "" : "s")", zh: "\(files) 个文件中有 \(chinese)")
    }
}
