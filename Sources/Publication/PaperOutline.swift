package import ResultsModel

/// What the data files say of a paper: its numbered paragraphs, its decision, its cross-references. Made by the product
/// that numbers papers, published by the one that makes tables.
package struct PaperOutline: Sendable {
    package struct Paragraph: Sendable {
        package enum Kind: String, Sendable, CaseIterable { case paragraph, decision }

        package let series: String
        package let number: Int
        /// The author's id, which survives renumbering; empty for none.
        package let id: String
        /// The id of the heading that it stands under; empty above the first.
        package let section: String
        package let kind: Kind
        /// Its text without markup, by language.
        package var text: LocalizedText

        package init(series: String, number: Int, id: String, section: String, kind: Kind, text: LocalizedText) {
            self.series = series
            self.number = number
            self.id = id
            self.section = section
            self.kind = kind
            self.text = text
        }
    }

    /// A draft decision or one of its lettered parts.
    package struct Decision: Sendable {
        package let number: Int
        /// `main`, or the letter of the part.
        package let part: String
        package var text: LocalizedText

        package init(number: Int, part: String, text: LocalizedText) {
            self.number = number
            self.part = part
            self.text = text
        }
    }

    package struct CrossReference: Sendable {
        package enum Kind: String, Sendable, CaseIterable { case paragraph, section, table, figure, note }

        package let kind: Kind
        /// The anchor that it leads to.
        package let target: String
        package var text: LocalizedText

        package init(kind: Kind, target: String, text: LocalizedText) {
            self.kind = kind
            self.target = target
            self.text = text
        }
    }

    package let symbol: String
    package var paragraphs: [Paragraph]
    package var decisions: [Decision]
    /// In the order of the text.
    package var references: [CrossReference]

    package init(symbol: String, paragraphs: [Paragraph], decisions: [Decision], references: [CrossReference]) {
        self.symbol = symbol
        self.paragraphs = paragraphs
        self.decisions = decisions
        self.references = references
    }
}
