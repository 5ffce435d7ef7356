/// Where every term of a language stands: lists of places, written while the pages are gone through in order.
///
/// The places of a term are numbers: for each record the step from the record before, how many places it has, and the
/// steps from one position to the next.
struct TermTable {
    private struct List {
        var bytes: [UInt8] = []
        var lastRecord = 0
    }

    private var numbers: [TermKey: Int] = [:]
    private var lists: [List] = []
    private let stops: Set<TermKey>

    init(stops: [String]) {
        self.stops = Set(stops.map { TermKey($0) })
    }

    /// Adds a page whose first record has this number among all records.
    mutating func add(_ page: PageText, firstRecord: Int) {
        let starts = Self.starts(page)
        var ends = starts
        var sorted = [PageText.Use](repeating: PageText.Use(term: 0, record: 0, position: 0), count: page.uses.count)
        for use in page.uses {
            sorted[ends[Int(use.term)]] = use
            ends[Int(use.term)] += 1
        }
        for (term, key) in page.terms.enumerated() where !stops.contains(key) {
            append(sorted[starts[term]..<ends[term]], to: number(of: key), firstRecord: firstRecord)
        }
    }

    /// The terms in the order of their bytes, each with its list.
    var sorted: [(key: TermKey, places: [UInt8])] {
        numbers.sorted { $0.key < $1.key }.map { ($0.key, lists[$0.value].bytes) }
    }

    private mutating func number(of key: TermKey) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = lists.count
        lists.append(List())
        return lists.count - 1
    }

    /// Where the uses of each term of a page begin, when they are sorted by term.
    private static func starts(_ page: PageText) -> [Int] {
        var counts = [Int](repeating: 0, count: page.terms.count)
        for use in page.uses { counts[Int(use.term)] += 1 }
        var sum = 0
        return counts.map { count in
            defer { sum += count }
            return sum
        }
    }

    private mutating func append(_ uses: ArraySlice<PageText.Use>, to number: Int, firstRecord: Int) {
        var rest = uses
        while let record = rest.first?.record {
            let end = rest.firstIndex { $0.record != record } ?? rest.endIndex
            let global = firstRecord + Int(record)
            SearchNumber.append(global - lists[number].lastRecord, to: &lists[number].bytes)
            SearchNumber.append(end - rest.startIndex, to: &lists[number].bytes)
            var last = 0
            for use in rest[..<end] {
                SearchNumber.append(Int(use.position) - last, to: &lists[number].bytes)
                last = Int(use.position)
            }
            lists[number].lastRecord = global
            rest = rest[end...]
        }
    }
}

/// Whole numbers as printable characters that need no escape in a script: one for numbers below 76, two for those below
/// 1,456, four for the rest.
enum SearchNumber {
    private static let alphabet = (UInt8(33)...126).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        switch number {
        case ..<76: bytes.append(alphabet[max(0, number)])
        case ..<1_456:
            bytes.append(alphabet[76 + (number - 76) / 92])
            bytes.append(alphabet[(number - 76) % 92])
        default:
            let rest = number - 1_456
            bytes += [alphabet[91], alphabet[rest / 8_464 % 92], alphabet[rest / 92 % 92], alphabet[rest % 92]]
        }
    }

    static func text(_ number: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        append(number, to: &bytes)
        return bytes
    }
}
