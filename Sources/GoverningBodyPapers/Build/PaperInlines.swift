import Linking
import MarkupTree
import Publication
import ResultsModel

/// Turns the inlines of a body into those of a paper: links resolved, references numbered, notes called by number.
struct PaperInlines: Sendable {
    let linkText: LinkText
    private let resolver: LinkResolver
    private let labels: Labels
    private let numbers: PaperNumbers

    init(_ workspace: Workspace, labels: Labels, language: LanguageIndex, numbers: PaperNumbers) {
        self.labels = labels
        self.numbers = numbers
        linkText = LinkText(workspace, labels: labels, language: language)
        resolver = LinkResolver(workspace, siteMap: SiteMap(workspace), labels: labels, language: language)
    }

    /// The inlines below a block, in order. Nesting is bounded by the reader's limit on delimiters, so recursion is safe.
    func content(of block: Int, in text: PaperText) -> [PaperInline] {
        text.document.children(of: block).flatMap { inline($0, text) }
    }

    /// The inlines of a field that holds Markdown, its paragraphs with breaks between them.
    func content(of field: MarkupDocument, scope: String) -> [PaperInline] {
        let text = PaperText(document: field, number: 0, scope: scope, headingShift: 0)
        return PaperInline.lines(text.topLevelBlocks.map { content(of: $0, in: text) })
    }

    private func inline(_ index: Int, _ text: PaperText) -> [PaperInline] {
        let node = text.document.nodes[index]
        switch node.kind {
        case .text: return [.text(text.document.string(node.text))]
        case .code: return [.code(text.document.string(node.text))]
        case .softBreak: return [.text(" ")]
        case .lineBreak: return [.lineBreak]
        case .emphasis: return [.emphasis(content(of: index, in: text))]
        case .strong: return [.strong(content(of: index, in: text))]
        case .strikethrough: return [.strikethrough(content(of: index, in: text))]
        case .footnoteReference:
            let key = PaperNumbers.NoteKey(text: text.number, label: text.document.string(node.text))
            return numbers.notes[key].map { [.footnote($0)] } ?? []
        case .link: return [link(index, text)]
        case .image: return [.text(text.document.plainText(of: index))]
        case .paragraph: return content(of: index, in: text)
        default: return []
        }
    }

    private func link(_ index: Int, _ text: PaperText) -> PaperInline {
        let node = text.document.nodes[index]
        let address = text.document.string(node.text)
        let own = node.flag ? nil : content(of: index, in: text)
        if let typed = TypedLink(address, scope: text.scope) {
            switch typed.target {
            case .blank(let id): return .blank(id: id)
            case .place(let kind, let paper, let id) where paper.isEmpty:
                return reference(kind, id, own: own)
            case .object(let key) where key.kind == .budget || key.kind == .figure:
                if let place = numbers.places[key.code] { return reference(to: place, own: own) }
            default: break
            }
        }
        let resolved = resolver.resolve(address, scope: text.scope)
        let content = own ?? [.text(resolved.text)]
        switch resolved.destination {
        case .place(let place):
            let fragment = place.fragment.isEmpty ? "" : "#" + place.fragment
            return .link(address: place.route.address + fragment, isExternal: false, content: content)
        case .external(let address): return .link(address: address, isExternal: true, content: content)
        case .none: return .link(address: "", isExternal: false, content: content)
        }
    }

    /// A reference within the paper, by the author's id.
    private func reference(_ kind: TypedLink.PlaceKind, _ id: String, own: [PaperInline]?) -> PaperInline {
        let place = kind == .note ? numbers.places["note:\(id)"] : numbers.places[id]
        guard let place else { return .link(address: "", isExternal: false, content: own ?? [.text(id)]) }
        return reference(to: place, own: own)
    }

    private func reference(to place: PaperNumbers.Place, own: [PaperInline]?) -> PaperInline {
        if let own { return .link(address: "#" + place.anchor, isExternal: false, content: own) }
        let pattern: Label =
            switch place.kind {
            case .paragraph: .linkParagraph
            case .table: .linkTable
            case .figure: .linkFigure
            case .note: .linkNote
            case .heading: .linkSection
            }
        // The number is set by a field in Word, so the pattern is split around it.
        let parts = labels[pattern].split(separator: "{number}", maxSplits: 1, omittingEmptySubsequences: false)
        return .reference(
            anchor: place.anchor, before: String(parts.first ?? ""), number: place.number, after: parts.count > 1 ? String(parts[1]) : "")
    }
}
