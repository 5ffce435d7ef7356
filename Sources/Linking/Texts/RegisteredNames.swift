import Diagnostics
import ResultsModel

/// Finds near misses of registered names in running text.
struct RegisteredNames {
    /// By language; nil for one whose names are not known.
    private let finders: [(any NameFinder)?]

    init(_ input: RuleInput) {
        let kinds: Set<ObjectKind> = [.abbreviation, .instrument]
        let entries = input.workspace.registers.filter { kinds.contains($0.kind) }.flatMap(\.entries)
        finders = input.languages.enumerated().map { language, written -> (any NameFinder)? in
            let names = entries.flatMap { [$0.name, $0.shortName] }.compactMap { $0[LanguageIndex(language)]?.text }
            return switch written {
            case .chinese: ChineseNames(names)
            case .english: EnglishNames(names)
            case .other: nil
            }
        }
    }

    /// What is nearly a name in an object's texts; registers themselves are not running text.
    func variants(in object: ObjectTexts) -> [Diagnostic] {
        guard object.header != nil else { return [] }
        return finders.enumerated().flatMap { language, finder -> [Diagnostic] in
            guard let finder else { return [] }
            return object.wholes(language).flatMap { whole in
                finder.variants(in: whole).map { name, place in
                    Diagnostic(
                        .oneName, .nearName(whole.text.string(place), name), at: Location(object.path(of: language), whole.text.span(place)))
                }
            }
        }
    }
}

/// Registered names of one language.
protocol NameFinder: Sendable {
    /// What is nearly one of the names: the name, and where the variant stands.
    func variants(in piece: TextPiece) -> [(name: String, place: Range<Int>)]
}

/// Chinese names of eight characters or more. A variant begins and ends with the same two characters; in between one
/// character differs, or is too many or too few. Two would often make another name: 联合国儿童基金会 is not 联合国基金会. So do
/// numerals.
private struct ChineseNames: NameFinder {
    private var names: [UInt64: [[UInt8]]] = [:]
    /// By code point: whether a name begins with this character.
    private var begins: [Bool] = Array(repeating: false, count: 65_536)
    private let known: Set<[UInt8]>

    init(_ names: [String]) {
        known = Set(names.map { Array($0.utf8) })
        for name in known.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.count >= 24 && name[0] >= 0xE3 {
            self.names[Self.start(name, at: 0), default: []].append(name)
            begins[Self.codePoint(name, at: 0)] = true
        }
    }

    func variants(in piece: TextPiece) -> [(name: String, place: Range<Int>)] {
        let bytes = piece.text.bytes
        var found: [(name: String, place: Range<Int>)] = []
        var index = piece.range.lowerBound
        while index + 6 <= piece.range.upperBound {
            defer { index += bytes[index] < 0x80 ? 1 : bytes[index] >= 0xE0 ? 3 : 2 }
            guard bytes[index] >= 0xE3, bytes[index] <= 0xE9, begins[Self.codePoint(bytes, at: index)],
                let candidates = names[Self.start(bytes, at: index)],
                !candidates.contains(where: { bytes[index..<piece.range.upperBound].starts(with: $0) })
            else { continue }
            for name in candidates {
                guard let place = variant(of: name, in: piece, at: index) else { continue }
                found.append((String(decoding: name, as: UTF8.self), place))
                break
            }
        }
        return found
    }

    private func variant(of name: [UInt8], in piece: TextPiece, at start: Int) -> Range<Int>? {
        let bytes = piece.text.bytes
        for change in [0, 3, -3] {
            let end = start + name.count + change
            guard end <= piece.range.upperBound, bytes[end - 6..<end].elementsEqual(name.suffix(6)), case let text = Array(bytes[start..<end]),
                !known.contains(text), differs(text, name)
            else { continue }
            return start..<end
        }
        return nil
    }

