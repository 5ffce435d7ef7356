import Foundation
package import Testing

/// Expects the file `docs/<name>` to end in `text`, which begins with a heading; what stands before that heading is
/// written by hand.
///
/// With `PLENARY_RECORD=1` in the environment the part is written anew; look at `git diff` afterwards.
package func expectGeneratedPart(of name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/\(name)", isDirectory: false)
    let written = try String(contentsOf: url, encoding: .utf8)
    let heading = "\n" + text.prefix { $0 != "\n" } + "\n"
    let start = try #require(written.range(of: heading), "docs/\(name) has no heading '\(heading)'", sourceLocation: sourceLocation)
    let expected = written[...start.lowerBound] + text
    guard written != expected else { return }
    if ProcessInfo.processInfo.environment["PLENARY_RECORD"] == "1" {
        try Data(expected.utf8).write(to: url)
    } else {
        let difference = LineDifference.text(from: Array(written.utf8), to: Array(expected.utf8))
        Issue.record(
            "docs/\(name) is out of date (- it, + the code); record it with PLENARY_RECORD=1:\n\(difference)",
            sourceLocation: sourceLocation)
    }
}
