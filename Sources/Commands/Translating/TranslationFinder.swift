import Diagnostics
import FileStore
import Linking
import ResultsModel

/// Finds the translations that a person names by their paths.
struct TranslationFinder: Sendable {
    let states: [TranslationState]
    /// The absolute path of the workspace.
    private let root: String
    private let host: Host

    init(_ loaded: Invocation.Loaded, _ host: Host) {
        states = loaded.workspace.translationStates
        root = WorkspaceFinder(host).absolutePath(of: loaded.path) ?? loaded.path
        self.host = host
    }

    /// The state of a translation, named by its path from the working folder, or from the workspace as messages have it.
    func state(of file: String) throws(CommandFailure) -> TranslationState {
        let paths = [pathInWorkspace(file), ContentPath(file)].compactMap { $0 }
        if let state = states.first(where: { paths.contains($0.path) && $0.translation != nil }) { return state }
        if states.contains(where: { paths.contains($0.path) }) { throw .usage(UsageError(.noSuchTranslation(file))) }
        let ofSource = states.filter { paths.contains($0.object.header.path) }.map(\.path.text)
        if !ofSource.isEmpty { throw .usage(UsageError(.isSource(file), help: [.translationsAre(ofSource)])) }
        let nearest = NearMiss.suggestion(for: file, in: states.map(\.path.text))
        throw .usage(UsageError(.noTranslation(file), help: [nearest.map { .didYouMean($0) } ?? .listThem]))
    }

    /// The path of a file below the workspace; nil where its folder lies elsewhere or does not exist.
    private func pathInWorkspace(_ file: String) -> ContentPath? {
        let absolute = file.hasPrefix("/") ? file : host.workingFolder() + "/" + file
        guard let slash = absolute.lastIndex(of: "/"),
            let folder = WorkspaceFinder(host).absolutePath(of: String(absolute[...slash]))
        else { return nil }
        let name = absolute[absolute.index(after: slash)...]
        let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        let prefix = root == "/" ? root : root + "/"
        return path.hasPrefix(prefix) ? ContentPath(String(path.dropFirst(prefix.count))) : nil
    }
}

extension Message {
    fileprivate static func noSuchTranslation(_ file: String) -> Message {
        Message(en: "the translation \(file) does not exist", zh: "译文 \(file) 不存在")
    }
    fileprivate static func isSource(_ file: String) -> Message {
        Message(en: "\(file) is a source, not a translation", zh: "\(file) 是原文，不是译文")
    }
    fileprivate static func translationsAre(_ paths: [String]) -> Message {
        Message(en: "its translation is \(paths.joined(separator: ", "))", zh: "它的译文是 \(paths.joined(separator: "、"))")
    }
    fileprivate static func noTranslation(_ file: String) -> Message {
        Message(
            en: "\(file) is not a translation of this workspace, or it could not be read",
            zh: "\(file) 不是本工作区的译文，或无法读取")
    }
    fileprivate static let listThem = Message(
        en: "`plenary translations` lists them, `plenary check` shows what cannot be read",
        zh: "`plenary translations` 列出全部译文，`plenary check` 显示无法读取的文件")
}
