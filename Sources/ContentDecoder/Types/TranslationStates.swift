import Diagnostics
import ResultsModel
import YAMLReader

/// How the translations of an object stand to its source.
enum TranslationStates {
    /// By language, nil for the source and for languages without a file. Call after the fields have been decoded.
    static func states(of files: ObjectFiles, _ decoding: inout Decoding) -> [Translation?] {
        guard !files.translations.isEmpty else { return [] }
        decoding.addToDigest(bodyText(of: files.source))
        let current = decoding.digest?.text ?? ""
        var states: [Translation?] = Array(repeating: nil, count: decoding.translationPaths.count)
        for file in files.translations {
            states[file.language.position] = Translation(
                path: file.file.path, statedDigest: statedDigest(file, &decoding), currentDigest: current,
                missing: decoding.missing[file.language.position])
        }
        return states
    }

    private static func bodyText(of source: ParsedFile) -> String {
        String(decoding: source.file.bytes[source.bodyRange], as: UTF8.self)
    }

    private static func statedDigest(_ file: ParsedFile, _ decoding: inout Decoding) -> Located<String>? {
        guard let node = file.fields["source"], let text = node.scalar?.text, !text.isEmpty else {
            guard !decoding.isTorn(file.language) else { return nil }
            decoding.report(.digestMissing, .digestMissing, at: file.file.firstLine, in: file.language, help: .acceptHelp(file.file.path))
            return nil
        }
        return Located(text, span: node.span)
    }
}

extension Message {
    fileprivate static let digestMissing = Message(en: "the translation has no `source:`", zh: "译文没有 `source:`")
    fileprivate static func acceptHelp(_ path: ContentPath) -> Message {
        Message(en: "run `plenary translations --accept \(path)`", zh: "请运行 `plenary translations --accept \(path)`")
    }
}
