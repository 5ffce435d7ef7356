/// Puts matched words together to runs that read well: a single word left standing between two changes becomes a part of
/// them, a text of which hardly anything stayed is replaced whole.
struct RunBuilder {
    /// Words of both sides that belong together: the same ones, or those that were removed and added at one place.
    private struct Piece {
        var old: Range<Int>
        var new: Range<Int>
        var isSame: Bool
    }

    private let old: [WordToken]
    private let new: [WordToken]
    private var pieces: [Piece] = []

    init(_ old: [WordToken], _ new: [WordToken], _ pairs: [(old: Int, new: Int)]) {
        self.old = old
        self.new = new
        gather(pairs)
        replaceIfNothingStayed()
        joinOverIslands()
    }

    private mutating func gather(_ pairs: [(old: Int, new: Int)]) {
        var (x, y) = (0, 0)
        for (i, j) in pairs.map({ ($0.old, $0.new) }) + [(old.count, new.count)] {
            if x < i || y < j { pieces.append(Piece(old: x..<i, new: y..<j, isSame: false)) }
            guard i < old.count else { break }
            if let last = pieces.last, last.isSame, last.old.upperBound == i, last.new.upperBound == j {
                pieces[pieces.count - 1] = Piece(old: last.old.lowerBound..<i + 1, new: last.new.lowerBound..<j + 1, isSame: true)
            } else {
                pieces.append(Piece(old: i..<i + 1, new: j..<j + 1, isSame: true))
            }
            (x, y) = (i + 1, j + 1)
        }
    }

    /// Less than a sixth of the characters stayed: a redline would be a puzzle.
    private mutating func replaceIfNothingStayed() {
        let same = pieces.filter(\.isSame).reduce(0) { $0 + length($1) }
        let all = max(length(old[...]), length(new[...]))
        guard pieces.count > 1, !old.isEmpty, !new.isEmpty, same * 6 < all else { return }
        pieces = [Piece(old: 0..<old.count, new: 0..<new.count, isSame: false)]
    }

    /// Joins changes over what stayed between them where that is no more than two words and shorter than either.
    private mutating func joinOverIslands() {
        var joined: [Piece] = []
        for piece in pieces {
            joined.append(piece)
            while joined.count >= 3 {
                let (left, island, right) = (joined[joined.count - 3], joined[joined.count - 2], joined[joined.count - 1])
                guard island.isSame, !left.isSame, !right.isSame, island.old.count <= 2, length(island) <= length(left),
                    length(island) <= length(right)
                else { break }
                joined.removeLast(3)
                joined.append(
                    Piece(
                        old: left.old.lowerBound..<right.old.upperBound, new: left.new.lowerBound..<right.new.upperBound, isSame: false))
            }
        }
        pieces = joined
    }

    /// The characters of a piece on the side that has more.
    private func length(_ piece: Piece) -> Int { max(length(old[piece.old]), length(new[piece.new])) }

    private func length(_ tokens: ArraySlice<WordToken>) -> Int { tokens.reduce(0) { $0 + $1.text.unicodeScalars.count } }

    // MARK: Runs

    var runs: [WordRun] {
        var runs: [WordRun] = []
        var lead = ("", "")
        for (index, piece) in pieces.enumerated() {
            var texts = (lead.0 + text(old, piece.old), lead.1 + text(new, piece.new))
            lead = ("", "")
            if piece.isSame {
                runs.append(WordRun(kind: .same, old: texts.0, new: texts.1))
                continue
            }
            // A space after both belongs to what follows.
            if index + 1 < pieces.count, texts.0.utf8.last == 0x20, texts.1.utf8.last == 0x20 {
                texts = (String(texts.0.dropLast()), String(texts.1.dropLast()))
                lead = (" ", " ")
            }
            if !texts.0.isEmpty { runs.append(WordRun(kind: .removed, old: texts.0, new: "")) }
            if !texts.1.isEmpty { runs.append(WordRun(kind: .added, old: "", new: texts.1)) }
        }
        return runs
    }

    private func text(_ tokens: [WordToken], _ range: Range<Int>) -> String {
        var text = ""
        for token in tokens[range] { text += token.written }
        return text
    }
}
