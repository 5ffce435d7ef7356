internal import MarkupTree

/// A step of the inlines of one block: a container begins or ends, or a node without children stands there.
///
/// Containers know their span when they end; `InlineReader` then writes it into the `open` item too.
struct InlineItem {
    enum Role {
        case open, close, leaf
    }

    /// How a text was written. Only verbatim text has a byte in the source for each of its own.
    enum Origin {
        case verbatim
        /// `&amp;`
        case entity
        /// `\*`: never part of an address, of strikethrough or of attributes.
        case escape
    }

    var role: Role
    var node: MarkupNode
    var origin = Origin.verbatim

    init(_ role: Role, _ node: MarkupNode, origin: Origin = .verbatim) {
        self.role = role
        self.node = node
        self.origin = origin
    }

    var isText: Bool { role == .leaf && node.kind == .text }
}

/// The inlines of one block, in order, and the signs that their texts hold.
struct InlineRun {
    /// Signs that decide which of the assembler's passes have anything to do.
    struct Signs: OptionSet {
        let rawValue: UInt8

        static let tilde = Signs(rawValue: 1)
        static let colon = Signs(rawValue: 2)
        static let at = Signs(rawValue: 4)
        static let brace = Signs(rawValue: 8)
        static let bracket = Signs(rawValue: 16)
        static let w = Signs(rawValue: 32)
        static let angle = Signs(rawValue: 64)
        static let softBreak = Signs(rawValue: 128)
    }

    var items: [InlineItem] = []
    var signs: Signs = []

    /// Notes the signs of a text. A colon counts where `http:`, `https:` or `mailto:` may end, a `w` after another.
    mutating func noteSigns(_ text: Range<Int>, of texts: [UInt8]) {
        let span = texts.span.extracting(text)
        let table = Self.signOfByte
        var found = signs.rawValue
        var previous = UInt8(0)
        for index in span.indices {
            let byte = span[index]
            let sign = table[Int(byte)]
            if sign != 0 {
                switch byte {
                case UInt8(ascii: ":"):
                    let last = previous | 0x20
                    if last == UInt8(ascii: "p") || last == UInt8(ascii: "s") || last == UInt8(ascii: "o") { found |= sign }
                case UInt8(ascii: "w"): if previous == byte { found |= sign }
                default: found |= sign
                }
            }
            previous = byte
        }
        signs = Signs(rawValue: found)
    }

    /// The sign that a byte is, if it is one.
    static let signOfByte: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "~"): Signs.tilde.rawValue
        case UInt8(ascii: ":"): Signs.colon.rawValue
        case UInt8(ascii: "@"): Signs.at.rawValue
        case UInt8(ascii: "}"): Signs.brace.rawValue
        case UInt8(ascii: "["): Signs.bracket.rawValue
        case UInt8(ascii: "w"): Signs.w.rawValue
        case UInt8(ascii: "<"): Signs.angle.rawValue
        default: 0
        }
    }
}
