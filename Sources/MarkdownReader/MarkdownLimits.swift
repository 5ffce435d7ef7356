/// How large, wide and deep one Markdown text may be; held before cmark-gfm sees the text.
package struct MarkdownLimits: Sendable, Hashable {
    /// The size of one line in bytes.
    package var lineBytes: Int
    /// The number of quotations, lists and list items that may stand inside each other.
    package var blockDepth: Int
    package var tableColumns: Int
    /// The number of cells of one table, the ones that cmark adds to short rows included.
    package var tableCells: Int
    /// The number of link reference definitions (`[label]: address`).
    package var linkDefinitions: Int
    /// The bytes that all uses of link references expand to.
    package var expandedLinkBytes: Int
    /// The number of brackets, or of emphasis characters, in one paragraph.
    package var inlineDelimiters: Int
    /// How many times larger than the text its page may become, beyond the first megabyte.
    package var outputFactor: Int

    /// What a page may have whatever the size of its text.
    package static let freeOutputBytes = 1 << 20

    package init(
        lineBytes: Int = 65_536, blockDepth: Int = 64, tableColumns: Int = 200, tableCells: Int = 20_000,
        linkDefinitions: Int = 1_000, expandedLinkBytes: Int = 1_048_576, inlineDelimiters: Int = 4_000, outputFactor: Int = 32
    ) {
        self.lineBytes = lineBytes
        self.blockDepth = blockDepth
        self.tableColumns = tableColumns
        self.tableCells = tableCells
        self.linkDefinitions = linkDefinitions
        self.expandedLinkBytes = expandedLinkBytes
        self.inlineDelimiters = inlineDelimiters
        self.outputFactor = outputFactor
    }

    package static let standard = MarkdownLimits()
}

/// What content may hold beyond text: content is not trusted, so both lists name what is allowed.
package struct MarkdownPolicy: Sendable, Hashable {
    /// The names of HTML elements that may stand in the text, in lower case; none by default. Comments follow `!--`.
    package var allowedHTML: [String]
    /// The schemes of addresses in links and images, in lower case; relative addresses and fragments are always allowed.
    package var allowedSchemes: [String]

    package init(allowedHTML: [String] = [], allowedSchemes: [String] = webSchemes + typedSchemes) {
        self.allowedHTML = allowedHTML
        self.allowedSchemes = allowedSchemes
    }

    package static let standard = MarkdownPolicy()

    /// Addresses of the web.
    package static let webSchemes = ["http", "https", "mailto"]

    /// Plenary's own links: `<outcome:1.1>`, `[own words](sdg:8.5)`.
    package static let typedSchemes = [
        "outcome", "output", "indicator", "impact", "sdg", "para", "section", "table", "figure", "note", "decision", "paper",
        "doc", "instrument", "term", "risk", "region", "strategy", "pillar", "budget", "programme", "blank", "phase", "department",
    ]
}
