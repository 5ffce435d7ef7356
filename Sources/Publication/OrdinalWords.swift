/// Ordinals in the words of a language: "347th", "Fourth".
package struct OrdinalWords: Sendable {
    private let labels: Labels

    package init(_ labels: Labels) {
        self.labels = labels
    }

    /// `347th`. Which ending a number takes is English's rule, the richest of the languages that have endings; a language
    /// without them has the same text for all.
    package func abbreviation(_ number: Int) -> String {
        let ending: Label =
            switch (number % 10, number % 100) {
            case (_, 11...13): .ordinalOther
            case (1, _): .ordinalOne
            case (2, _): .ordinalTwo
            case (3, _): .ordinalFew
            default: .ordinalOther
            }
        return labels.filled(ending, [("number", String(number))])
    }

    /// "Fourth", for the numbers that agendas have; beyond them `21st`.
    package func word(_ number: Int) -> String {
        Self.words.indices.contains(number - 1) ? labels[Self.words[number - 1]] : abbreviation(number)
    }

    private static let words: [Label] = [
        .first, .second, .third, .fourth, .fifth, .sixth, .seventh, .eighth, .ninth, .tenth, .eleventh, .twelfth, .thirteenth,
        .fourteenth, .fifteenth, .sixteenth, .seventeenth, .eighteenth, .nineteenth, .twentieth,
    ]
}
