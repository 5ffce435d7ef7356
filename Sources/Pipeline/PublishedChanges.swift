import ChangeReport
package import Diagnostics
import GitReader
import Linking
import Publication
import ResultsModel
import SemanticDiff

/// Compares the versions whose differences `plenary.yml` wants to see published. What cannot be compared is said in a
/// warning and never keeps the rest of the site from being published: a copy of the workspace outside of git builds too.
struct PublishedChanges: Sendable {
    private let root: String
    private let jobs: Int
    private let versions: WorkspaceVersions

    init(root: String, jobs: Int, environment: GitEnvironment) {
        self.root = root
        self.jobs = jobs
        versions = WorkspaceVersions(folder: root, environment: environment)
    }

    func readings(of workspace: Workspace) async -> Findings<[ChangesReading]> {
        var readings: [ChangesReading] = []
        var diagnostics: [Diagnostic] = []
        for pair in workspace.configuration.changes {
            do throws(MachineFault) {
                let (old, new) = (try version(pair.from), try version(pair.to))
                switch try await VersionComparer(jobs: jobs, options: CompareOptions(), themeRoot: root).compare(old, new) {
                case .compared(let comparison): readings.append(reading(pair, comparison, workspace))
                case .unreadable(let version):
                    diagnostics.append(.changesNotPublished(pair, .unreadable(version.label), help: nil, in: workspace))
                }
            } catch {
                diagnostics.append(.changesNotPublished(pair, error.message, help: error.help, in: workspace))
            }
        }
        return Findings(readings, diagnostics)
    }

    /// A revision; a folder of the workspace, after `./`; the work tree, where nothing is said.
    private func version(_ written: Located<String>?) throws(MachineFault) -> FoundVersion {
        guard let text = written?.value else { return try versions.find(.workTree) }
        guard text.hasPrefix("./") else { return try versions.find(.revision(text)) }
        let found = try versions.find(.folder(root + text.dropFirst()))
        return FoundVersion(files: found.files, label: VersionLabel(name: Message(en: text, zh: text)))
    }

    /// What a version is called: a folder by the title of its workspace.
    private func name(of version: ComparedVersion, _ written: Located<String>?, _ language: MessageLanguage) -> String {
        guard let text = written?.value, text.hasPrefix("./") else { return version.label.text.text(in: language) }
        let tags = version.workspace.languages.map(\.tag.value)
        let index = LanguageIndex(tags.firstIndex { $0.hasPrefix(language.rawValue) } ?? 0)
        return version.workspace.configuration.title.text(in: index)
    }

    private func reading(
        _ pair: Configuration.ChangePair, _ comparison: VersionComparison, _ workspace: Workspace
    ) -> ChangesReading {
        let names = NameTable(old: comparison.old.workspace, new: comparison.new.workspace)
        let contents = workspace.languageIndices.map { index in
            let language: MessageLanguage = workspace.languages[index.position].tag.value.hasPrefix("zh") ? .chinese : .english
            let head = ChangeHead(
                title: pair.title.text(in: index), old: name(of: comparison.old, pair.from, language),
                new: name(of: comparison.new, pair.to, language))
            let reading = ChangeReading(comparison.changes, names: names, head: head, language: language)
            return ChangesReading.Content(head: reading.head, body: reading.body, summary: reading.summary)
        }
        return ChangesReading(id: pair.id.value, title: pair.title, contents: contents)
    }
}

extension DiagnosticCode {
    /// The codes of this module, for `plenary explain`.
    package static let pipelineCodes: [DiagnosticCode] = [changesNotPublished]

    static let changesNotPublished = DiagnosticCode(
        "W0810", "changes-not-published", .warning,
        title: Message(en: "a comparison of versions is not published", zh: "版本对比未能发布"),
        explanation: Message(
            en: """
                `changes:` in plenary.yml names two versions whose differences are a page of the site. One of them is not there: the \
                workspace is not in git (a downloaded copy, say), the clone is shallow, or the name is wrong. The rest of the site is \
                published.
                """,
            zh: """
                plenary.yml 的 `changes:` 写明了两个版本，其差异作为网站的一个页面发布。其中一个版本不存在：工作区不在 git 中（例如下载的副本）、\
                仓库是浅克隆，或名称有误。网站的其余部分照常发布。
                """))
}

extension Diagnostic {
    fileprivate static func changesNotPublished(
        _ pair: Configuration.ChangePair, _ reason: Message, help: Message?, in workspace: Workspace
    ) -> Diagnostic {
        Diagnostic(
            .changesNotPublished,
            Message(
                en: "the changes `\(pair.id.value)` are not published: \(reason.en)", zh: "变化 `\(pair.id.value)` 未能发布：\(reason.zh)"),
            at: Location(workspace.configuration.path, pair.from.span), help: help)
    }
}

extension Message {
    fileprivate static func unreadable(_ label: VersionLabel) -> Message {
        Message(en: "nothing of \(label.text.en) could be read", zh: "无法读取 \(label.text.zh)")
    }
}