    private func differs(_ text: [UInt8], _ name: [UInt8]) -> Bool {
        let (left, right) = (Self.scalars(text), Self.scalars(name))
        guard EditDistance.between(left, right, atMost: 1) != nil else { return false }
        return !zip(left, right).contains { $0 != $1 && (Self.isNumeral($0) || Self.isNumeral($1)) }
    }

    private static func scalars(_ bytes: [UInt8]) -> [UInt32] { String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value) }

    private static func isNumeral(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || "一二三四五六七八九十百".unicodeScalars.contains { $0.value == scalar }
    }

    private static func codePoint(_ bytes: [UInt8], at index: Int) -> Int {
        Int(bytes[index] & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
    }

    private static func start(_ bytes: [UInt8], at index: Int) -> UInt64 {
        bytes[index..<index + 6].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// English names of three words or more. In a variant one word is spelt otherwise (`Labor`), the others are the same; an
/// ending `s` is a plural, not a variant.
private struct EnglishNames: NameFinder {
    private struct Name {
        let words: [String]
        let text: String
    }

    /// By the hash of the first word.
    private var names: [UInt64: [Name]] = [:]
    /// By the low bits of that hash: whether a name can begin so.
    private var begins: [Bool] = Array(repeating: false, count: 4_096)

    init(_ names: [String]) {
        for name in names {
            let bytes = Array(name.utf8)
            let words = Self.words(of: bytes[...], atMost: .max).map(\.text)
            guard words.count >= 3, let first = bytes.firstIndex(where: \.isLetter) else { continue }
            let hash = Self.hash(of: bytes, from: first, end: bytes.count).value
            self.names[hash, default: []].append(Name(words: words, text: name))
            begins[Int(hash & 4_095)] = true
        }
    }

    func variants(in piece: TextPiece) -> [(name: String, place: Range<Int>)] {
        let bytes = piece.text.bytes
        var found: [(name: String, place: Range<Int>)] = []
        var index = piece.range.lowerBound
        while index < piece.range.upperBound {
            guard bytes[index].isLetter else {
                index += 1
                continue
            }
            let word = Self.hash(of: bytes, from: index, end: piece.range.upperBound)
            if begins[Int(word.value & 4_095)], let candidates = names[word.value] {
                let line = bytes[index..<piece.range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
                found += candidates.compactMap { name in variant(of: name, in: line).map { (name.text, $0) } }
            }
            index = word.end
        }
        return found
    }

    private func variant(of name: Name, in line: ArraySlice<UInt8>) -> Range<Int>? {
        let words = Self.words(of: line, atMost: name.words.count)
        guard words.count == name.words.count, let first = words.first, let last = words.last, differsInOne(words.map(\.text), name.words) else {
            return nil
        }
        return first.place.lowerBound..<last.place.upperBound
    }

    private func differsInOne(_ words: [String], _ name: [String]) -> Bool {
        let different = zip(words, name).filter { Self.singular($0) != Self.singular($1) }
        guard different.count == 1, let (said, wanted) = different.first, said.utf8.count >= 5, wanted.utf8.count >= 5 else { return false }
        return EditDistance.between(said.utf8.map { UInt32($0) }, wanted.utf8.map { UInt32($0) }, atMost: 2) != nil
    }

    private static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }

    /// FNV-1a of the letters that stand here, in small ones, and where they end.
    private static func hash(of bytes: [UInt8], from start: Int, end: Int) -> (value: UInt64, end: Int) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = start
        while index < end, bytes[index].isLetter {
            hash = (hash ^ UInt64(bytes[index] | 0x20)) &* 0x100_0000_01B3
            index += 1
        }
        return (hash, index)
    }

    private static func words(of bytes: ArraySlice<UInt8>, atMost limit: Int) -> [(text: String, place: Range<Int>)] {
        var words: [(text: String, place: Range<Int>)] = []
        var index = bytes.startIndex
        while index < bytes.endIndex, words.count < limit {
            let start = index
            while index < bytes.endIndex, bytes[index].isLetter { index += 1 }
            if index > start {
                words.append((String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self), start..<index))
            } else {
                index += 1
            }
        }
        return words
    }
}
