/// Ranges of years in a text: `2022–23`, `2018-2021`, `2020/2021`.
struct YearRange: Sendable, Hashable {
    let start: Int
    let end: Int

    /// `2022/2023`
    var text: String { "\(start)/\(end)" }

    /// All ranges of a text with their places in its bytes.
    static func all(in bytes: [UInt8]) -> [(range: YearRange, place: Range<Int>)] {
        var found: [(range: YearRange, place: Range<Int>)] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index].isDigit else {
                index += 1
                continue
            }
            let digits = index..<endOfDigits(bytes, index)
            index = digits.upperBound
            guard let start = year(bytes, digits), let gap = dash(bytes, digits.upperBound) else { continue }
            let second = gap..<endOfDigits(bytes, gap)
            guard let end = endYear(bytes, second, after: start), end > start else { continue }
            found.append((YearRange(start: start, end: end), digits.lowerBound..<second.upperBound))
            index = second.upperBound
        }
        return found
    }

    private static func endOfDigits(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return end
    }

    private static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func year(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard range.count == 4, case let year = value(bytes, range), (1900...2099).contains(year) else { return nil }
        return year
    }

    /// Two digits stand for the year in the same century.
    private static func endYear(_ bytes: [UInt8], _ range: Range<Int>, after start: Int) -> Int? {
        range.count == 2 ? start / 100 * 100 + value(bytes, range) : year(bytes, range)
    }

    /// The place after a hyphen, en dash, em dash or slash; nil where another byte stands.
    private static func dash(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "/") { return index + 1 }
        let dashes: [[UInt8]] = [[0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91]]
        return dashes.contains { bytes[index...].starts(with: $0) } ? index + 3 : nil
    }
}
