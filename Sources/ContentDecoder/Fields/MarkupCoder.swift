import Diagnostics
import MarkdownReader
import MarkupTree
import ResultsModel
import YAMLReader

extension ValueCoder where Value == MarkupField {
    /// A text in the source and in every translation, read as Markdown. What is wrong in it is reported at the field.
    static let markup = ValueCoder(schema: ValueCoder<LocalizedText>.text.schema) { cursor, decoding in
        guard let text = ValueCoder<LocalizedText>.text.decode(cursor, &decoding) else { return nil }
        var documents: [MarkupDocument?] = []
        for (position, value) in text.values.enumerated() {
            guard let value else {
                documents.append(nil)
                continue
            }
            let path = decoding.path(of: LanguageIndex(position))
            let file = SourceFile(path: path, bytes: Array(value.text.utf8))
            let read = MarkdownReader.read(file, range: 0..<file.bytes.count)
            decoding.append(read.diagnostics.map { Diagnostic($0.code, $0.message, at: Location(path, value.span), help: $0.help) })
            documents.append(read.value)
        }
        return MarkupField(text, documents: Localized(documents))
    }
}
