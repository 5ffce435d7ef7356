import Diagnostics
import Linking
import MarkupTree
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
        let languages = LanguageComparison(old: tags.old, new: tags.new)
        for pair in matching.pairs {
            let texts = self.texts(of: pair)
            let change = change(of: pair, matching, texts)
            if let change { changes.objects.append(change) }
            changes.languageStates += languages?.states(of: pair, change?.fields ?? [], texts, tags) ?? []
            changes.texts += texts
        }
        changes.objects.sort(by: ObjectChange.precedes)
        changes.texts.sort(by: TextChange.precedes)
        changes.languageStates.sort(by: LanguageState.precedes)
        changes.crosswalks =
            (NewPeriods(new.workspace, without: old.workspace).crosswalks(words)
            + NewPeriods(old.workspace, without: new.workspace).crosswalks(words).map(\.reversed)).sorted(by: Crosswalk.precedes)
        changes.tables = tableChanges
        return changes
    }

    /// The log of the tables. Rows of files that one side could not read are left out; where these say what others belong
    /// to (a programme, a register), tables of the two sides cannot be compared at all.
    private var tableChanges: [TableChange] {
        let broken = (Set(old.leftOut), Set(new.leftOut))
        if broken.0.isEmpty, broken.1.isEmpty { return TableLog.changes(from: old.tables, to: new.tables) }
        let missing =
            ObjectList(old.workspace).objects.filter { broken.1.contains($0.path) }
            + ObjectList(new.workspace).objects.filter { broken.0.contains($0.path) }
        guard missing.allSatisfy({ $0.key.kind != .programme && $0.key.kind != .strategy && $0.key.kind.isScoped || $0.key.kind == .paper })
        else { return [] }
        let ids = Set(missing.map(\.key.id))
        return TableLog.changes(from: old.tables, to: new.tables).filter { change in
            change.key.count < 2 || !ids.contains("\(change.key[0])/\(change.key[1])")
        }.filter { change in
            !change.key.contains { cell in ids.contains(cell) || ids.contains { cell.hasPrefix($0 + "/") } }
        }
    }

    /// The objects of a side, but for those whose files the other side could not read.
    private func objects(of side: ComparedSide, without other: ComparedSide) -> [ComparedObject] {
        let leftOut = Set(other.leftOut)
        var objects = ObjectList(side.workspace).objects
        if !leftOut.isEmpty { objects.removeAll { leftOut.contains($0.path) } }
        guard !side.leftOut.isEmpty else { return objects }
        // A broken `programme.md` leaves its folder without a scope: the other side knows which it was.
        let broken = Set(side.leftOut)
        let programmes = other.workspace.programmes.filter { broken.contains($0.header.path) }.map {
            ($0.key, $0.header.path.folder.text + "/")
        }
        let strategies = other.workspace.strategies.filter { broken.contains($0.header.path) }.map {
            ($0.key, $0.header.path.folder.text + "/")
        }
        let scopes = (programmes + strategies).sorted { $0.1.utf8.count > $1.1.utf8.count }
        return objects.map { object in
            guard object.key.kind.isScoped, object.key.scope.isEmpty else { return object }
            return scopes.first { object.path.text.hasPrefix($0.1) }.map { object.adopted(by: $0.0) } ?? object
        }
    }

    /// What happened to an object; nil if nothing did.
    private func change(of pair: ObjectMatching.Pair, _ matching: ObjectMatching, _ texts: [TextChange]) -> ObjectChange? {
        let states = (state(pair.old, tags.old, matching.newKeys), state(pair.new, tags.new, matching.oldKeys))
        var change = ObjectChange(old: states.0, new: states.1, match: pair.match)
        (change.origins, change.successors) = (pair.origins, pair.successors)
        if let before = pair.old, let after = pair.new {
            var fields = FieldComparison(
                old: SideReader(tags: tags.old, scope: before.referenceScope, workspace: old.workspace),
                new: SideReader(tags: tags.new, scope: after.referenceScope, workspace: new.workspace), options: options,
                matching: matching, words: words)
            fields.compare(before, after)
            change.fields = fields.changes + texts.flatMap(\.decisions)
        }
        return change.events.isEmpty && change.fields.isEmpty ? nil : change
    }

    /// What changed in the running text of an object that both sides have, in each language that both have it in.
    private func texts(of pair: ObjectMatching.Pair) -> [TextChange] {
        guard let before = pair.old, let after = pair.new else { return [] }
        let bodies = PartPairs(before.bodies, after.bodies) { $0.part }
        return bodies.pairs.flatMap { body -> [TextChange] in
            guard let part = (body.new ?? body.old)?.part, !isLeftOut(part, of: before, after) else { return [] }
            let sources = (
                body.old.map { TextSource(before.key, part: part, title: LanguageTexts($0.title, tags: tags.old)) },
                body.new.map { TextSource(after.key, part: part, title: LanguageTexts($0.title, tags: tags.new)) }
            )
            return changes.languages.compactMap { tag in
                let documents = (document(body.old, tag, tags.old), document(body.new, tag, tags.new))
                guard documents.0 != nil || documents.1 != nil else { return nil }
                let comparison = TextComparison(words: words)
                return comparison.blocks(documents.0 ?? .empty, documents.1 ?? .empty).map {
                    TextChange(old: sources.0, new: sources.1, language: tag, blocks: $0)
                }
            }
        }
    }

    private func document(_ body: ObjectBody?, _ tag: String, _ tags: [String]) -> MarkupDocument? {
        tags.firstIndex(of: tag).flatMap { body?.body[LanguageIndex($0)] }
    }

    /// Whether the file of a part of a paper could not be read on the side that lacks it.
    private func isLeftOut(_ part: String, of before: ComparedObject, _ after: ComparedObject) -> Bool {
        guard !part.isEmpty, case .paper(let left) = before.payload, case .paper(let right) = after.payload else { return false }
        let paths = [left, right].compactMap { paper in paper.parts.first { $0.header.code.value == part }?.header.path }
        return paths.contains { old.leftOut.contains($0) || new.leftOut.contains($0) }
    }

    private func state(_ object: ComparedObject?, _ tags: [String], _ elsewhere: [ObjectKey: ObjectKey]) -> ObjectState? {
        object.map {
            ObjectState(
                key: $0.key, parent: $0.parent, title: LanguageTexts($0.title, tags: tags), path: $0.path,
                parentElsewhere: $0.parent.flatMap { elsewhere[$0] })
        }
    }
}
