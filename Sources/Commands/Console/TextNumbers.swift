import Diagnostics

/// A length of time as people say it: `0.04 s`, `0.8 s`, `12.3 s`.
enum DurationText {
    static func text(_ duration: Duration, in language: MessageLanguage) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        let digits = milliseconds < 100 ? 2 : 1
        let unit = digits == 2 ? 10 : 100
        let rounded = (milliseconds + unit / 2) / unit
        let perSecond = 1000 / unit
        let fraction = String(rounded % perSecond)
        let padded = String(repeating: "0", count: digits - fraction.utf8.count) + fraction
        return "\(rounded / perSecond).\(padded) \(language == .chinese ? "秒" : "s")"
    }

    /// In milliseconds with one decimal: `12.3 ms`.
    static func precise(_ duration: Duration, in language: MessageLanguage) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = Int(seconds) * 10_000 + Int(attoseconds / 100_000_000_000_000)
        return "\(tenths / 10).\(tenths % 10) \(language == .chinese ? "毫秒" : "ms")"
    }
}

/// A count with a comma after each three digits: `1,204`.
enum CountText {
    static func text(_ count: Int) -> String {
        let digits = Array(String(count))
        var result = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0, digits[position - 1] != "-" { result += "," }
            result.append(digit)
        }
        return result
    }
}
