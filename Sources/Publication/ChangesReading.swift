package import ResultsModel
package import TemplateEngine

/// What changed between two versions, as the site shows it: made by the product that sets changes, shown in the site's own
/// frame. The two products share this value and do not know each other.
package struct ChangesReading: Sendable {
    /// The contents of the page in one language.
    package struct Content: Sendable {
        package let head: HTMLFragment
        package let body: HTMLFragment
        /// The changes in one sentence.
        package let summary: String

        package init(head: HTMLFragment, body: HTMLFragment, summary: String) {
            self.head = head
            self.body = body
            self.summary = summary
        }
    }

    /// Part of the address: `changes/ID/`.
    package let id: String
    package let title: LocalizedText
    /// By language of the workspace.
    package let contents: [Content]

    package init(id: String, title: LocalizedText, contents: [Content]) {
        self.id = id
        self.title = title
        self.contents = contents
    }

    /// The style that the page needs beside that of the site.
    package static let stylesheet = Route("assets/changes.css")
}
