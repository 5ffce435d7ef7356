package import Diagnostics

/// A site that can be shown: the files that a build would publish, each made when somebody asks for it.
package struct PreviewSite: Sendable {
    /// The bytes of a file by its path in the output folder; nil where nothing would be published.
    package let file: @Sendable (String) -> Result<[UInt8], MachineFault>?
    /// Whether something would be published there; quick.
    package let contains: @Sendable (String) -> Bool

    package init(
        contains: @escaping @Sendable (String) -> Bool, file: @escaping @Sendable (String) -> Result<[UInt8], MachineFault>?
    ) {
        self.contains = contains
        self.file = file
    }
}

/// What is wrong now, in the words and the language of the person: shown over the last good page.
package struct PreviewProblems: Sendable, Hashable {
    /// One line: `2 errors in 1 file; the page shows the last good state`.
    package let title: String
    /// The findings as on a terminal, without colours.
    package let text: String

    package init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}
