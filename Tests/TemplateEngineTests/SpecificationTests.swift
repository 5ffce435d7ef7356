import Testing

@testable import TemplateEngine

/// The public specification decides what is right.
@Suite struct SpecificationTests {
    @Test(arguments: SpecificationCase.all) func example(_ example: SpecificationCase) {
        #expect(example.rendered == example.expected)
    }

    /// A run without the specification says so, and says how much was not looked at.
    @Test func allExamplesAreThere() {
        let expected = SpecificationCase.files.values.reduce(0, +)
        guard SpecificationCase.folder != nil else {
            Issue.record(
                "SKIPPED: all \(expected) examples of the Mustache specification; set PLENARY_SPECS to the folder that holds mustache/",
                severity: .warning)
            return
        }
        #expect(SpecificationCase.all.count == expected)
        for (file, count) in SpecificationCase.files {
            #expect(SpecificationCase.all.filter { $0.file == file }.count == count, "\(file)")
        }
    }
}
