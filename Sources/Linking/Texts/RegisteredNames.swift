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
                        .oneName, .nearName(whole.text.string(place), name), at: Location(object.path(of: language), whole.text.span(place))
                    )
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
            guard end <= piece.range.upperBound, bytes[end - 6..<end].elementsEqual(name.suffix(6)),
                case let text = Array(bytes[start..<end]),
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
        /// The words as hashes, without an `s` at their ends.
        let hashes: [UInt64]
        let text: String
    }

    /// By the hash of the first word.
    private var names: [UInt64: [Name]] = [:]
    /// By the low bits of that hash: whether a name can begin so.
    private var begins: [Bool] = Array(repeating: false, count: 4_096)

    init(_ names: [String]) {
        for name in names {
            var reader = WordReader(Array(name.utf8)[...])
            var words: [(text: String, hash: UInt64)] = []
            while let word = reader.next() { words.append((reader.text(word.place), word.hash)) }
            guard words.count >= 3 else { continue }
            self.names[words[0].hash, default: []].append(Name(words: words.map(\.text), hashes: words.map(\.hash), text: name))
            begins[Int(words[0].hash & 4_095)] = true
        }
    }

    func variants(in piece: TextPiece) -> [(name: String, place: Range<Int>)] {
        var found: [(name: String, place: Range<Int>)] = []
        var reader = WordReader(piece.bytes)
        while let word = reader.next() {
            guard begins[Int(word.hash & 4_095)], let candidates = names[word.hash] else { continue }
            for name in candidates {
                guard let end = end(of: name, after: reader) else { continue }
                found.append((name.text, word.place.lowerBound..<end))
            }
        }
        return found
    }

    /// Where a variant of a name ends, of which the first word has just been read; nil where none stands here.
    private func end(of name: Name, after first: WordReader) -> Int? {
        var reader = first
        var different: (said: Range<Int>, wanted: Int)?
        var end = 0
        for index in name.hashes.indices.dropFirst() {
            guard let word = reader.next(), !reader.crossedLine else { return nil }
            if word.hash != name.hashes[index] {
                guard different == nil else { return nil }
                different = (word.place, index)
            }
            end = word.place.upperBound
        }
        guard let different, isNearly(reader.text(different.said), name.words[different.wanted]) else { return nil }
        return end
    }

    private func isNearly(_ said: String, _ wanted: String) -> Bool {
        guard said.utf8.count >= 5, wanted.utf8.count >= 5 else { return false }
        return EditDistance.between(said.utf8.map { UInt32($0) }, wanted.utf8.map { UInt32($0) }, atMost: 2) != nil
    }
}

/// Reads words of Latin letters, each with a hash that takes no notice of case and of an `s` at its end.
private struct WordReader {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    /// Whether a line feed stood before the word that was read last: it belongs to another field or block.
    private(set) var crossedLine = false

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    mutating func next() -> (hash: UInt64, place: Range<Int>)? {
        crossedLine = false
        while index < bytes.endIndex, !bytes[index].isLetter {
            if bytes[index] == UInt8(ascii: "\n") { crossedLine = true }
            index += 1
        }
        guard index < bytes.endIndex else { return nil }
        let start = index
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var before = hash
        while index < bytes.endIndex, bytes[index].isLetter {
            before = hash
            hash = (hash ^ UInt64(bytes[index] | 0x20)) &* 0x100_0000_01B3
            index += 1
        }
        let isPlural = bytes[index - 1] | 0x20 == UInt8(ascii: "s") && index - start > 3
        return (isPlural ? before : hash, start..<index)
    }

    func text(_ place: Range<Int>) -> String { String(decoding: bytes[place].map { $0 | 0x20 }, as: UTF8.self) }
}
