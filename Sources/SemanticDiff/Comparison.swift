import Diagnostics
import Linking
import ResultsModel

/// The run of one comparison.
struct Comparison {
    let old: ComparedSide
    let new: ComparedSide
    let options: CompareOptions
    private let tags: (old: [String], new: [String])
    private let words: WordComparison
    private var changes = ChangeSet()

    init(old: ComparedSide, new: ComparedSide, options: CompareOptions) {
        self.old = old
        self.new = new
        self.options = options
        tags = (old.workspace.languages.map(\.tag.value), new.workspace.languages.map(\.tag.value))
        words = WordComparison(includesTypography: options.includesTypography)
    }

    mutating func run() -> ChangeSet {
        (changes.oldLanguages, changes.newLanguages) = tags
        (changes.oldLeftOut, changes.newLeftOut) = (old.leftOut.sorted(), new.leftOut.sorted())
        let matching = ObjectMatching(objects(of: old, without: new), objects(of: new, without: old), words: words)
        for pair in matching.pairs {
            guard let change = change(of: pair, matching) else { continue }
            changes.objects.append(change)
        }
        changes.objects.sort(by: ObjectChange.precedes)
        return changes
    }

    /// The objects of a side, but for those whose files the other side could not read.
    private func objects(of side: ComparedSide, without other: ComparedSide) -> [ComparedObject] {
        let leftOut = Set(other.leftOut)
        let objects = ObjectList(side.workspace).objects
        return leftOut.isEmpty ? objects : objects.filter { !leftOut.contains($0.path) }
    }

    /// What happened to an object; nil if nothing did.
    private func change(of pair: ObjectMatching.Pair, _ matching: ObjectMatching) -> ObjectChange? {
        let states = (state(pair.old, tags.old, matching.newKeys), state(pair.new, tags.new, matching.oldKeys))
        var change = ObjectChange(old: states.0, new: states.1, match: pair.match)
        (change.origins, change.successors) = (pair.origins, pair.successors)
        if let before = pair.old, let after = pair.new {
            var fields = FieldComparison(
                old: SideReader(tags: tags.old, scope: before.referenceScope, workspace: old.workspace),
                new: SideReader(tags: tags.new, scope: after.referenceScope, workspace: new.workspace), options: options,
                matching: matching, words: words)
            fields.compare(before, after)
            change.fields = fields.changes
        }
        return change.events.isEmpty && change.fields.isEmpty ? nil : change
    }

    private func state(_ object: ComparedObject?, _ tags: [String], _ elsewhere: [ObjectKey: ObjectKey]) -> ObjectState? {
        object.map {
            ObjectState(
                key: $0.key, parent: $0.parent, title: LanguageTexts($0.title, tags: tags), path: $0.path,
                parentElsewhere: $0.parent.flatMap { elsewhere[$0] })
        }
    }
}
