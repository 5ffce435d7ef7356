import Foundation

/// Examples of the specification that read differently here on purpose, and why: `Fixtures/spec-differences.txt`.
struct SpecDifferences {
    /// By the file and number of the example: `spec 610`.
    let reasons: [String: String]

    /// The reason of every example with raw HTML.
    static let refused = "raw HTML is refused (E0302)"

    init() throws {
        let url = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/spec-differences.txt", isDirectory: false)
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let pairs = lines.map { $0.components(separatedBy: " | ") }
        reasons = Dictionary(pairs.map { ($0[0], $0.dropFirst().joined(separator: " | ")) }, uniquingKeysWith: { first, _ in first })
    }
}
