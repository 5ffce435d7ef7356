import Diagnostics
import MarkupTree

/// A Markdown document made node by node, so that these tests do not rest on the reader of Markdown.
struct SampleText {
    private var builder = MarkupBuilder()
    private(set) var document = MarkupDocument.empty

    init(_ write: (inout SampleText) -> Void) {
        write(&self)
        document = builder.finish()
    }

    mutating func heading(_ words: String, id: String) {
        let index = builder.count
        builder.open(MarkupNode(.heading, span: .fileStart, number: 2))
        builder.attach(MarkupAttributes(id: id, classes: [], span: .fileStart), to: index)
        text(words)
        builder.close()
    }

    /// A paragraph that ends with a typed link without words of its own.
    mutating func paragraph(_ words: String, link: String) {
        builder.open(MarkupNode(.paragraph, span: .fileStart))
        text(words)
        let address = builder.store(link.utf8)
        builder.open(MarkupNode(.link, span: .fileStart, text: address, flag: true))
        text(link)
        builder.close()
        builder.close()
    }

    private mutating func text(_ words: String) {
        let range = builder.store(words.utf8)
        builder.leaf(MarkupNode(.text, span: .fileStart, text: range))
    }
}
