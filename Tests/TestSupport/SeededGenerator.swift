/// A small random generator with a seed (SplitMix64), so that a property test fails again with the same input.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True `percent` times of a hundred.
    package mutating func chance(_ percent: Int) -> Bool {
        number(in: 1...100) <= percent
    }

    /// One of the choices.
    package mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[number(in: 0...choices.count - 1)]
    }

    /// Up to `count` pieces of the list, joined: hostile and ordinary text from a chosen alphabet.
    package mutating func text(of pieces: [String], upTo count: Int) -> String {
        let length = number(in: 0...count)
        return (0..<length).map { _ in pick(pieces) }.joined()
    }

    /// Up to `count` bytes of any value.
    package mutating func bytes(upTo count: Int) -> [UInt8] {
        let length = number(in: 0...count)
        return (0..<length).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}
