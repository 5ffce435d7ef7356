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
            return object.wholes[language].flatMap { whole in
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
    func variants(in whole: WholeText) -> [(name: String, place: Range<Int>)]
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
            if let character = HanCharacter.codePoint(name, at: 0) { begins[character] = true }
        }
    }

    func variants(in whole: WholeText) -> [(name: String, place: Range<Int>)] {
        let bytes = whole.text.bytes
        let span = bytes.span
        var found: [(name: String, place: Range<Int>)] = []
        var index = 0
        while index + 6 <= whole.end {
            let byte = span[index]
            guard byte >= 0xE3, byte <= 0xE9 else {
                index += 1
                continue
            }
            if begins[HanCharacter.codePoint(byte, span[index + 1], span[index + 2])], let candidates = names[Self.start(bytes, at: index)],
                !candidates.contains(where: { bytes[index..<whole.end].starts(with: $0) }),
                let variant = variant(among: candidates, in: whole, at: index)
            {
                found.append(variant)
            }
            index += 3
        }
        return found
    }

    private func variant(among names: [[UInt8]], in whole: WholeText, at start: Int) -> (name: String, place: Range<Int>)? {
        for name in names {
            guard let place = variant(of: name, in: whole, at: start) else { continue }
            return (String(decoding: name, as: UTF8.self), place)
        }
        return nil
    }

    private func variant(of name: [UInt8], in whole: WholeText, at start: Int) -> Range<Int>? {
        let bytes = whole.text.bytes
        for change in [0, 3, -3] {
            let end = start + name.count + change
            guard end <= whole.end, bytes[end - 6..<end].elementsEqual(name.suffix(6)), case let text = Array(bytes[start..<end]),
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
            let bytes = Array(name.utf8)
            let words = TextWord.all(in: bytes, before: bytes.count)
            guard words.count >= 3 else { continue }
            let texts = words.map { String(decoding: bytes[$0.range].map { $0 | 0x20 }, as: UTF8.self) }
            self.names[words[0].hash, default: []].append(Name(words: texts, hashes: words.map(\.hash), text: name))
            begins[Int(words[0].hash & 4_095)] = true
        }
    }

    func variants(in whole: WholeText) -> [(name: String, place: Range<Int>)] {
        var found: [(name: String, place: Range<Int>)] = []
        for (index, word) in whole.words.enumerated() where begins[Int(word.hash & 4_095)] {
            for name in names[word.hash] ?? [] {
                guard let place = variant(of: name, in: whole, from: index) else { continue }
                found.append((name.text, place))
            }
        }
        return found
    }

    /// Where a variant of a name stands that begins with this word: one word differs a little, and all are of one text.
    private func variant(of name: Name, in whole: WholeText, from first: Int) -> Range<Int>? {
        guard first + name.hashes.count <= whole.words.count else { return nil }
        var different: Int?
        for index in name.hashes.indices.dropFirst() where whole.words[first + index].hash != name.hashes[index] {
            guard different == nil else { return nil }
            different = index
        }
        guard let different, case let said = whole.string(whole.words[first + different]).lowercased(),
            isNearly(said, name.words[different])
        else {
            return nil
        }
        let place = Int(whole.words[first].start)..<Int(whole.words[first + name.hashes.count - 1].end)
        return whole.text.bytes[place].contains(UInt8(ascii: "\n")) ? nil : place
    }

    private func isNearly(_ said: String, _ wanted: String) -> Bool {
        guard said.utf8.count >= 5, wanted.utf8.count >= 5 else { return false }
        return EditDistance.between(said.utf8.map { UInt32($0) }, wanted.utf8.map { UInt32($0) }, atMost: 2) != nil
    }
}
