import Diagnostics
import MarkupTree
import ResultsModel

extension Rule {
    /// Notes are called where every form can set them: not in a heading, which stands in the contents too, and not in a note.
    static let paperNotes = Rule([.noteInHeading, .noteInNote]) { input in
        input.workspace.papers.flatMap { paper in
            paper.files.flatMap { file in
                file.body.values.enumerated().flatMap { language, document -> [Diagnostic] in
                    document.map { findings($0, file.header.path(of: language)) } ?? []
                }
            }
        }
    }

    private static func findings(_ document: MarkupDocument, _ path: ContentPath) -> [Diagnostic] {
        document.nodes.indices.flatMap { index -> [Diagnostic] in
            switch document.nodes[index].kind {
            case .heading:
                calls(below: index, document).map { Diagnostic(.noteInHeading, .noteInHeading, at: Location(path, $0), help: .toText) }
            case .footnoteDefinition:
                calls(below: index, document).map { Diagnostic(.noteInNote, .noteInNote, at: Location(path, $0), help: .oneNote) }
            default: []
            }
        }
    }

    private static func calls(below node: Int, _ document: MarkupDocument) -> [ByteSpan] {
        document.nodes[(node + 1)..<Int(document.nodes[node].end)].filter { $0.kind == .footnoteReference }.map(\.span)
    }
}

extension DiagnosticCode {
    static let noteInHeading = DiagnosticCode(
        "W0287", "note-in-heading", .warning,
        title: Message(en: "A note is called in a heading", zh: "标题中有脚注"),
        explanation: Message(
            en:
                "Headings stand in the contents, in links and in the running head too, where a note cannot follow. The call is kept in the text only; better call the note in the first paragraph.",
            zh: "标题还会出现在目录、链接和页眉中，脚注无法随之出现，只保留在正文里；最好放到第一段。"),
        example: .init(wrong: "## Challenges[^1] {#challenges}", right: "## Challenges {#challenges}\n\nThere are three.[^1]"))

    static let noteInNote = DiagnosticCode(
        "E0288", "note-in-note", .error,
        title: Message(en: "A note is called in a note", zh: "脚注中有脚注"),
        explanation: Message(
            en: "Neither Word nor PDF can set a note of a note, so it would be lost. Put both texts into one note.",
            zh: "Word 和 PDF 都无法排印脚注的脚注，内容会丢失。请把两段文字合为一条脚注。"),
        example: .init(wrong: "[^a]: First.[^b]", right: "[^a]: First. Second."))
}

extension Message {
    fileprivate static let noteInHeading = Message(en: "a heading calls a note", zh: "标题中引用了脚注")
    fileprivate static let toText = Message(en: "call it in the paragraph below", zh: "请移到下面的段落中")
    fileprivate static let noteInNote = Message(en: "a note calls another note", zh: "脚注中引用了另一条脚注")
    fileprivate static let oneNote = Message(en: "make one note of the two", zh: "请合为一条脚注")
}
