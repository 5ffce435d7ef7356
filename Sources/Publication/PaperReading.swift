package import ResultsModel
package import TemplateEngine

/// A Governing Body paper as the site shows it: made by the product that builds papers, set in the site's own frame. The
/// two products share this value and do not know each other.
package struct PaperReading: Sendable {
    package let symbol: String
    /// The contents in a language, for the page at a route: links are relative to it.
    package let content: @Sendable (LanguageIndex, Route) -> PaperContent

    package init(symbol: String, content: @escaping @Sendable (LanguageIndex, Route) -> PaperContent) {
        self.symbol = symbol
        self.content = content
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

    /// Another form of the paper: its route and what it is ("Word").
    package struct Download: Sendable {
        package let route: Route
        package let name: String

        package init(route: Route, name: String) {
            self.route = route
            self.name = name
        }
    }

    /// The lines at the head of the cover: session, section, date, agenda item.
    package var head: [String] = []
    package var entries: [Entry] = []
    package var headings: [Heading] = []
    package var downloads: [Download] = []
    /// The draft decision: "paragraph 30" and its anchor; nil for a paper without one.
    package var decision: (text: String, anchor: String)?
    package var body = HTMLFragment.empty
    package var notes = HTMLFragment.empty

    package init() {}
}
