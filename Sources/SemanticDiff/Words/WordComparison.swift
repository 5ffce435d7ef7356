/// Compares two texts word by word; gives small numbers to words, so that it is best kept for many comparisons.
struct WordComparison {
    let includesTypography: Bool
    private let numbers = WordNumbers()

    init(includesTypography: Bool = false) {
        self.includesTypography = includesTypography
    }

    /// Whether two texts are the same as far as differences count.
    func areSame(_ left: String, _ right: String) -> Bool {
        includesTypography ? left.utf8.elementsEqual(right.utf8) : TextFolding.areAlike(left, right)
    }

    /// The runs that lead from one text to the other, what was removed before what was added; one run at most where the two
    /// are the same, none where both are empty.
    func runs(_ old: String, _ new: String) -> [WordRun] {
        let tokens = (WordTokens.of(old), WordTokens.of(new))
        let keys = (tokens.0.map { key($0) }, tokens.1.map { key($0) })
        let pairs = SequenceMatch.pairs(keys.0, keys.1, isTurned: new.utf8.lexicographicallyPrecedes(old.utf8))
        return RunBuilder(tokens.0, tokens.1, pairs).runs
    }

    /// What a text is made of, as numbers in order, for measuring how alike two texts are: words without punctuation, and
    /// pairs of neighbouring Chinese characters.
    func features(of text: String) -> [Int] {
        var features: [Int] = []
        var before: String?
        for token in WordTokens.of(text) {
            guard let scalar = token.text.unicodeScalars.first else { continue }
            let isIdeograph = TextFolding.isIdeographic(scalar.value) && !scalar.isPunctuation
            if isIdeograph {
                if let before { features.append(number(before + token.text)) }
            } else if !scalar.isPunctuation {
                features.append(number(folded(token.text.lowercased())))
            }
            before = isIdeograph ? token.text : nil
        }
        return features.sorted()
    }

    private func key(_ token: WordToken) -> Int {
        includesTypography ? number(token.written) : number(folded(token.text))
    }

    private func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) { return text }
        var view = String.UnicodeScalarView()
        for value in TextFolding.folded(text) { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
        return String(view)
    }

    /// The number of a text; texts that are the same as far as differences count have the same.
    func textNumber(_ text: String) -> Int { number(includesTypography ? "=" + text : "=" + folded(text)) }

    func number(_ text: String) -> Int { numbers.number(of: text) }
}

/// Gives words their numbers. A class, so that all comparisons of a run share one table.
private final class WordNumbers {
    private var numbers: [String: Int] = [:]

    func number(of text: String) -> Int {
        if let known = numbers[text] { return known }
        numbers[text] = numbers.count
        return numbers.count - 1
    }
}

/// How alike two texts are.
enum Likeness {
    /// Twice the features that both have, of all features of both, in per cent (Dice); 0 for two texts without features.
    static func percent(_ left: [Int], _ right: [Int]) -> Int {
        guard !left.isEmpty || !right.isEmpty else { return 0 }
        return 200 * common(left, right) / (left.count + right.count)
    }

    /// How many features two sorted lists share.
    static func common(_ left: [Int], _ right: [Int]) -> Int {
        var (here, there, shared) = (0, 0, 0)
        while here < left.count, there < right.count {
            if left[here] == right[there] {
                shared += 1
                here += 1
                there += 1
            } else if left[here] < right[there] {
                here += 1
            } else {
                there += 1
            }
        }
        return shared
    }
}
