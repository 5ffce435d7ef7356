import Diagnostics
import ResultsModel

extension Rule {
    /// Every object has a file in each language, and every text in it a translation. What this means for publication is
    /// `missing-translation` in `plenary.yml`: with `error` it stops the build.
    static let translationMissing = Rule(
        [.translationMissing],
        texts: { input in
            let severity: Severity = input.workspace.configuration.missingTranslation == .error ? .error : .warning
            let tags = input.workspace.languages.map(\.tag.value)
            return TextCheck { object in
                let found = tags.indices.dropFirst().flatMap { language in
                    object.header.map { file(object, $0, language, tags[language]) } ?? rows(object, language, tags[language])
                }
                return found.map { diagnostic in
                    var diagnostic = diagnostic
                    diagnostic.severity = severity
                    return diagnostic
                }
            }
        })

    private static func file(_ object: ObjectTexts, _ header: ObjectHeader, _ language: Int, _ tag: String) -> [Diagnostic] {
        guard language < header.translations.count, let translation = header.translations[language] else {
            let name = ContentPath(header.path.text.dropLast(3) + ".\(tag).md").name
            return [
                Diagnostic(
                    .translationMissing, .fileMissing(String(name)), at: Location(header.path, header.code.span),
                    help: .addFile(String(name)))
            ]
        }
        var found = translation.missing.map { text in
            Diagnostic(.translationMissing, .textMissing(text.value, translation.path), at: Location(header.path, text.span))
        }
        if let source = object.body(0), !source.blocks.isEmpty, object.body(language)?.blocks.isEmpty ?? true {
            found.append(
                Diagnostic(.translationMissing, .bodyMissing, at: Location(translation.path, translation.statedDigest?.span ?? .fileStart)))
        }
        return found
    }

    /// Tables hold all languages side by side.
    private static func rows(_ object: ObjectTexts, _ language: Int, _ tag: String) -> [Diagnostic] {
        object.fieldPairs(language).filter { $0.other == nil }.map { pair in
            Diagnostic(.translationMissing, .nameMissing(tag), at: Location(object.path, object.fields[0].span(pair.source)))
        }
    }
}

extension DiagnosticCode {
    static let translationMissing = DiagnosticCode(
        "W0260", "translation-missing", .warning,
        title: Message(en: "A translation is missing", zh: "缺少译文"),
        explanation: Message(
            en:
                "Each object has one file a language: `1.1.md`, `1.1.zh.md`; a translation has every text of its source. `missing-translation` in plenary.yml says what is published meanwhile: the source's text, marked (`mark`), nothing (`omit`), or no build at all (`error`).",
            zh:
                "每个对象每种语言一个文件：`1.1.md`、`1.1.zh.md`；译文应包含原文的全部文字。plenary.yml 中的 `missing-translation` 决定其间如何发布：标明后用原文（`mark`）、不发布（`omit`），或停止构建（`error`）。"
        ))
}

extension Message {
    fileprivate static func fileMissing(_ name: String) -> Message {
        Message(en: "there is no translation `\(name)`", zh: "没有译文文件 `\(name)`")
    }
    fileprivate static func addFile(_ name: String) -> Message {
        Message(en: "write `\(name)` beside this file", zh: "请在旁边添加 `\(name)`")
    }
    fileprivate static func textMissing(_ field: String, _ path: ContentPath) -> Message {
        Message(en: "`\(field)` has no translation in \(path.name)", zh: "`\(field)` 在 \(path.name) 中没有译文")
    }
    fileprivate static let bodyMissing = Message(en: "the text below the front matter is not translated", zh: "front matter 之后的正文没有译文")
    fileprivate static func nameMissing(_ tag: String) -> Message {
        Message(en: "this has no name in the language `\(tag)`", zh: "这一项没有语言 `\(tag)` 的名称")
    }
}
