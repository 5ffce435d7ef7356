/// A code such as `1.1.1`, `8.b`, `A.4` or `working-poverty`, ordered by its parts: numbers by value and before letters,
/// so that 3.9 comes before 3.10, and 8.10 before 8.a.
package struct Code: Sendable, Hashable, Comparable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The parts between the dots.
    package var parts: [Substring] { text.split(separator: ".", omittingEmptySubsequences: false) }

    /// What stands before the last dot: `1.1` of `1.1.1`; nil when there is no dot.
    package var parent: Code? {
        text.lastIndex(of: ".").map { Code(String(text[..<$0])) }
    }

    package static func < (left: Code, right: Code) -> Bool {
        CodeOrder.precedes(left.text, right.text)
    }
}

/// Natural order of codes, symbols and ids, over bytes.
package enum CodeOrder {
    /// Whether `left` stands before `right`: runs of digits compare by value and stand before anything else,
    /// all other bytes by value.
    package static func precedes(_ left: String, _ right: String) -> Bool {
        precedes(left.utf8.span, right.utf8.span)
    }

    private static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        var (here, there) = (0, 0)
        while here < left.count, there < right.count {
            let (first, second) = (left[here], right[there])
            switch (isDigit(first), isDigit(second)) {
            case (true, true):
                let numbers = (number(left, &here), number(right, &there))
                if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
            case (true, false): return true
            case (false, true): return false
            case (false, false):
                if first != second { return first < second }
                here += 1
                there += 1
            }
        }
        return here == left.count && there < right.count
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Takes a run of digits; ids have at most 100 bytes, so the value saturates instead of overflowing.
    private static func number(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt64 {
        var value: UInt64 = 0
        while position < bytes.count, isDigit(bytes[position]) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            value = overflow ? .max : product &+ UInt64(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        return value
    }
}
