/// What a character becomes before it is compared: small letters, no accents, full-width forms as plain ones.
enum CharacterFolding {
    /// The base letters of U+00C0 to U+017F; `.` for those that stay as they are.
    private static let bases = Array(
        ("aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
            + "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll."
            + "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.").utf8)

    /// The folded character; 0 for one that is left out (soft hyphens, marks of Arabic vowels, invisible joiners).
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 0x20
        case ..<0xC0: scalar == 0xAD ? 0 : scalar
        case 0xC0...0x17F: latin(scalar)
        case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x622, 0x623, 0x625: 0x627
        case 0x629: 0x647
        case 0x649: 0x64A
        case 0x640, 0x64B...0x652, 0x200B...0x200D, 0x2060, 0xFEFF: 0
        case 0x2010, 0x2011, 0x2013, 0x2212: 0x2D
        case 0xFF21...0xFF3A: scalar - 0xFEC0
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        default: scalar
        }
    }

    private static func latin(_ scalar: UInt32) -> UInt32 {
        let base = bases[Int(scalar - 0xC0)]
        if base != UInt8(ascii: ".") { return UInt32(base) }
        switch scalar {
        case 0xC6, 0xD0, 0xD8, 0xDE: return scalar + 0x20
        case 0x110, 0x126, 0x132, 0x13F, 0x141, 0x14A, 0x152, 0x166: return scalar + 1
        default: return scalar
        }
    }

    /// Characters that are written without spaces between words: Chinese, Japanese, Korean.
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3005, 0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Letters, digits, and the marks that belong to letters.
    static func isWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A: return true
        case ..<0xAA: return false
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
            switch properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark,
                .spacingMark:
                return true
            default: return false
            }
        }
    }
}
