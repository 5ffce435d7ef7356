/// Finds text in another script within the texts of a paper and marks its language, so that fonts, hyphenation and voices
/// follow: English names in a Chinese paper, a Chinese title in an English one.
///
/// The language is taken from the script: the first of the workspace's languages that is written in it. Abbreviations,
/// symbols and addresses (`ILO`, `GB.331/PFA/4`, `www.ilo.org`) belong to no language and stay as they are.
struct ForeignRuns: Sendable {
    private let own: WritingScript?
    private let languages: [(script: WritingScript, tag: String)]

    /// - Parameter tags: the languages of the workspace, the source first.
    init(language tag: String, tags: [String]) {
        own = WritingScript(language: tag)
        languages = tags.compactMap { tag in WritingScript(language: tag).map { ($0, tag) } }
    }

    func marked(_ document: PaperDocument) -> PaperDocument { document.mapInlines(marked) }

    func marked(_ content: [PaperInline]) -> [PaperInline] {
        content.flatMap { inline -> [PaperInline] in
            switch inline {
            case .text(let text): return pieces(of: text)
            case .emphasis(let inner): return [.emphasis(marked(inner))]
            case .strong(let inner): return [.strong(marked(inner))]
            case .strikethrough(let inner): return [.strikethrough(marked(inner))]
            case .link(let address, let isExternal, let inner):
                return [.link(address: address, isExternal: isExternal, content: marked(inner))]
            case .foreign, .code, .lineBreak, .reference, .footnote, .blank: return [inline]
            }
        }
    }

    private func pieces(of text: String) -> [PaperInline] {
        guard let own else { return [.text(text)] }
        var pieces: [PaperInline] = []
        let scalars = text.unicodeScalars
        var done = scalars.startIndex
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard let script = WritingScript(scalars[index]), script != own, let tag = languages.first(where: { $0.script == script })?.tag
            else {
                scalars.formIndex(after: &index)
                continue
            }
            let run = ScriptExtent(script, in: scalars, from: index)
            if run.isWords {
                if done < index { pieces.append(.text(String(scalars[done..<index]))) }
                pieces.append(.foreign(String(scalars[index..<run.end]), language: tag))
                done = run.end
            }
            index = run.end
        }
        if pieces.isEmpty { return [.text(text)] }
        return done < scalars.endIndex ? pieces + [.text(String(scalars[done...]))] : pieces
    }
}

/// How far a text in one script goes, and whether it is words of a language.
private struct ScriptExtent {
    /// Past the last letter, with a closing bracket or quotation mark that was opened in it.
    let end: String.UnicodeScalarView.Index
    let isWords: Bool

    init(_ script: WritingScript, in scalars: String.UnicodeScalarView, from start: String.UnicodeScalarView.Index) {
        var index = start
        var last = start
        var open: [Unicode.Scalar] = []
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            if let found = WritingScript(scalar) {
                guard found == script else { break }
                last = next
            } else {
                guard !scalar.isWide else { break }
                if let closing = scalar.closing { open.append(closing) }
                if scalar == open.last {
                    open.removeLast()
                    last = next
                }
            }
            index = next
        }
        end = last
        let run = scalars[start..<last]
        let text = String(run)
        let isAddress = text.contains("://") || text.contains("www.") || text.contains("@")
        isWords = !isAddress && (script != .latin || run.hasLowercaseWord)
    }
}

/// Scripts that tell languages apart.
private enum WritingScript: Sendable, Hashable {
    case latin, han, cyrillic, arabic

    /// The script that a language is written in; nil for one that is not known.
    init?(language tag: String) {
        switch tag.prefix(while: { $0 != "-" }) {
        case "zh", "ja": self = .han
        case "ru", "uk", "bg": self = .cyrillic
        case "ar", "fa", "ur": self = .arabic
        case "en", "fr", "es", "de", "it", "pt": self = .latin
        default: return nil
        }
    }

    /// The script of a letter; nil for what stands in texts of every script.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x400...0x52F: self = .cyrillic
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
        case 0x2E80...0x2FDF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: self = .han
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is punctuation as wide as a Chinese character, which ends what is not Chinese.
    fileprivate var isWide: Bool { (0x3000...0x303F).contains(value) || (0xFF00...0xFFEF).contains(value) }

    /// What closes it, for an opening mark.
    fileprivate var closing: Unicode.Scalar? {
        switch self {
        case "(": ")"
        case "[": "]"
        case "“": "”"
        case "‘": "’"
        default: nil
        }
    }
}

extension Substring.UnicodeScalarView {
    /// Whether a word of two or more small letters stands in it: "Better", not "ILO", "CO" or "x".
    fileprivate var hasLowercaseWord: Bool {
        var small = 0
        for scalar in self {
            small = scalar.properties.isLowercase ? small + 1 : 0
            if small == 2 { return true }
        }
        return false
    }
}
