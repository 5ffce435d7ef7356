import Bytes
import Diagnostics
import ResultsModel

/// Finds near misses of registered names in running text, each name compared only where its beginning stands.
struct RunningNames {
    let findings: [Diagnostic]

    init(_ input: RuleInput) {
        let kinds: Set<ObjectKind> = [.abbreviation, .instrument]
        let entries = input.workspace.registers.filter { kinds.contains($0.kind) }.flatMap(\.entries)
        var found: [Diagnostic] = []
        for (language, written) in input.languages.enumerated() {
            let names = entries.flatMap { [$0.name, $0.shortName] }.compactMap { $0[LanguageIndex(language)]?.text }
            let variants: any NameFinder
            switch written {
            case .chinese: variants = ChineseNames(names)
            case .english: variants = EnglishNames(names)
            case .other: continue
            }
            for object in input.texts where object.header != nil {
                for text in object.texts(in: language) {
                    found += variants.variants(in: text.bytes).map { name, place in
                        Diagnostic(
                            .oneName, .nearName(text.string(place), name), at: Location(object.path(of: language), text.span(place)))
                    }
                }
            }
        }
        findings = found
    }
}

/// Registered names of one language.
private protocol NameFinder {
    /// What is nearly one of the names: the name, and where the variant stands.
    func variants(in bytes: [UInt8]) -> [(name: String, place: Range<Int>)]
}

/// Chinese names of eight characters or more. A variant begins and ends with the same two characters; in between one
/// character differs, or is too many or too few. Two would often make another name: 联合国儿童基金会 is not 联合国基金会. So do
/// numerals.
private struct ChineseNames: NameFinder {
    private var names: [UInt64: [[UInt8]]] = [:]
    private let known: Set<[UInt8]>

    init(_ names: [String]) {
        known = Set(names.map { Array($0.utf8) })
        for name in known.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.count >= 24 {
            guard let start = Self.start(name, at: 0) else { continue }
            self.names[start, default: []].append(name)
        }
    }

    func variants(in bytes: [UInt8]) -> [(name: String, place: Range<Int>)] {
        var found: [(name: String, place: Range<Int>)] = []
        var index = 0
        while index + 6 <= bytes.count {
            defer { index += 1 }
            guard bytes[index] >= 0xE3, let start = Self.start(bytes, at: index), let candidates = names[start],
                !candidates.contains(where: { bytes[index...].starts(with: $0) })
            else { continue }
            for name in candidates {
                guard let place = variant(of: name, in: bytes, at: index) else { continue }
                found.append((String(decoding: name, as: UTF8.self), place))
                break
            }
        }
        return found
    }

    private func variant(of name: [UInt8], in bytes: [UInt8], at start: Int) -> Range<Int>? {
        for change in [0, 3, -3] {
            let end = start + name.count + change
            guard end <= bytes.count, bytes[end - 6..<end].elementsEqual(name.suffix(6)), case let text = Array(bytes[start..<end]),
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

    private static func start(_ bytes: [UInt8], at index: Int) -> UInt64? {
        guard index + 6 <= bytes.count else { return nil }
        return bytes[index..<index + 6].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// English names of three words or more. In a variant one word is spelt otherwise (`Labor`), the others are the same; an
/// ending `s` is a plural, not a variant.
private struct EnglishNames: NameFinder {
    private var names: [String: [(words: [String], text: String)]] = [:]

    init(_ names: [String]) {
        for name in names {
            let words = Self.words(of: Array(name.utf8)).map(\.text)
            guard words.count >= 3, let first = words.first else { continue }
            self.names[first, default: []].append((words, name))
        }
    }

    func variants(in bytes: [UInt8]) -> [(name: String, place: Range<Int>)] {
        let words = Self.words(of: bytes)
        var found: [(name: String, place: Range<Int>)] = []
        for index in words.indices {
            for name in names[words[index].text] ?? [] {
                let end = index + name.words.count
                guard end <= words.count, differsInOne(words[index..<end].map(\.text), name.words) else { continue }
                found.append((name.text, words[index].place.lowerBound..<words[end - 1].place.upperBound))
            }
        }
        return found
    }

    private func differsInOne(_ words: [String], _ name: [String]) -> Bool {
        let different = zip(words, name).filter { Self.singular($0) != Self.singular($1) }
        guard different.count == 1, let (said, wanted) = different.first, said.utf8.count >= 5, wanted.utf8.count >= 5 else { return false }
        return EditDistance.between(said.utf8.map { UInt32($0) }, wanted.utf8.map { UInt32($0) }, atMost: 2) != nil
    }

    private static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }

    private static func words(of bytes: [UInt8]) -> [(text: String, place: Range<Int>)] {
        var words: [(text: String, place: Range<Int>)] = []
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index].isLetter { index += 1 }
            if index > start {
                words.append((String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self), start..<index))
            } else {
                index += 1
            }
        }
        return words
    }
}
