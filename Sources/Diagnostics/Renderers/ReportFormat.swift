package import Bytes

/// How a report is to be shown, whatever the format.
package struct ReportStyle: Sendable, Hashable {
    /// The language of the messages.
    package var language: MessageLanguage
    /// Columns of the terminal; longer source lines are cut around the caret.
    package var width: Int
    /// Whether to use ANSI colours.
    package var isColored: Bool
    /// The version of the program, for formats that name it.
    package var toolVersion: String
    /// What CI formats put before each path: where the workspace lies in its repository, `docs/`, or nothing.
    package var pathPrefix: String

    package init(
        language: MessageLanguage = .english, width: Int = 100, isColored: Bool = false, toolVersion: String = "",
        pathPrefix: String = ""
    ) {
        self.language = language
        self.width = width
        self.isColored = isColored
        self.toolVersion = toolVersion
        self.pathPrefix = pathPrefix
    }

    func text(_ message: Message) -> String { message.text(in: language) }

    func help(_ message: Message) -> String { text(.helpLabel) + text(message) }

    /// A note as one line: its place, if it has one, and its message.
    func note(_ note: Diagnostic.Note, _ files: SourceFiles) -> String {
        let place = note.location.flatMap { files.place(of: $0) }
        return (place.map { $0 + ": " } ?? "") + text(note.message)
    }
}

/// Turns a report into the bytes of one format.
package protocol ReportRenderer: Sendable {
    /// Appends the whole report. `files` gives positions and excerpts; a path that it does not have is shown without.
    func append(_ report: DiagnosticReport, _ files: SourceFiles, to buffer: inout ByteBuffer)
}

/// The formats of `plenary check --format`.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, json, github, gitlab, sarif

    package func renderer(_ style: ReportStyle) -> any ReportRenderer {
        switch self {
        case .text: TextRenderer(style)
        case .json: JSONRenderer(style)
        case .github: GitHubRenderer(style)
        case .gitlab: GitLabRenderer(style)
        case .sarif: SARIFRenderer(style)
        }
    }
}

extension Severity {
    /// The word in front of a code: `error`, `错误`.
    package var label: Message {
        switch self {
        case .error: Message(en: "error", zh: "错误")
        case .warning: Message(en: "warning", zh: "警告")
        case .hint: Message(en: "hint", zh: "提示")
        }
    }
}

extension Message {
    fileprivate static let helpLabel = Message(en: "help: ", zh: "帮助：")
}
