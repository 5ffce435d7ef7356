import Testing
import TestSupport

@testable import Commands

/// The references in docs/ say what the code says.
@Suite struct ReferenceTests {
    @Test func theFormatReferenceIsCurrent() throws {
        try expectGeneratedPart(of: "format-reference.md", FormatReference.markdown)
    }

    @Test func theListOfRulesIsCurrent() throws {
        try expectGeneratedPart(of: "rules.md", CodeReference.markdown)
    }

    /// Every link inside the format reference leads to one of its headings, and no two headings have one address.
    @Test func linksOfTheFormatReferenceResolve() {
        let text = FormatReference.markdown
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
            line.drop { $0 == "#" || $0 == " " }.lowercased().split(separator: " ").joined(separator: "-").filter { $0 != "." }
        }
        #expect(Set(headings).count == headings.count)
        for match in text.matches(of: /\(#([^)]+)\)/) { #expect(headings.contains(String(match.1)), "\(match.1)") }
    }
}
