import Testing

/// Differences and errata tell the same story.
@Suite struct ErrataTests {
    private let errata: [Record]
    private let differences: [Difference]

    init() async throws {
        errata = try await ContentTables.shared.value.records("errata").filter { $0["document"] == "GB.341/PFA/1" }
        differences = try Transcription.differences()
    }

    @Test func everyDifferenceIsExplained() {
        let paths = Set(errata.map { $0["path"] })
        #expect(differences.filter { $0.reason.isEmpty }.map(\.key) == [])
        #expect(differences.filter { !$0.erratum.isEmpty && !paths.contains($0.erratum) }.map(\.erratum) == [])
    }

    /// An erratum that corrects a title or a figure of a table changes what the comparison sees.
    @Test func everyCorrectedFigureIsADifference() {
        let corrected = errata.map { $0["path"] }.filter { path in
            path.hasPrefix("output:") && path.hasSuffix("#title") || path.contains("#lines.") || path.contains("#resources.")
        }
        #expect(corrected.count > 8)
        let listed = Set(differences.map(\.erratum))
        #expect(corrected.filter { !listed.contains($0) } == [])
    }

    /// What an erratum says is printed in a title or in Table II.1 stands there.
    @Test func errataQuoteTheReference() throws {
        let titles = try Transcription.records("titles")
        let keys = try Transcription.records("keys")
        let texts = try Transcription.records("sdg-texts")
        for erratum in errata {
            let steps = erratum["path"].split(separator: "#").map(String.init)
            guard steps.count == 2, !steps[0].hasPrefix("paper:"), let quoted = Self.place(steps[0], steps[1]) else { continue }
            let row = keys.first { $0["indicator"] == quoted.code }?["row"] ?? quoted.code
            let candidates =
                quoted.isSDG
                ? texts.filter { $0["code"] == quoted.code }.map { $0["text_printed"] }
                : titles.filter { $0["row"] == row }.map { $0["title_printed"] }
            #expect(candidates.contains { $0.squeezed.contains(erratum["printed"].squeezed) }, "\(erratum["path"])")
        }
    }

    /// The code of the title or text that an erratum is about, if it is about one.
    private static func place(_ object: String, _ field: String) -> (code: String, isSDG: Bool)? {
        if field == "title", object.hasPrefix("output:") { return (ContentTables.local(String(object.dropFirst(7))), false) }
        if field.hasPrefix("indicators."), field.hasSuffix(".name") { return (String(field.dropFirst(11).dropLast(5)), false) }
        if field.hasPrefix("links."), field.hasSuffix(".target") { return (String(field.dropFirst(6).dropLast(7)), true) }
        return nil
    }
}
