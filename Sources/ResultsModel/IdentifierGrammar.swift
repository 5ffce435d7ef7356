/// The grammar of ids by kind of object (content-model.md, "Identity and scope"), over ASCII bytes.
package enum IdentifierGrammar {
    /// The most bytes an id may have.
    package static let maximumBytes = 100

    /// Whether `text` is a well-formed id of something of this kind.
    package static func accepts(_ text: String, as kind: ObjectKind) -> Bool {
        guard !text.isEmpty, text.utf8.count <= maximumBytes else { return false }
        switch kind {
        case .outcome: return isOutcomeCode(text)
        case .output: return isDotted(text, parts: 2)
        case .indicator: return isDotted(text, parts: 3) || isDotted(text, parts: 2) || isSlug(text)
        case .pillar: return isSlug(text) || dottedNumber(text)
        case .risk: return isNumber(text) || isSlug(text)
        case .sdgGoal: return isNumber(text)
        case .sdgTarget: return isSDG(text, parts: 2)
        case .sdgIndicator: return isSDG(text, parts: 3)
        case .paper, .document: return isSymbol(text)
        case .abbreviation: return text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && isSymbol(String($0)) }
        case .instrument: return isInstrumentCode(text) || isSlug(text)
        case .country: return text.utf8.count == 3 && text.utf8.allSatisfy(isUpper)
        default: return isSlug(text)
        }
    }

    /// `[a-z0-9]+(-[a-z0-9]+)*`
    package static func isSlug(_ text: some StringProtocol) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { isLower($0) || isDigit($0) } }
    }

    /// `C190`, `P155`, `R204`: a letter and a number without leading zeros.
    package static func isInstrumentCode(_ text: String) -> Bool {
        guard let first = text.utf8.first, [UInt8(ascii: "C"), UInt8(ascii: "P"), UInt8(ascii: "R")].contains(first) else { return false }
        return isNumber(text.dropFirst())
    }

    /// A document symbol: letters, digits and `. / - ( ) _ :`, no spaces.
    package static func isSymbol(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            isLower(byte) || isUpper(byte) || isDigit(byte) || "./-()_:+&".utf8.contains(byte)
        } && text.utf8.first != UInt8(ascii: "/") && !text.contains("..")
    }

    static func isOutcomeCode(_ text: some StringProtocol) -> Bool {
        isNumber(text) || (text.utf8.count == 1 && text.utf8.allSatisfy(isUpper))
    }

    private static func isDotted(_ text: String, parts count: Int) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == count && isOutcomeCode(parts[0]) && parts.dropFirst().allSatisfy { isNumber($0) }
    }

    private static func dottedNumber(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isOutcomeCode($0) }
    }

    private static func isSDG(_ text: String, parts count: Int) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == count, isNumber(parts[0]) else { return false }
        let letterOrNumber = isNumber(parts[1]) || (parts[1].utf8.count == 1 && parts[1].utf8.allSatisfy(isLower))
        return letterOrNumber && parts.dropFirst(2).allSatisfy { isNumber($0) }
    }

    /// `[1-9][0-9]*`
    private static func isNumber(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "0") else { return false }
        return text.utf8.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
