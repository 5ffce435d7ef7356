import Diagnostics

/// Takes away findings that only follow from another one, so that one slip gives one message.
///
/// What is left out here is found again, if it is still true, once the first slip is mended. Codes are named by their
/// ids because they come from four modules; `FollowOnTests` shows each case.
enum FollowOns {
    /// Rules that compare a translation with its source.
    private static let comparisons: Set<String> = ["W0261", "E0262", "E0263", "E0264"]
    /// Rules that miss what could not be read in the same file, or in the table beside it.
    private static let omissions: Set<String> = ["E0232", "E0233", "E0235", "E0237", "E0246", "W0260"]
    /// Hints at hidden characters, which other findings on the same characters have said more of.
    private static let hidden: Set<String> = ["H0006", "W0007"]
    /// What a value is said to be that a refused character or sign has spoilt.
    private static let values: Set<String> = ["E0157", "E0158", "E0159", "E0160"]
    private static let spoilers: Set<String> = ["E0105", "E0107", "E0108"]
    /// What is said of words of which another finding has said more: an SDG indicator in the wrong row, a symbol written
    /// otherwise.
    private static let sameWords = ["E0241": "E0240", "W0270": "W0284"]
    private static let unresolved: Set<String> = ["E0402", "E0403"]

    /// The findings of decoding and of linking without those that follow from others.
    ///
    /// - Parameter languages: the tags of the workspace, the source's first.
    static func removed(decoding: [Diagnostic], linking: [Diagnostic], languages: [String]) -> [Diagnostic] {
        let overlapping = withoutOverlaps(decoding)
        // The length of a list of which an item could not be read says nothing.
        let sources = Faults(overlapping.filter { $0.code.id != "E0163" }, languages)
        let read = overlapping.filter { $0.code.id != "E0163" || !sources.paths.contains(sources.source(of: $0.location.path)) }
        let faulty = Faults(read, languages)
        let all = Faults(read + linking.filter { !comparisons.contains($0.code.id) }, languages)
        let places = Set((read + linking).filter { $0.severity == .error }.map(\.location))
        let causes = Dictionary(grouping: overlapping + linking, by: \.code.id).mapValues { Set($0.map(\.location)) }
        let dangles = linking.contains { unresolved.contains($0.code.id) }
        let kept = linking.filter { finding in
            let id = finding.code.id
            if omissions.contains(id), faulty.touch(finding.location.path) { return false }
            if id == "W0204", dangles { return false }
            if let cause = sameWords[id], causes[cause, default: []].contains(finding.location) { return false }
            guard comparisons.contains(id) else { return true }
            let source = faulty.source(of: finding.location.path)
            if faulty.paths.contains(source) || faulty.paths.contains(finding.location.path) { return false }
            if id == "W0261", all.paths.contains(source) { return false }
            return !finding.notes.contains { $0.location.map(places.contains) ?? false }
        }
        return read + kept
    }

    private static func withoutOverlaps(_ findings: [Diagnostic]) -> [Diagnostic] {
        let errors = findings.filter { $0.severity == .error }
        return findings.filter { finding in
            let id = finding.code.id
            guard hidden.contains(id) || values.contains(id) else { return true }
            return !errors.contains { error in
                error.code.id != id && error.location.path == finding.location.path
                    && (hidden.contains(id)
                        ? error.location.span.covers(finding.location.span)
                        : spoilers.contains(error.code.id) && finding.location.span.covers(error.location.span))
            }
        }
    }
}

/// The files that have an error, and what belongs to a file.
private struct Faults {
    let paths: Set<ContentPath>
    private let stems: Set<String>
    private let endings: [String]

    init(_ findings: [Diagnostic], _ languages: [String]) {
        endings = languages.dropFirst().map { ".\($0).md" } + [".md", ".csv"]
        var paths: Set<ContentPath> = []
        for finding in findings where finding.severity == .error { paths.insert(finding.location.path) }
        self.paths = paths
        let endings = endings
        stems = Set(paths.map { Self.stem($0, endings) })
    }

    /// Whether a file of the same object has an error: its source, a translation, or the table beside it.
    func touch(_ path: ContentPath) -> Bool { stems.contains(Self.stem(path, endings)) }

    /// The source file of a translation; a source file itself.
    func source(of path: ContentPath) -> ContentPath {
        for ending in endings.dropLast(2) where path.text.hasSuffix(ending) {
            return ContentPath(path.text.dropLast(ending.utf8.count) + ".md")
        }
        return path
    }

    private static func stem(_ path: ContentPath, _ endings: [String]) -> String {
        for ending in endings where path.text.hasSuffix(ending) { return String(path.text.dropLast(ending.utf8.count)) }
        return path.text
    }
}

extension ByteSpan {
    fileprivate func covers(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }
}
