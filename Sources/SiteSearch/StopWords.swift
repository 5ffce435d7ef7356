/// Words that stand in nearly every paragraph: they keep their positions, but have no list of places. `search.js` gets
/// the same list with the index.
enum StopWords {
    static func of(_ language: String) -> [String] {
        switch language.prefix(while: { $0 != "-" }) {
        case "en":
            split(
                "an and are as at be been by for from has have in into is it its of on or that the their this to "
                    + "was were which will with")
        case "fr":
            split(
                "au aux avec ce ces dans de des du elle en est et il ils la le les leur leurs ne ou par pas pour "
                    + "que qui se ses son sur un une")
        case "es":
            split(
                "al como con de del el en es la las lo los o para por que se su sus un una y")
        default: []
        }
    }

    private static func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
}
