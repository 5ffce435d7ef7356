/// An exact decimal number: `mantissa` times ten to the power of minus `scale`.
///
/// Equality and order compare values (7.10 equals 7.1); the scale keeps how many decimals were written, so that a
/// number prints as the paper prints it.
package struct FixedDecimal: Sendable, Hashable, Comparable {
    package let mantissa: Int128
    package let scale: Int

    package init(mantissa: Int128, scale: Int = 0) {
        self.mantissa = mantissa
        self.scale = scale
    }

    package init(_ integer: Int) {
        self.init(mantissa: Int128(integer))
    }

    package static let zero = FixedDecimal(0)

    /// The most digits a number may have, and how many of them may be decimals: larger amounts are slips, not budgets. Sums
    /// of a table's cells, and the products of a percentage, stay below the 128 bits of the mantissa.
    package static let maximumDigits = 19
    package static let maximumScale = 8

    /// Reads `-?[0-9]+(\.[0-9]+)?`, nothing else: no separators, no exponent, no plus sign.
    package init?(_ text: some StringProtocol) {
        var mantissa: Int128 = 0
        var digits = 0
        var scale: Int?
        var negative = false
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0: negative = true
            case UInt8(ascii: ".") where scale == nil && digits > 0: scale = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard digits <= Self.maximumDigits else { return nil }
                mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
                scale = scale.map { $0 + 1 }
                guard scale ?? 0 <= Self.maximumScale else { return nil }
            default: return nil
            }
        }
        guard digits > 0, scale != 0 else { return nil }
        self.init(mantissa: negative ? -mantissa : mantissa, scale: scale ?? 0)
    }

    package var isZero: Bool { mantissa == 0 }
    package var isNegative: Bool { mantissa < 0 }

    /// Plain digits with `.` and the decimals that were written: `-6303318`, `7.10`.
    package var text: String {
        let magnitude = String(mantissa.magnitude)
        let sign = mantissa < 0 ? "-" : ""
        guard scale > 0 else { return sign + magnitude }
        let padded = String(repeating: "0", count: max(0, scale + 1 - magnitude.utf8.count)) + magnitude
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    /// The same value with at least `scale` decimals.
    package func scaled(to scale: Int) -> FixedDecimal {
        guard scale > self.scale else { return self }
        return FixedDecimal(mantissa: mantissa * Self.powerOfTen(scale - self.scale), scale: scale)
    }

    /// The nearest value with `scale` decimals; halves are rounded away from zero, as official tables do.
    package func rounded(to scale: Int) -> FixedDecimal {
        guard scale < self.scale else { return scaled(to: scale) }
        return FixedDecimal(mantissa: Self.divideHalfUp(mantissa, Self.powerOfTen(self.scale - scale)), scale: scale)
    }

    /// `self / divisor`, rounded half up to `scale` decimals; nil for a zero divisor.
    package func divided(by divisor: FixedDecimal, scale: Int) -> FixedDecimal? {
        guard !divisor.isZero else { return nil }
        let numerator = mantissa * Self.powerOfTen(scale + divisor.scale)
        let denominator = divisor.mantissa * Self.powerOfTen(self.scale)
        return FixedDecimal(mantissa: Self.divideHalfUp(numerator, denominator), scale: scale)
    }

    package static func + (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
        let scale = max(left.scale, right.scale)
        return FixedDecimal(mantissa: left.scaled(to: scale).mantissa + right.scaled(to: scale).mantissa, scale: scale)
    }

    package static prefix func - (value: FixedDecimal) -> FixedDecimal {
        FixedDecimal(mantissa: -value.mantissa, scale: value.scale)
    }

    package static func - (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal { left + -right }

    package static func * (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
        FixedDecimal(mantissa: left.mantissa * right.mantissa, scale: left.scale + right.scale)
    }

    package static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
        (left - right).mantissa < 0
    }

    package static func == (left: FixedDecimal, right: FixedDecimal) -> Bool {
        (left - right).mantissa == 0
    }

    package func hash(into hasher: inout Hasher) {
        var mantissa = mantissa
        var scale = scale
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        hasher.combine(mantissa)
        hasher.combine(mantissa == 0 ? 0 : scale)
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    private static func divideHalfUp(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
        return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
    }
}
