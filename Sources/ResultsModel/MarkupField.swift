package import MarkupTree

/// A field of front matter that is Markdown: its text as it was written, and the documents that it makes. Read once, when
/// the file is decoded; positions in a document are positions in the text, not in the file.
package struct MarkupField: Sendable, Hashable {
    package var text: LocalizedText
    package var documents: Localized<MarkupDocument>

    package init(_ text: LocalizedText = LocalizedText(), documents: Localized<MarkupDocument> = Localized()) {
        self.text = text
        self.documents = documents
    }
}
