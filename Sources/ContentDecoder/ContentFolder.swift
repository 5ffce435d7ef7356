package import Diagnostics

/// The files of one object: the source, and its translations by the position of their language.
package struct ObjectPaths: Sendable, Hashable {
    package let source: ContentPath
    /// By language; entry 0, the source's own place, is nil.
    package let translations: [ContentPath?]
}

/// Which files of the content folder belong together: `1.1.md` with `1.1.zh.md`; tables stand for themselves.
package struct ContentFolder: Sendable {
    /// Objects in the order of their source paths.
    package private(set) var objects: [ObjectPaths] = []
    /// Tables in the folder `registers`.
    package private(set) var registers: [ContentPath] = []
    /// Tables elsewhere: the amounts of budgets, beside their `.md`.
    package private(set) var tables: [ContentPath] = []

    /// Sorts paths (in byte order) by what they are. A translation without a source is reported.
    package static func arrange(_ paths: [ContentPath], languages: [String]) -> Findings<ContentFolder> {
        var folder = ContentFolder()
        var diagnostics: [Diagnostic] = []
        let known = Set(paths)
        for path in paths {
            let name = path.name
            if name.hasSuffix(".csv") {
                if path.folder.name == "registers" { folder.registers.append(path) } else { folder.tables.append(path) }
            } else if let language = languages.dropFirst().first(where: { name.hasSuffix(".\($0).md") }) {
                let source = ContentPath(path.text.dropLast(language.utf8.count + 4) + ".md")
                if !known.contains(source) {
                    diagnostics.append(
                        Diagnostic(
                            .translationWithoutSource, .translationWithoutSource(source), at: Location(path, .fileStart), help: .writeSource
                        ))
                }
            } else if name.hasSuffix(".md") {
                let stem = path.text.dropLast(3)
                let translations = languages.dropFirst().map { language in
                    let candidate = ContentPath("\(stem).\(language).md")
                    return known.contains(candidate) ? candidate : nil
                }
                folder.objects.append(ObjectPaths(source: path, translations: [nil] + translations))
            }
        }
        return Findings(folder, diagnostics)
    }
}

extension Message {
    fileprivate static let writeSource = Message(en: "write that file, or correct the name of this one", zh: "请编写该文件，或改正本文件的名称")
    fileprivate static func translationWithoutSource(_ source: ContentPath) -> Message {
        Message(en: "this translation has no source: \(source) does not exist", zh: "译文没有原文：文件 \(source) 不存在")
    }
}
