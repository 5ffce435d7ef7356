/// Pages of one shape with the same head and foot. Each section begins on a new page.
package struct WordSection: Sendable, Hashable {
    package var page: WordPage
    package var header: [WordParagraph]
    package var footer: [WordParagraph]
    /// What stands above and below the first page instead, if that page is different.
    package var firstPage: FirstPage?
    package var blocks: [WordBlock]

    package struct FirstPage: Sendable, Hashable {
        package var header: [WordParagraph]
        package var footer: [WordParagraph]

        package init(header: [WordParagraph] = [], footer: [WordParagraph] = []) {
            self.header = header
            self.footer = footer
        }
    }

    package init(page: WordPage, header: [WordParagraph] = [], footer: [WordParagraph] = [], blocks: [WordBlock] = []) {
        self.page = page
        self.header = header
        self.footer = footer
        firstPage = nil
        self.blocks = blocks
    }
}

/// The paper and its margins.
package struct WordPage: Sendable, Hashable {
    package var width: Int
    package var height: Int
    package var top: Int
    package var bottom: Int
    package var side: Int
    /// From the edge of the paper to the head and to the foot.
    package var headerDistance: Int

    package init(width: Int, height: Int, top: Int, bottom: Int, side: Int, headerDistance: Int = 567) {
        self.width = width
        self.height = height
        self.top = top
        self.bottom = bottom
        self.side = side
        self.headerDistance = headerDistance
    }

    /// A4, upright.
    package static let a4 = WordPage(width: 11_906, height: 16_838, top: 1_418, bottom: 1_304, side: 1_247)
    /// A4, lying.
    package static let a4Landscape = WordPage(width: 16_838, height: 11_906, top: 1_304, bottom: 1_134, side: 1_134)

    package var isLandscape: Bool { width > height }
    /// The width between the margins.
    package var textWidth: Int { width - 2 * side }
}
