package import ResultsModel
package import TemplateEngine

/// A Governing Body paper as the site shows it: made by the product that builds papers, set in the site's own frame. The
/// two products share this value and do not know each other.
package struct PaperReading: Sendable {
    package let symbol: String
    /// The contents in a language, for the page at a route: links are relative to it.
    package let content: @Sendable (LanguageIndex, Route) -> PaperContent
    /// The parts of the paper that have pages of their own.
    package let extracts: [Extract]
    /// The paper in a language with another one beside it; nil where the workspace has one language only.
    package let parallel: @Sendable (LanguageIndex, Route) -> PaperParallel?
    /// The draft decisions, for the register of decisions.
    package let decisions: @Sendable (LanguageIndex) -> [PaperDecision]

    package init(
        symbol: String, extracts: [Extract] = [], parallel: @escaping @Sendable (LanguageIndex, Route) -> PaperParallel? = { _, _ in nil },
        decisions: @escaping @Sendable (LanguageIndex) -> [PaperDecision] = { _ in [] },
        content: @escaping @Sendable (LanguageIndex, Route) -> PaperContent
    ) {
        self.symbol = symbol
        self.extracts = extracts
        self.parallel = parallel
        self.decisions = decisions
        self.content = content
    }

    /// A part of a paper: `decisions`, or the id of a section.
    package struct Extract: Sendable {
        package let id: String
        /// The heading of the part, in a language.
        package let title: @Sendable (LanguageIndex) -> String
        package let content: @Sendable (LanguageIndex, Route) -> PaperContent

        package init(
            id: String, title: @escaping @Sendable (LanguageIndex) -> String,
            content: @escaping @Sendable (LanguageIndex, Route) -> PaperContent
        ) {
            self.id = id
            self.title = title
            self.content = content
        }
    }
}

/// A paragraph of a draft decision, with its lettered parts, as text.
package struct PaperDecision: Sendable {
    package let number: Int
    /// Where it stands on the page of its paper.
    package let anchor: String
    package let text: String

    package init(number: Int, anchor: String, text: String) {
        self.number = number
        self.anchor = anchor
        self.text = text
    }
}

/// A paper in two languages, paragraph beside paragraph. All places that links lead to are those of the first language.
package struct PaperParallel: Sendable {
    /// Blocks that belong together, in both languages.
    package struct Row: Sendable {
        package let first: HTMLFragment
        package let second: HTMLFragment

        package init(first: HTMLFragment, second: HTMLFragment) {
            self.first = first
            self.second = second
        }
    }

    package let other: LanguageIndex
    package let rows: [Row]

    package init(other: LanguageIndex, rows: [Row]) {
        self.other = other
        self.rows = rows
    }
}

/// What the page of a paper shows.
package struct PaperContent: Sendable {
    /// A labelled line of the cover's box.
    package struct Entry: Sendable {
        package let label: String
        package let content: HTMLFragment

        package init(label: String, content: HTMLFragment) {
            self.label = label
            self.content = content
        }
    }

    /// A heading in the list of contents.
    package struct Heading: Sendable {
        package let id: String
        package let level: Int
        package let title: HTMLFragment

        package init(id: String, level: Int, title: HTMLFragment) {
            self.id = id
            self.level = level
            self.title = title
        }
    }

    /// Another form of the paper: its route, what it is ("Word"), and how large it is.
    package struct Download: Sendable {
        package let route: Route
        package let name: String
        /// In bytes; nil where the file is not made in this build.
        package let size: Int?

        package init(route: Route, name: String, size: Int? = nil) {
            self.route = route
            self.name = name
            self.size = size
        }
    }

    /// The lines at the head of the cover: session, section, date, agenda item.
    package var head: [String] = []
    /// The title; that of an extract says so.
    package var title = ""
    package var entries: [Entry] = []
    package var headings: [Heading] = []
    package var downloads: [Download] = []
    /// The draft decision: "paragraph 30" and its anchor; nil for a paper without one.
    package var decision: (text: String, anchor: String)?
    /// Texts ready to be copied: of the paper, and of a paragraph of it.
    package var citations: [String] = []
    package var body = HTMLFragment.empty
    package var notes = HTMLFragment.empty

    package init() {}
}
