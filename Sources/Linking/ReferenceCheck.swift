import Diagnostics
import MarkupTree
import ResultsModel

/// Resolves every reference of a workspace, in fields and in running text.
struct ReferenceCheck {
    private let workspace: Workspace
    private let failed: FailedFiles
    private let hasAllPlaces: Bool
    private var backlinks = Backlinks()
    private var diagnostics: [Diagnostic] = []

    /// The backlinks, and a finding for each reference without a target.
    static func resolve(_ workspace: Workspace, failed: [ContentPath], faulty: [ContentPath]) -> Findings<Backlinks> {
        var check = ReferenceCheck(workspace: workspace, failed: FailedFiles(failed + faulty), hasAllPlaces: failed.isEmpty)
        for source in ReferenceSources.all(of: workspace) { check.resolve(source) }
        check.resolveParents()
        return Findings(check.backlinks, check.diagnostics)
    }

    private init(workspace: Workspace, failed: FailedFiles, hasAllPlaces: Bool) {
        self.workspace = workspace
        self.failed = failed
        self.hasAllPlaces = hasAllPlaces
    }

    private mutating func resolve(_ source: ReferenceSource) {
        // A reference that could not be read is empty, and reported already.
        for reference in source.references where !reference.text.isEmpty {
            resolve(
                reference.key(in: source.key.scopeForReferences), at: Location(source.path, reference.span), from: source.key, inText: false
            )
        }
        for (position, body) in source.bodies.values.enumerated() {
            guard let body else { continue }
            resolveLinks(of: body, in: source.bodyPath(LanguageIndex(position)), from: source.key, isSource: position == 0)
        }
    }

    /// Typed links of a body. Backlinks come from the source language only, or each mention would count once a language.
    private mutating func resolveLinks(of body: MarkupDocument, in path: ContentPath, from source: ObjectKey, isSource: Bool) {
        for node in body.nodes where node.kind == .link || node.kind == .image {
            guard let link = TypedLink(body.string(node.text), scope: source.scopeForReferences) else { continue }
            let location = Location(path, node.span)
            switch link.target {
            case .object(let key): resolve(key, at: location, from: source, inText: true, cites: isSource)
            case .place(let kind, let paper, let id): resolve(kind, id, in: paper, at: location, from: source)
            case .blank: break
            }
        }
    }

    /// A place in a paper: one that the link names, or the one that the text is part of.
    private mutating func resolve(
        _ kind: TypedLink.PlaceKind, _ id: String, in paper: String, at location: Location, from source: ObjectKey
    ) {
        let home = source.kind == .paper ? source.code : ""
        guard workspace.places.paper(of: kind, id, named: paper, home: home) == nil, hasAllPlaces else { return }
        let near = NearMiss.suggestion(for: id, in: workspace.places.names(of: kind, in: paper.isEmpty ? home : paper))
        diagnostics.append(
            Diagnostic(
                .placeUnresolved, .placeUnresolved(kind, id), at: location,
                help: near.map { Message(en: "did you mean `\($0)`?", zh: "是不是 `\($0)`？") }))
    }

    private mutating func resolve(
        _ key: ObjectKey, at location: Location, from source: ObjectKey, inText: Bool, cites: Bool = true
    ) {
        if workspace.index[key] != nil {
            if cites { backlinks.add(Citation(source: source, location: location, isInText: inText), of: key) }
        } else if !failed.mayDefine(key) {
            diagnostics.append(
                Diagnostic(
                    .referenceUnresolved, .referenceUnresolved(key), at: location, help: Suggestions.help(for: key, in: workspace.index)))
        }
    }

    /// An output belongs to an outcome, a register's row to the row above it.
    private mutating func resolveParents() {
        // An output whose code could not be read has none, and was reported.
        for output in workspace.outputs where !output.header.code.value.isEmpty {
            let key = ObjectKey(.outcome, output.outcomeCode, in: output.header.scope)
            resolve(key, at: Location(output.header.path, output.header.code.span), from: output.key, inText: false, cites: false)
        }
        for register in workspace.registers {
            for entry in register.entries {
                guard let parent = entry.parent else { continue }
                resolve(
                    parent.key(in: ""), at: Location(register.path, parent.span), from: ObjectKey(register.kind, entry.code.value),
                    inText: false, cites: false)
            }
        }
    }
}

extension ObjectKey {
    /// The scope in which an object's references without a scope are read: its own, and for a programme or strategy itself.
    var scopeForReferences: String { kind == .programme || kind == .strategy ? code : scope }
}

/// Files of which nothing could be read. What they may have defined is not reported as missing a second time.
struct FailedFiles {
    private let stems: Set<String>
    let isEmpty: Bool

    init(_ paths: [ContentPath]) {
        var stems: Set<String> = []
        for path in paths {
            let name = path.name
            stems.insert(String(name.hasSuffix(".md") ? name.dropLast(3) : name.dropLast(name.hasSuffix(".csv") ? 4 : 0)))
            stems.insert(String(path.folder.name))
        }
        self.stems = stems
        isEmpty = paths.isEmpty
    }

    /// Whether one of the files, by its name, may have defined the object: `1.1.md` output 1.1 and indicator 1.1.1.
    func mayDefine(_ key: ObjectKey) -> Bool {
        guard !isEmpty else { return false }
        if (key.kind == .region || key.kind == .unit) && stems.contains("plenary.yml") { return true }
        if stems.contains(key.code) || stems.contains(key.scope) || key.kind.registerName.map(stems.contains) == true { return true }
        return Code(key.code).parent.map { stems.contains($0.text) } ?? (key.kind == .indicator)
    }
}

extension ObjectKind {
    /// The file name of the register that defines things of this kind, without its ending.
    fileprivate var registerName: String? {
        switch self {
        case .sdgGoal, .sdgTarget, .sdgIndicator, .instrument, .department: rawValue + "s"
        case .document: "documents"
        case .abbreviation: "abbreviations"
        case .country: "countries"
        default: nil
        }
    }
}

extension Message {
    fileprivate static func placeUnresolved(_ kind: TypedLink.PlaceKind, _ id: String) -> Message {
        let name: (en: String, zh: String) =
            switch kind {
            case .paragraph: ("paragraph", "段落")
            case .section: ("section", "章节")
            case .table: ("table", "表")
            case .note: ("note", "注")
            case .decision: ("decision", "决定草案")
            }
        return Message(en: "no paper has a \(name.en) with the id `\(id)`", zh: "没有文件含有编号为 `\(id)` 的\(name.zh)")
    }
    fileprivate static func referenceUnresolved(_ key: ObjectKey) -> Message {
        Message(en: "there is no \(key.kind.englishName) `\(key.id)`", zh: "没有\(key.kind.chineseName) `\(key.id)`")
    }
}
