/// A day of the Gregorian calendar. No time zone and no clock: dates come from front matter or from git.
package struct CalendarDate: Sendable, Hashable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2021-02-01`; nil when the form is another or the day does not exist.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Self.number(parts[0]), let month = Self.number(parts[1]), let day = Self.number(parts[2]),
            (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// ISO 8601: `2021-02-01`.
    package var text: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func number(_ digits: some StringProtocol) -> Int? {
        digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// The time that a figure is about, as the paper gives it: a year `2019`, a range of years `2018/2020`, a biennium
/// `2022/2023`, a day `2021-12-31`, or everything since a year, `2015/..` (an open interval as in ISO 8601-2).
package struct Period: Sendable, Hashable, Comparable {
    package enum Form: Sendable, Hashable { case year, years, day, since, until }

    package let form: Form
    package let start: CalendarDate
    /// The last day. An open period has the days of the one year that it names.
    package let end: CalendarDate

    /// Reads the forms above; nil for anything else and for a range that ends before it starts.
    package init?(_ text: some StringProtocol) {
        if let date = CalendarDate(text) {
            self.init(form: .day, start: date, end: date)
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0] == "..", let year = Self.year(parts[1]) {
            self.init(form: .until, from: year, to: year)
            return
        }
        guard let first = parts.first, let from = Self.year(first) else { return nil }
        switch parts.count {
        case 1: self.init(form: .year, from: from, to: from)
        case 2 where parts[1] == "..": self.init(form: .since, from: from, to: from)
        case 2:
            guard let to = Self.year(parts[1]), to > from else { return nil }
            self.init(form: .years, from: from, to: to)
        default: return nil
        }
    }

    private init(form: Form, start: CalendarDate, end: CalendarDate) {
        self.form = form
        self.start = start
        self.end = end
    }

    private init(form: Form, from: Int, to: Int) {
        self.init(form: form, start: CalendarDate(year: from, month: 1, day: 1), end: CalendarDate(year: to, month: 12, day: 31))
    }

    private static func year(_ text: some StringProtocol) -> Int? {
        text.utf8.count == 4 ? CalendarDate.number(text) : nil
    }

    /// The form it is written in: `2022/2023`.
    package var text: String {
        switch form {
        case .year: String(start.year)
        case .years: "\(start.year)/\(end.year)"
        case .day: start.text
        case .since: "\(start.year)/.."
        case .until: "../\(end.year)"
        }
    }

    /// Whether `other` lies wholly within this period.
    package func contains(_ other: Period) -> Bool { start <= other.start && other.end <= end }

    private var openness: Int {
        switch form {
        case .until: 0
        case .year, .years, .day: 1
        case .since: 2
        }
    }

    package static func < (left: Period, right: Period) -> Bool {
        (left.start, left.end, left.openness) < (right.start, right.end, right.openness)
    }
}

/// Work time of staff in whole months; budgets print it as years and months, `27/1`.
package struct WorkTime: Sendable, Hashable, Comparable {
    package let months: Int

    package init(months: Int) {
        self.months = months
    }

    /// Reads `27/1`: years, a slash, months from 0 to 11.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0].utf8.count <= 6, parts[1].utf8.count <= 2,
            let years = CalendarDate.number(parts[0]), let months = CalendarDate.number(parts[1]), months < 12
        else { return nil }
        self.init(months: years * 12 + months)
    }

    package var text: String { "\(months / 12)/\(months % 12)" }

    package static func < (left: WorkTime, right: WorkTime) -> Bool { left.months < right.months }
}
