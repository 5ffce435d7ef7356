/// One figure, or one word that stands for a figure, under a key that says which one.
struct Fact: Hashable, Sendable {
    let key: String
    let value: String

    init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }
}

/// Where the content does not say what the reference prints, and why.
struct Difference: Hashable, Sendable {
    let key: String
    /// Empty where only the other side has the figure.
    let printed: String
    let ours: String
    let reason: String
    /// The path of the erratum that tells readers of it; empty where the reason alone explains it.
    let erratum: String
}

/// The figures of the reference and those of the content, joined both ways.
struct FactComparison {
    let printed: [Fact]
    let ours: [Fact]
    let differences: [Difference]

    /// Figures that are missing, new, changed or given twice without being listed, and listed differences that are none.
    var faults: [String] {
        let printed = Self.byKey(self.printed)
        let ours = Self.byKey(self.ours)
        let listed = Dictionary(differences.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var faults = Self.twice(self.printed.map(\.key), "the transcription") + Self.twice(self.ours.map(\.key), "the content")
        faults += Self.twice(differences.map(\.key), "the list of differences")
        for key in Set(printed.keys).union(ours.keys).union(listed.keys).sorted() {
            let found = (printed: printed[key] ?? "", ours: ours[key] ?? "")
            if let difference = listed[key] {
                if (difference.printed, difference.ours) != found {
                    faults.append("\(key): listed as \(difference.printed) / \(difference.ours), is \(found.printed) / \(found.ours)")
                } else if found.printed == found.ours {
                    faults.append("\(key): listed as a difference, but there is none")
                }
            } else if found.printed != found.ours {
                faults.append("\(key): printed \(found.printed), ours \(found.ours)")
            }
        }
        return faults
    }

    private static func byKey(_ facts: [Fact]) -> [String: String] {
        Dictionary(facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static func twice(_ keys: [String], _ place: String) -> [String] {
        var seen: Set<String> = []
        return keys.filter { !seen.insert($0).inserted }.map { "\($0): twice in \(place)" }
    }
}
