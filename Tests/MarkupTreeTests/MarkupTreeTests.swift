import Diagnostics
import MarkupTree
import Testing

/// The document, its accessors, the walker and the dump, on a tree built by hand.
@Suite struct MarkupTreeTests {
    /// `## Aims *of* it` and a list of two items, the second with code.
    private static func sample() -> MarkupDocument {
        var builder = MarkupBuilder(span: ByteSpan(0, 40), capacity: 16)
        let heading = builder.count
        builder.open(MarkupNode(.heading, span: ByteSpan(0, 15), number: 2))
        builder.leaf(MarkupNode(.text, span: ByteSpan(3, 8), text: builder.store(Array("Aims ".utf8))))
        builder.open(MarkupNode(.emphasis, span: ByteSpan(8, 12)))
        builder.leaf(MarkupNode(.text, span: ByteSpan(9, 11), text: builder.store(Array("of".utf8))))
        builder.close()
        builder.leaf(MarkupNode(.softBreak, span: ByteSpan(12, 13)))
        builder.leaf(MarkupNode(.text, span: ByteSpan(13, 15), text: builder.store(Array("it".utf8))))
        builder.close()
        builder.attach(MarkupAttributes(id: "aims", classes: ["unnumbered"], span: ByteSpan(15, 20)), to: heading)
        builder.open(MarkupNode(.list, span: ByteSpan(16, 40), number: -1, flag: true))
        builder.open(MarkupNode(.listItem, span: ByteSpan(16, 20)))
        builder.close()
        builder.open(MarkupNode(.listItem, span: ByteSpan(20, 40), number: 2))
        builder.leaf(MarkupNode(.codeBlock, span: ByteSpan(22, 40), text: builder.store(Array("x\n".utf8)), number: 30, flag: true))
        return builder.finish()
    }

    private let document = sample()

    @Test func everyNodeKnowsItsEnd() {
        #expect(
            document.nodes.map(\.kind) == [
                .document, .heading, .text, .emphasis, .text, .softBreak, .text, .list, .listItem, .listItem, .codeBlock,
            ])
        #expect(document.nodes.map(\.end) == [11, 7, 3, 5, 5, 6, 7, 11, 9, 11, 11])
    }

    @Test func childrenAreTheDirectOnes() {
        #expect(Array(document.children(of: 0)) == [1, 7])
        #expect(Array(document.children(of: 1)) == [2, 3, 5, 6])
        #expect(Array(document.children(of: 7)) == [8, 9])
        #expect(Array(document.children(of: 8)) == [])
        #expect(Array(document.children(of: 2)) == [])
    }

    @Test func textsComeFromTheStore() {
        #expect(document.string(document.nodes[2].text) == "Aims ")
        #expect(document.string(.empty) == "")
        #expect(Array(document.bytes(document.nodes[4].text)) == Array("of".utf8))
        #expect(TextRange(2, 5).range == 2..<5)
        #expect(TextRange.empty.isEmpty && !TextRange(1, 2).isEmpty)
    }

    @Test func plainTextLeavesMarkupOut() {
        #expect(document.plainText() == "Aims of itx\n")
        #expect(document.plainText(of: 1) == "Aims of it")
        #expect(document.plainText(of: 3) == "of")
        #expect(document.plainText(of: 8) == "")
    }

    @Test func attributesBelongToTheirNode() {
        let attributes = document.attributes(of: 1)
        #expect(attributes?.id == "aims")
        #expect(attributes?.has("unnumbered") == true)
        #expect(attributes?.has("annex") == false)
        #expect(document.attributes(of: 0) == nil)
        #expect(document.attributes(of: 7) == nil)
    }

    @Test func anEmptyDocumentIsEmpty() {
        #expect(MarkupDocument.empty.isEmpty)
        #expect(!document.isEmpty)
        #expect(MarkupDocument.empty.nodes.count == 1)
        #expect(MarkupDocument.empty.plainText() == "")
        #expect(Array(MarkupWalker(.empty)) == [.enter(0), .leave(0)])
    }

    @Test func closingTooOftenDoesNoHarm() {
        var builder = MarkupBuilder()
        for _ in 0..<3 { builder.close() }
        #expect(builder.finish() == .empty)
    }

    @Test func kindsSayWhatTheyAre() {
        let inlines: Set<MarkupKind> = [
            .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference,
        ]
        #expect(Set(MarkupKind.allCases.filter(\.isInline)) == inlines)
        let leaves: Set<MarkupKind> = [
            .thematicBreak, .codeBlock, .htmlBlock, .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference,
        ]
        #expect(Set(MarkupKind.allCases.filter { !$0.isContainer }) == leaves)
    }

    @Test func aWalkEntersAllAndLeavesContainers() {
        #expect(
            Array(MarkupWalker(document)) == [
                .enter(0), .enter(1), .enter(2), .enter(3), .enter(4), .leave(3), .enter(5), .enter(6), .leave(1),
                .enter(7), .enter(8), .leave(8), .enter(9), .enter(10), .leave(9), .leave(7), .leave(0),
            ])
    }

    @Test func aWalkMayBeginAnywhere() {
        #expect(Array(MarkupWalker(document, from: 7)) == [.enter(7), .enter(8), .leave(8), .enter(9), .enter(10), .leave(9), .leave(7)])
        #expect(Array(MarkupWalker(document, from: 3)) == [.enter(3), .enter(4), .leave(3)])
        #expect(Array(MarkupWalker(document, from: 5)) == [.enter(5)])
        #expect(Array(MarkupWalker(document, from: 8)) == [.enter(8), .leave(8)])
    }

    @Test func childrenCanBeSkipped() {
        var walker = MarkupWalker(document)
        var events: [MarkupWalker.Event] = []
        while let event = walker.next() {
            events.append(event)
            if event == .enter(1) || event == .enter(8) || event == .enter(10) { walker.skipChildren() }
        }
        #expect(
            events == [
                .enter(0), .enter(1), .leave(1), .enter(7), .enter(8), .leave(8), .enter(9), .enter(10), .leave(9), .leave(7), .leave(0),
            ])
    }

    @Test func deepTreesAreWalkedWithoutRecursion() {
        var builder = MarkupBuilder()
        for _ in 0..<200_000 { builder.open(MarkupNode(.emphasis, span: .fileStart)) }
        let deep = builder.finish()
        #expect(MarkupWalker(deep).reduce(0) { count, _ in count + 1 } == 400_002)
    }

    @Test func theDumpShowsKindPlaceAndPayload() {
        let file = SourceFile("a.md", "## Aims *of*\nit{ 二}\n- \n- ```三\nx\n```    ")
        #expect(
            MarkupDump(document, in: file).lines == [
                "document 1:1-6:5",
                "  heading 1:1-2:3 level 2 {#aims .unnumbered}@2:3-2:6",
                "    text 1:4-1:9 \"Aims \"",
                "    emphasis 1:9-1:13",
                "      text 1:10-1:12 \"of\"",
                "    softBreak 1:13-2:1",
                "    text 2:1-2:3 \"it\"",
                "  list 2:4-6:5 bullet tight",
                "    listItem 2:4-2:6",
                "    listItem 2:6-6:5 done",
                "      codeBlock 3:1-6:5 literal at 4:6 verbatim \"x\\n\"",
            ])
    }

    @Test func alignmentsHaveNames() {
        #expect((0...3).map { CellAlignment(rawValue: $0) } == [CellAlignment.none, .left, .center, .right])
    }
}
