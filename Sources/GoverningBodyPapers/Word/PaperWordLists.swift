import WordDocument

/// The numbered series and the lists of a paper, as Word counts them.
struct PaperWordLists {
    private(set) var numbering = WordNumbering()
    private var series: [String: Series] = [:]
    private var definitions: [PaperList.Marker: WordListDefinitionID] = [:]
    private var bullets: WordListID?
    private let look: PaperWordLook

    private struct Series {
        var definition: WordListDefinitionID
        var list: WordListID
        var next: Int
    }

    init(_ look: PaperWordLook) {
        self.look = look
    }

    /// The place of a numbered paragraph in its series. Word counts on by itself; where the paper's number is another one
    /// (a series that begins later, or has a gap), a list with that start takes over.
    mutating func place(series id: String, number: Int) -> WordListPlace {
        var current: Series
        if let known = series[id] {
            current = known
        } else {
            let level = WordListLevel(.decimal, text: "%1.", indent: PaperWordLook.numberIndent)
            let definition = numbering.add(WordListDefinition(name: "series-\(id)", levels: [level]))
            current = Series(definition: definition, list: numbering.addList(of: definition), next: 1)
        }
        if number != current.next { current.list = numbering.addList(of: current.definition, start: number) }
        current.next = number + 1
        series[id] = current
        return WordListPlace(current.list)
    }

    /// A list of the paper at a depth from 0; all its items have this value's list and level.
    mutating func list(_ marker: PaperList.Marker, start: Int, depth: Int) -> WordListPlace {
        let level = min(depth, 8)
        let definition = definition(of: marker)
        if marker == .bullet {
            let list = bullets ?? numbering.addList(of: definition)
            bullets = list
            return WordListPlace(list, level: level)
        }
        return WordListPlace(numbering.addList(of: definition, level: level, start: start), level: level)
    }

    private mutating func definition(of marker: PaperList.Marker) -> WordListDefinitionID {
        if let known = definitions[marker] { return known }
        let levels = (0..<9).map { depth -> WordListLevel in
            let indent = PaperWordLook.listIndent(depth: depth)
            switch marker {
            case .bullet: return WordListLevel(.bullet, text: depth % 2 == 0 ? "•" : "–", indent: indent)
            case .letter: return WordListLevel(.lowerLetter, text: "(%\(depth + 1))", indent: indent)
            case .roman: return WordListLevel(.lowerRoman, text: "(%\(depth + 1))", indent: indent)
            case .decimal: return WordListLevel(.decimal, text: "%\(depth + 1).", indent: indent)
            }
        }
        let definition = numbering.add(WordListDefinition(name: "list-\(marker.rawValue)", levels: levels))
        definitions[marker] = definition
        return definition
    }
}
