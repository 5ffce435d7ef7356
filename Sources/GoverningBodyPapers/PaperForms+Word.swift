package import WordDocument

extension PaperForms {
    /// A paper as a Word document before it is written to a file: for a comparison of two versions. Nil where there is none.
    package func wordFile(of symbol: String, language tag: String) -> WordFile? {
        let edition = papers.joined().first { $0.document.symbol == symbol && $0.document.languageTag == tag }
        return edition.map { $0.document.wordFile(wordOptions($0)) }
    }
}
