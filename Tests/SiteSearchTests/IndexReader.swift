import Publication

@testable import SiteSearch

/// Reads an index as the script in the browser does, and looks for terms and phrases.
struct IndexReader {
    private let pages: [PageText]
    private let places: [[UInt8]: [UInt8]]
    private let stops: Set<[UInt8]>

    init(_ pages: [PageText], language: String = "zh") {
        self.pages = pages.sorted { $0.route < $1.route }
        var places: [[UInt8]: [UInt8]] = [:]
        for file in searchFiles(of: pages, language: language) where file.route.path.contains("/terms-") {
            let quoted = file.bytes.split(separator: UInt8(ascii: "\""))[5]
            let parts = quoted.split(separator: 0x20)
            for pair in stride(from: 0, to: parts.count, by: 2) { places[Array(parts[pair])] = Array(parts[pair + 1]) }
        }
        self.places = places
        stops = Set(StopWords.of(language).map { Array($0.utf8) })
    }

    var terms: Set<String> { Set(places.keys.map { String(decoding: $0, as: UTF8.self) }) }

    /// The addresses of the pages on which the terms of a text stand one after another.
    func pages(with phrase: String) -> Set<String> {
        var terms: [(key: [UInt8], offset: Int)] = []
        var words = WordScan()
        words.scan(Array(phrase.utf8)[...]) { terms.append(($0.bytes, $1)) }
        // The last character of a run stands alone at its place, beside the pair that it ends.
        if let last = terms.last, terms.count > 1, isIdeograph(last.key) {
            if last.offset == terms[terms.count - 2].offset + 1 { terms.removeLast() }
        }
        var found: Set<[Int]>?
        for term in terms where !stops.contains(term.key) {
            let starts = Set(self.starts(of: term.key).map { [$0.record, $0.position - term.offset] })
            found = found.map { $0.intersection(starts) } ?? starts
        }
        return Set((found ?? []).map { page(ofRecord: $0[0]).route.path })
    }

    private func isIdeograph(_ key: [UInt8]) -> Bool {
        String(decoding: key, as: UTF8.self).unicodeScalars.first.map { CharacterFolding.isIdeograph($0.value) } ?? false
    }

    private func starts(of term: [UInt8]) -> [(record: Int, position: Int)] {
        var numbers = Numbers(places[term] ?? [])
        var (record, found) = (0, [(record: Int, position: Int)]())
        while let step = numbers.next(), let count = numbers.next() {
            record += step
            var position = 0
            for _ in 0..<count {
                position += numbers.next() ?? 0
                found.append((record, position))
            }
        }
        return found
    }

    private func page(ofRecord record: Int) -> PageText {
        var rest = record
        for page in pages {
            if rest < page.records.count { return page }
            rest -= page.records.count
        }
        return pages[pages.count - 1]
    }

    struct Numbers {
        private static let alphabet = (UInt8(33)...126).filter { $0 != 34 && $0 != 92 }
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        mutating func next() -> Int? {
            guard let lead = rest.popFirst(), let value = Self.alphabet.firstIndex(of: lead) else { return nil }
            func digit() -> Int { rest.popFirst().flatMap { Self.alphabet.firstIndex(of: $0) } ?? 0 }
            switch value {
            case ..<76: return value
            case ..<91: return 76 + (value - 76) * 92 + digit()
            default: return 1_456 + (digit() * 92 + digit()) * 92 + digit()
            }
        }
    }
}
