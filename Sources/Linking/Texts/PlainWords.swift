import ResultsModel

/// Texts compared by their words: letters, digits and Chinese characters, without case, spaces and punctuation.
enum PlainWords {
    static func key(_ text: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where isWord(scalar) { key.append(folded(scalar)) }
        return String(key)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("A"..."Z").contains(scalar) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value) | 0x20)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF, 0x2000...0x206F, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0xFFFC: false
        default: true
        }
    }
}

extension ArraySlice<UInt8> {
    func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isUpper: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isLower: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    var isLetter: Bool { isUpper || isLower }
}
