// File names are bytes that anybody may choose. Before one is shown it goes through here.

/// A file name or path as it can be shown in a message: bytes that are not UTF-8 become `\xFF`, control and
/// direction characters `\u{202E}`; everything else stays as it is.
package func escapedName(_ bytes: some Sequence<UInt8>) -> String {
    var rest = Array(bytes)[...]
    var text = ""
    while let first = rest.first {
        let piece = rest.prefix(scalarLength(lead: first))
        if let valid = String(validating: piece, as: UTF8.self), let scalar = valid.unicodeScalars.first {
            text += isUnusableInNames(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : valid
            rest = rest.dropFirst(piece.count)
        } else {
            let digits = String(first, radix: 16, uppercase: true)
            text += "\\x" + (digits.count == 1 ? "0" : "") + digits
            rest = rest.dropFirst()
        }
    }
    return text
}

/// Whether a valid name holds a character that file names must not have.
func hasUnusableCharacter(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return false }
    return name.unicodeScalars.contains(where: isUnusableInNames)
}

/// Controls, line separators, the byte order mark, and the characters that change the writing direction: names with
/// them look like other names, or break a line of a message.
private func isUnusableInNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
}

/// The number of bytes that a scalar beginning with `lead` has, if it is well-formed.
private func scalarLength(lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
}
