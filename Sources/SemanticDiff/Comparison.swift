import Diagnostics
import Linking
import ResultsModel

/// The run of one comparison.
struct Comparison {
    let old: ComparedSide
    let new: ComparedSide
    let options: CompareOptions
    private var changes = ChangeSet()

    init(old: ComparedSide, new: ComparedSide, options: CompareOptions) {
        self.old = old
        self.new = new
        self.options = options
    }

    mutating func run() -> ChangeSet {
        let tags = (old.workspace.languages.map(\.tag.value), new.workspace.languages.map(\.tag.value))
        (changes.oldLanguages, changes.newLanguages) = tags
        (changes.oldLeftOut, changes.newLeftOut) = (old.leftOut.sorted(), new.leftOut.sorted())
        let matching = ObjectMatching(
            ObjectList(old.workspace).objects.filter { !new.leftOut.contains($0.path) },
            ObjectList(new.workspace).objects.filter { !old.leftOut.contains($0.path) })
        for pair in matching.pairs {
            let states = (state(pair.old, tags.0, matching.newKeys), state(pair.new, tags.1, matching.oldKeys))
            let change = ObjectChange(old: states.0, new: states.1, match: pair.match)
            if pair.match == nil || !change.events.isEmpty { changes.objects.append(change) }
        }
        changes.objects.sort(by: ObjectChange.precedes)
        return changes
    }

    private func state(_ object: ComparedObject?, _ tags: [String], _ elsewhere: [ObjectKey: ObjectKey]) -> ObjectState? {
        object.map {
            ObjectState(
                key: $0.key, parent: $0.parent, title: LanguageTexts($0.title, tags: tags), path: $0.path,
                parentElsewhere: $0.parent.flatMap { elsewhere[$0] })
        }
    }
}
