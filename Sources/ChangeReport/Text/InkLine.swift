import Diagnostics

/// A run of characters in one ink.
struct InkedText {
    enum Ink { case plain, bold, dim, removed, added }

    let text: String
    var ink = Ink.plain
}

/// Sets lines for a terminal: wrapped between words and between Chinese characters, coloured where it is wanted.
struct LineSetter {
    /// The columns of the terminal; nil for lines of any length.
    let width: Int?
    let isColored: Bool

    /// The lines of a paragraph, each with its line end. `hang` is the indentation of all lines but the first.
    func lines(_ parts: [InkedText], indent: Int, hang: Int) -> String {
        var result = String(repeating: " ", count: indent)
        var column = indent
        var isAtStart = true
        for part in parts {
            for piece in RunExcerpt.pieces(TerminalText.shown(part.text)) {
                let needed = DisplayWidth.of(piece) - (piece.utf8.last == 0x20 ? 1 : 0)
                if let width, !isAtStart, column + needed > width, needed > 0, !Self.isClosing(piece) {
                    while result.utf8.last == 0x20 { result.removeLast() }
                    result += "\n" + String(repeating: " ", count: hang)
                    column = hang
                }
                isAtStart = false
                result += inked(piece, part.ink)
                column += DisplayWidth.of(piece)
            }
        }
        while result.utf8.last == 0x20 { result.removeLast() }
        return result + "\n"
    }

    /// Punctuation that does not begin a line in Chinese.
    private static func isClosing(_ piece: String) -> Bool {
        guard let first = piece.unicodeScalars.first else { return false }
        return "，。、；：？！）］】」』》".unicodeScalars.contains(first)
    }

    func inked(_ text: String, _ ink: InkedText.Ink) -> String {
        guard isColored else { return text }
        let code =
            switch ink {
            case .plain: ""
            case .bold: "1"
            case .dim: "2"
            case .removed: "31"
            case .added: "32"
            }
        return code.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
