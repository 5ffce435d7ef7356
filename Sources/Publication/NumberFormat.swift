package import ResultsModel

/// Sets numbers and times in one language, by the patterns of its labels.
package struct NumberFormat: Sendable {
    private let labels: Labels

    package init(_ labels: Labels) {
        self.labels = labels
    }

    /// `50,267,588`, `-6,303,318` with a true minus sign, `102.1`: digits in groups of three, decimals as written.
    /// Numbers of four digits are grouped too, as in the papers.
    package func text(_ number: FixedDecimal) -> String {
        let plain = number.text
        let isNegative = plain.utf8.first == UInt8(ascii: "-")
        let start = isNegative ? plain.utf8.index(after: plain.startIndex) : plain.startIndex
        let point = plain.utf8.firstIndex(of: UInt8(ascii: ".")) ?? plain.endIndex
        let whole = grouped(String(plain[start..<point]))
        let decimals = point < plain.endIndex ? labels[.numberDecimal] + plain[plain.utf8.index(after: point)...] : ""
        return (isNegative ? "\u{2212}" : "") + whole + decimals
    }

    package func text(_ number: Int) -> String { text(FixedDecimal(number)) }

    /// `5.0%`
    package func percent(_ number: FixedDecimal) -> String {
        labels.filled(.percent, [("number", text(number))])
    }

    /// `+5%`, with a true minus sign.
    package func change(_ number: FixedDecimal) -> String {
        (number.isNegative || number.isZero ? "" : "+") + percent(number)
    }

    /// `27/1`: years and months of work.
    package func text(_ time: WorkTime) -> String {
        labels.filled(.workTime, [("years", text(time.months / 12)), ("months", String(time.months % 12))])
    }

    package func text(_ period: Period) -> String {
        switch period.form {
        case .year: labels.filled(.periodYear, [("year", String(period.start.year))])
        case .years:
            labels.filled(
                .periodYears,
                [("start", String(period.start.year)), ("end", String(period.end.year)), ("short-end", shortEnd(period))])
        case .day: text(period.start)
        case .since: labels.filled(.periodSince, [("year", String(period.start.year))])
        case .until: labels.filled(.periodUntil, [("year", String(period.end.year))])
        }
    }

    package func text(_ date: CalendarDate) -> String {
        labels.filled(
            .periodDay,
            [("day", String(date.day)), ("month", monthName(date.month)), ("year", String(date.year)), ("number", String(date.month))])
    }

    /// `23` of 2022-2023; the full year where the century changes.
    private func shortEnd(_ period: Period) -> String {
        let end = String(period.end.year)
        return period.start.year / 100 == period.end.year / 100 ? String(end.suffix(2)) : end
    }

    private func grouped(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.utf8.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        groups.append(rest)
        return groups.reversed().joined(separator: labels[.numberGroup])
    }

    /// The name of a month from 1 to 12.
    package func monthName(_ month: Int) -> String {
        let names: [Label] = [
            .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
        ]
        return labels[names[month - 1]]
    }
}
