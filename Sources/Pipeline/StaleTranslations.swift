import ChangeReport
import ContentDecoder
import Diagnostics
import FileStore
import GitReader
import Linking
import ResultsModel
import SemanticDiff

/// Says in the warnings on stale translations what changed in their sources since they were translated, where git has the
/// version that the translation states: that version is put in the source's place, and the two workspaces are compared.
struct StaleTranslations {
    private let root: String
    private let jobs: Int
    private let environment: GitEnvironment

    /// Translations that are looked at, and commits of each: the rest keep the plain warning, so that a check stays quick.
    private static let limits = (translations: 50, commits: 100)

    init(root: String, jobs: Int, environment: GitEnvironment) {
        self.root = root
        self.jobs = jobs
        self.environment = environment
    }

    /// The findings, with a note where something can be said. Nothing that git lacks is a fault here.
    func explained(_ findings: [Diagnostic], _ workspace: Workspace) async -> [Diagnostic] {
        let stale = stale(workspace)
        guard !stale.isEmpty, let repository = (try? GitRepository.find(root, environment)) ?? nil else { return findings }
        let vocabulary = Vocabulary(workspace.configuration)
        var files = WorkspaceFiles(folder: root)
        var explained: Set<ContentPath> = []
        for entry in stale where !explained.contains(entry.translation) {
            guard let bytes = translated(entry, repository, vocabulary) else { continue }
            files = files.replacing(entry.source, with: bytes)
            explained.insert(entry.translation)
        }
        guard !explained.isEmpty, let older = try? await WorkspaceLoader(files, jobs: jobs, includesDrafts: true).load().workspace else {
            return findings
        }
        let changes = SemanticDiff.compare(ComparedSide(workspace: older), ComparedSide(workspace: workspace))
        let names = NameTable(old: older, new: workspace)
        return findings.map { finding in
            guard finding.code == .translationStale, explained.contains(finding.location.path),
                let entry = stale.first(where: { $0.translation == finding.location.path })
            else { return finding }
            return finding.adding(note(on: entry, changes, names))
        }
    }

    // MARK: Stale translations

    private struct Entry {
        let source: ContentPath
        let translation: ContentPath
        let language: String
        let position: Int
        /// The digest that the translation states.
        let digest: String
    }

    private func stale(_ workspace: Workspace) -> [Entry] {
        var entries: [Entry] = []
        for header in workspace.headers {
            for (position, translation) in header.translations.enumerated() {
                guard let translation, translation.isStale, let stated = translation.statedDigest?.value else { continue }
                entries.append(
                    Entry(
                        source: header.path, translation: translation.path, language: workspace.languages[position].tag.value,
                        position: position, digest: stated))
            }
        }
        return Array(entries.prefix(Self.limits.translations))
    }

    /// The version of the source that was translated.
    private func translated(_ entry: Entry, _ repository: GitRepository, _ vocabulary: Vocabulary) -> [UInt8]? {
        guard let objects = try? repository.history(of: entry.source, limit: Self.limits.commits),
            let contents = try? repository.contents(of: objects, limit: ContentReader.standardLimit),
            let translation = (try? WorkspaceFiles(folder: root).read([entry.translation]))?.value.first
        else { return nil }
        let translationFile = SourceFile(path: entry.translation, bytes: translation.bytes)
        for object in objects {
            guard case .bytes(let bytes)? = contents[object],
                let source = SourceFile.validating(path: entry.source, bytes: bytes).value
            else { continue }
            var files: [SourceFile?] = Array(repeating: nil, count: entry.position + 1)
            (files[0], files[entry.position]) = (source, translationFile)
            let draft = ObjectDecoder.decode(files, vocabulary: vocabulary).value
            if draft?.header.translations[entry.position]?.currentDigest == entry.digest { return bytes }
        }
        return nil
    }

    // MARK: What changed

    private func note(on entry: Entry, _ changes: ChangeSet, _ names: NameTable) -> Message {
        let states = changes.languageStates.filter { state in
            state.language == entry.language && names.path(of: state.new) == entry.source
        }
        let texts = [MessageLanguage.english, .chinese].map { language in
            MissingTexts(changes, names: names, language: language).text(of: states)
        }
        if texts[0].isEmpty {
            return Message(
                en: "since then only quotation marks, spaces or the layout of the source changed", zh: "此后原文只有引号、空格或排版的变化")
        }
        return Message(en: "changed since then: \(texts[0])", zh: "此后改动：\(texts[1])")
    }
}

extension Diagnostic {
    fileprivate func adding(_ note: Message) -> Diagnostic {
        var diagnostic = Diagnostic(code, message, at: location, notes: notes + [Note(note)], help: help)
        diagnostic.severity = severity
        return diagnostic
    }
}

extension Workspace {
    /// The headers of everything that stands in files of its own.
    fileprivate var headers: [ObjectHeader] {
        var headers: [ObjectHeader] = []
        headers += programmes.map(\.header) + impacts.map(\.header) + outcomes.map(\.header) + outputs.map(\.header)
        headers += sdgLinks.map(\.header) + risks.map(\.header) + budgets.map(\.header) + figures.map(\.header)
        headers += strategies.map(\.header) + papers.map(\.header) + papers.flatMap(\.parts).map(\.header)
        return headers
    }
}

extension Draft {
    fileprivate var header: ObjectHeader {
        switch self {
        case .programme(let object): object.header
        case .impact(let object): object.header
        case .outcome(let object): object.header
        case .output(let object): object.header
        case .sdgLinks(let object): object.header
        case .risk(let object): object.header
        case .budget(let object): object.header
        case .figure(let object): object.header
        case .strategy(let object): object.header
        case .paper(let object): object.header
        case .part(let object): object.header
        }
    }
}
