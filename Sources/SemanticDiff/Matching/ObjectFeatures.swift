import MarkupTree
import ResultsModel

/// What the objects of one kind are made of, in the source language: found out once for each object that is asked for.
struct ObjectFeatures {
    private let old: [ComparedObject]
    private let new: [ComparedObject]
    private let words: WordComparison
    private var ofOld: [Int: Features] = [:]
    private var ofNew: [Int: Features] = [:]

    fileprivate struct Features {
        let title: [Int]
        let body: [Int]
    }

    init(_ old: [ComparedObject], _ new: [ComparedObject], words: WordComparison) {
        self.old = old
        self.new = new
        self.words = words
    }

    /// How alike two objects are, in per cent: by their titles, and, where both have a text, twice as much by that. The
    /// same words in the title are enough.
    mutating func likeness(_ before: Int, _ after: Int) -> Int {
        if old[before].title.source.utf8.elementsEqual(new[after].title.source.utf8) { return 100 }
        let (left, right) = (features(ofOld: before), features(ofNew: after))
        let title = Likeness.percent(left.title, right.title)
        guard left.body.count >= 8, right.body.count >= 8, title < 90 else { return title }
        return max(title - 10, (title + 2 * Likeness.percent(left.body, right.body)) / 3)
    }

    /// Pairs that share words which few objects have; every pair where there are few objects.
    mutating func neighbours(_ olds: [Int], _ news: [Int]) -> [(Int, Int)] {
        if olds.count * news.count <= 2_500 { return olds.flatMap { before in news.map { (before, $0) } } }
        var places: [Int: (old: [Int], new: [Int])] = [:]
        for place in olds { for feature in Set(features(ofOld: place).all) { places[feature, default: ([], [])].old.append(place) } }
        for place in news { for feature in Set(features(ofNew: place).all) { places[feature]?.new.append(place) } }
        var found: Set<[Int]> = []
        for (before, after) in places.values where before.count * after.count <= 16 {
            for first in before { for second in after { found.insert([first, second]) } }
        }
        return found.map { ($0[0], $0[1]) }
    }

    private mutating func features(ofOld place: Int) -> Features {
        if let known = ofOld[place] { return known }
        let features = features(of: old[place])
        ofOld[place] = features
        return features
    }

    private mutating func features(ofNew place: Int) -> Features {
        if let known = ofNew[place] { return known }
        let features = features(of: new[place])
        ofNew[place] = features
        return features
    }

    private func features(of object: ComparedObject) -> Features {
        Features(title: words.features(of: object.title.source), body: words.features(of: object.ownText))
    }
}

extension ObjectFeatures.Features {
    fileprivate var all: [Int] { title + body }
}

extension ComparedObject {
    /// The beginning of its text in the source language, up to some thousand bytes: enough to know it again.
    fileprivate var ownText: String {
        switch payload {
        case .impact(let object): Self.text(object.body)
        case .outcome(let object): Self.text(object.body)
        case .output(let object): Self.text(object.body)
        case .risk(let object): object.consequence.source + " " + object.response.source
        default: ""
        }
    }

    private static func text(_ body: Localized<MarkupDocument>) -> String {
        guard let document = body[.source] else { return "" }
        return String(decoding: document.store.prefix(6_000), as: UTF8.self)
    }
}
