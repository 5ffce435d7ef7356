import Diagnostics
import MarkupTree
import ResultsModel
import Testing

/// Which list items are promises of an output.
@Suite struct CommitmentTests {
    /// Blocks of a body: a paragraph with its classes, or the items of a list.
    private struct Block {
        var classes: [String] = []
        var items: [String] = []

        static func paragraph(_ classes: String...) -> Block { Block(classes: classes) }
        static func list(_ items: String...) -> Block { Block(items: items) }
    }

    private func document(_ blocks: [Block]) -> MarkupDocument {
        var builder = MarkupBuilder()
        for block in blocks {
            let index = builder.count
            builder.open(MarkupNode(block.items.isEmpty ? .paragraph : .list, span: .fileStart))
            if !block.classes.isEmpty { builder.attach(MarkupAttributes(id: nil, classes: block.classes, span: .fileStart), to: index) }
            for item in block.items { append(item, to: &builder) }
            builder.close()
        }
        return builder.finish()
    }

    private func append(_ item: String, to builder: inout MarkupBuilder) {
        builder.open(MarkupNode(.listItem, span: .fileStart))
        builder.open(MarkupNode(.paragraph, span: .fileStart))
        builder.leaf(MarkupNode(.text, span: .fileStart, text: builder.store(item.utf8)))
        builder.close()
        builder.close()
    }

    /// `country 1: text`
    private func lines(_ blocks: Block...) -> [String] {
        let document = document(blocks)
        return document.commitments.map { "\($0.level) \($0.position): \(document.plainText(of: $0.node))" }
    }

    @Test func itemsAfterALeadInAreCommitments() {
        #expect(
            lines(
                .paragraph(), .paragraph("country-level"), .list("help", "advise"), .paragraph("global-level"), .list("publish"),
                .paragraph("deliverables"), .list("audits")
            ) == ["country 1: help", "country 2: advise", "global 1: publish", "deliverable 1: audits"])
    }

    @Test func otherListsAreNot() {
        #expect(lines(.list("a"), .paragraph(), .list("b"), .paragraph("unnumbered"), .list("c")) == [])
    }

    @Test func aLeadInIsForTheListRightAfterIt() {
        #expect(lines(.paragraph("country-level"), .paragraph(), .list("a")) == [])
        #expect(lines(.paragraph("country-level"), .list("a"), .list("b")) == ["country 1: a"])
        #expect(lines(.paragraph("country-level")) == [])
    }

    @Test func listsOfOneLevelCountOn() {
        #expect(
            lines(.paragraph("country-level", "continued"), .list("a"), .paragraph("country-level"), .list("b"))
                == ["country 1: a", "country 2: b"])
    }

    @Test func idsNameTheOutputTheLevelAndThePlace() {
        let commitment = Commitment(level: .country, position: 2, node: 7)
        #expect(commitment.id(in: ObjectKey(.output, "1.1", in: "2022-23")) == "2022-23/1.1/country/2")
        #expect(commitment.isSame(as: Commitment(level: .country, position: 2, node: 9)))
        #expect(!commitment.isSame(as: Commitment(level: .global, position: 2, node: 7)))
    }
}
