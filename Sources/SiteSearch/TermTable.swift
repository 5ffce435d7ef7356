/// Where every term of a language stands, written while the pages are gone through in order.
///
/// Places are counted through the whole language: each record begins a few places after the end of the one before, so
/// that no phrase reaches over the border. The places of a term are written as steps from one to the next.
struct TermTable {
    private struct List {
        var bytes: [UInt8] = []
        var last = 0
    }

    private var numbers: [TermKey: Int] = [:]
    private var lists: [List] = []
    private let stops: Set<TermKey>
    private var words = WordScan()
    private var base = 0
    /// How many places each record takes.
    private(set) var lengths: [Int] = []
    /// For each page, how many places of its first record belong to the heading and what stands before it.
    private(set) var heads: [Int] = []

    /// Places between records.
    private static let gap = 2

    init(stops: [String]) {
        self.stops = Set(stops.map { TermKey($0) })
    }

    mutating func add(_ page: PageText) {
        words.scan(page.records[0].text[..<page.headEnd]) { _, _ in }
        heads.append(words.position)
        for record in page.records {
            var scan = words
            scan.scan(record.text[...]) { key, position in
                guard !stops.contains(key) else { return }
                let number = numbers[key, default: lists.count]
                if number == lists.count {
                    numbers[key] = number
                    lists.append(List())
                }
                let place = base + position
                SearchNumber.append(place - lists[number].last, to: &lists[number].bytes)
                lists[number].last = place
            }
            lengths.append(scan.position + Self.gap)
            base += scan.position + Self.gap
        }
    }

    /// The terms in the order of their bytes, each with its list.
    var sorted: [(key: TermKey, places: [UInt8])] {
        numbers.sorted { $0.key < $1.key }.map { ($0.key, lists[$0.value].bytes) }
    }
}

/// Whole numbers as printable characters that need no escape in a script: one for numbers below 76, two for those below
/// 1,364, four for those below 779,000, seven for the rest.
enum SearchNumber {
    private static let alphabet = (UInt8(33)...126).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        switch number {
        case ..<76: bytes.append(alphabet[max(0, number)])
        case ..<1_364:
            bytes.append(alphabet[76 + (number - 76) / 92])
            bytes.append(alphabet[(number - 76) % 92])
        case ..<779_000:
            let rest = number - 1_364
            bytes += [alphabet[90], alphabet[rest / 8_464 % 92], alphabet[rest / 92 % 92], alphabet[rest % 92]]
        default:
            bytes.append(alphabet[91])
            var rest = number
            for _ in 0..<6 {
                bytes.append(alphabet[rest % 92])
                rest /= 92
            }
        }
    }

    static func text(_ number: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        append(number, to: &bytes)
        return bytes
    }
}
