import Foundation
import TestSupport
import Testing

/// `docs/hostile-content.md` names tests that are there.
@Suite struct HostileContentTests {
    @Test func everyRowHasItsTest() throws {
        let tests = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(
            contentsOf: tests.deletingLastPathComponent().appendingPathComponent("docs/hostile-content.md", isDirectory: false),
            encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") && !$0.hasSuffix("Shown by |") }
        #expect(rows.count > 40)
        for row in rows {
            let names = row.split(separator: "|").last?.matches(of: /`([^`]+)`/).map { String($0.output.1) } ?? []
            #expect(!names.isEmpty, "\(row)")
            for name in names {
                let places = ["AcceptanceTests/Goldens/BrokenWorkspaceTests/\(name).txt", "\(name).swift", name]
                let isThere = places.contains { FileManager.default.fileExists(atPath: tests.path + "/" + $0) }
                #expect(isThere, "\(name)")
            }
        }
    }
}
