/// Where in HTML a place of a template is: in text, in a tag, in the value of an attribute, in a comment, in a script.
///
/// A small tokenizer after the HTML standard, fed with the literal bytes in the order in which they are printed. It
/// does not judge the HTML; it has to know one thing: what a value that is put here would be read as.
struct HTMLContext: Sendable, Hashable {
    enum Place: Sendable, Hashable {
        case content
        /// After `<`.
        case tagOpen
        case tagName
        /// Between the attributes.
        case tag
        case attributeName
        case afterAttributeName
        /// After `=`.
        case beforeValue
        case quoted(UInt8)
        case unquoted
        case comment
        /// `<!doctype ...>`, `<?xml ...?>`
        case declaration
        /// Inside `<script>` or `<style>`.
        case rawText
    }

    private(set) var place = Place.content
    /// The tag or attribute that is being read or whose value it is, in lower case; empty if it is not known.
    private var name: [UInt8] = []
    /// `script` or `style`, from its opening tag on.
    private var element: [UInt8] = []
    private var isEndTag = false
    /// How much of what ends a comment, or a script, has been seen; in a declaration, how many bytes.
    private var matched = 0

    /// Reads on.
    mutating func advance(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { advance(byte) }
    }

    /// A value is printed here.
    mutating func passValue() {
        switch place {
        case .beforeValue: place = .unquoted
        case .tagOpen: place = .tagName
        case .afterAttributeName: startAttribute([])
        default: break
        }
        matched = 0
    }

    /// The context behind something that may or may not be printed; nil if that makes a difference.
    func joined(with other: HTMLContext) -> HTMLContext? {
        if self == other { return self }
        return settled == other.settled ? settled : nil
    }

    /// The name of the attribute whose value it is.
    var attribute: String { String(decoding: name, as: UTF8.self) }

    /// `script` or `style`.
    var rawElement: String { String(decoding: element, as: UTF8.self) }

    /// The context without what is half read: a tag's name, an attribute without its value.
    private var settled: HTMLContext {
        var context = self
        context.matched = 0
        switch place {
        case .tagName, .tag, .attributeName, .afterAttributeName:
            context.place = .tag
            if place == .tagName { context.finishTagName() }
            context.name = []
        case .content, .rawText, .comment, .declaration:
            context.name = []
        case .tagOpen, .beforeValue, .quoted, .unquoted:
            break
        }
        return context
    }

    private mutating func advance(_ byte: UInt8) {
        switch place {
        case .content: if byte == UInt8(ascii: "<") { place = .tagOpen }
        case .tagOpen: openTag(byte)
        case .tagName, .tag, .attributeName, .afterAttributeName: inTag(byte)
        case .beforeValue: beforeValue(byte)
        case .quoted(let quote): if byte == quote { endValue() }
        case .unquoted: if Self.isSpace(byte) { endValue() } else if byte == UInt8(ascii: ">") { finishTag() }
        case .comment: inComment(byte)
        case .declaration: inDeclaration(byte)
        case .rawText: inRawText(byte)
        }
    }

    private mutating func openTag(_ byte: UInt8) {
        isEndTag = false
        name = []
        element = []
        matched = 0
        switch byte {
        case UInt8(ascii: "/"):
            isEndTag = true
            place = .tagName
        case UInt8(ascii: "!"): place = .declaration
        case UInt8(ascii: "?"):
            place = .declaration
            matched = 3
        case UInt8(ascii: "<"): place = .tagOpen
        case _ where Self.isLetter(byte):
            place = .tagName
            name = [Self.lower(byte)]
        default: place = .content
        }
    }

    private mutating func inTag(_ byte: UInt8) {
        if place == .tagName, !Self.isSpace(byte), byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") {
            return name.append(Self.lower(byte))
        }
        if place == .tagName { finishTagName() }
        switch byte {
        case UInt8(ascii: ">"): finishTag()
        case UInt8(ascii: "/"): place = .tag
        case UInt8(ascii: "="):
            if place == .tag { name = [] }
            place = .beforeValue
        case _ where Self.isSpace(byte):
            place = place == .attributeName || place == .afterAttributeName ? .afterAttributeName : .tag
        default:
            if place == .attributeName { name.append(Self.lower(byte)) } else { startAttribute([Self.lower(byte)]) }
        }
    }

    private mutating func startAttribute(_ start: [UInt8]) {
        place = .attributeName
        name = start
    }

    private mutating func beforeValue(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): place = .quoted(byte)
        case UInt8(ascii: ">"): finishTag()
        case _ where Self.isSpace(byte): break
        default: place = .unquoted
        }
    }

    private mutating func endValue() {
        place = .tag
        name = []
    }

    private mutating func finishTagName() {
        if !isEndTag, Self.rawElements.contains(name) { element = name }
        name = []
    }

    private mutating func finishTag() {
        place = element.isEmpty || isEndTag ? .content : .rawText
        if place == .content { element = [] }
        isEndTag = false
        name = []
        matched = 0
    }

    /// `matched` counts the dashes before the `>` that ends a comment.
    private mutating func inComment(_ byte: UInt8) {
        if byte == UInt8(ascii: "-") {
            matched = min(matched + 1, 2)
        } else if byte == UInt8(ascii: ">"), matched == 2 {
            place = .content
            matched = 0
        } else {
            matched = 0
        }
    }

    /// `matched` counts the dashes after `<!`; a third byte makes it no comment.
    private mutating func inDeclaration(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") {
            place = .content
            matched = 0
        } else if byte == UInt8(ascii: "-"), matched < 2 {
            matched += 1
            if matched == 2 { place = .comment }
        } else {
            matched = 3
        }
    }

    /// `matched` counts the bytes of `</script` that have been seen.
    private mutating func inRawText(_ byte: UInt8) {
        let ending = [UInt8(ascii: "<"), UInt8(ascii: "/")] + element
        if matched < ending.count {
            matched = Self.lower(byte) == ending[matched] ? matched + 1 : (byte == UInt8(ascii: "<") ? 1 : 0)
        } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            isEndTag = true
            place = .tag
            inTag(byte)
        } else {
            matched = 0
        }
    }

    private static let rawElements = [Array("script".utf8), Array("style".utf8)]

    private static func isSpace(_ byte: UInt8) -> Bool { TemplateLines.isWhitespace(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower(byte)) }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
