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
        var found: Set<Int>?
        for term in terms where !stops.contains(term.key) {
            let starts = Set(self.starts(of: term.key).map { $0 - term.offset })
            found = found.map { $0.intersection(starts) } ?? starts
        }
        return Set((found ?? []).map { page(at: $0).route.path })
    }

    private func isIdeograph(_ key: [UInt8]) -> Bool {
        String(decoding: key, as: UTF8.self).unicodeScalars.first.map { CharacterFolding.isIdeograph($0.value) } ?? false
    }

    /// The places of a term, counted through all pages.
    private func starts(of term: [UInt8]) -> [Int] {
        var numbers = Numbers(places[term] ?? [])
        var (place, found) = (0, [Int]())
        while let step = numbers.next() {
            place += step
            found.append(place)
        }
        return found
    }

    private func page(at place: Int) -> PageText {
        var table = TermTable(stops: [])
        for page in pages {
            table.add(page)
            if place < table.lengths.reduce(0, +) { return page }
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
            case ..<90: return 76 + (value - 76) * 92 + digit()
            case 90: return 1_364 + (digit() * 92 + digit()) * 92 + digit()
            default: return (0..<6).map { _ in digit() }.reversed().reduce(0) { $0 * 92 + $1 }
            }
        }
    }
}
