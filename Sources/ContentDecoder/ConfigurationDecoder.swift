package import Diagnostics
package import ResultsModel
import YAMLReader

/// Decodes `plenary.yml`.
package enum ConfigurationDecoder {
    /// Reads the configuration; nil when its fields cannot be read at all, or name no language.
    package static func decode(_ file: SourceFile) -> Findings<Configuration?> {
        let fields = YAMLReader.read(file, range: 0..<file.bytes.count)
        guard let node = fields.value else {
            let isEmpty = fields.diagnostics.isEmpty
            return Findings(nil, isEmpty ? [.emptyConfiguration(file)] : fields.diagnostics)
        }
        // Where the file could be read in parts only, everything else would seem to be wrong too.
        guard !fields.diagnostics.contains(where: { $0.severity == .error }) else { return Findings(nil, fields.diagnostics) }
        let languages = (node["languages"]?.items ?? []).compactMap { $0["tag"]?.scalar?.text }
        var decoding = Decoding(path: file.path, vocabulary: Vocabulary(languages: languages, regions: []))
        var configuration = Configuration()
        configuration.path = file.path
        let isRecord = FieldTable<Configuration>.configuration.decode(FieldCursor(node), &decoding, into: &configuration)
        checkBaseURL(&configuration, node, &decoding)
        let hasLanguages = !configuration.languages.isEmpty && configuration.languages.allSatisfy { !$0.tag.value.isEmpty }
        guard isRecord, hasLanguages else { return Findings(nil, withoutLanguages(decoding.diagnostics, node, file)) }
        return Findings(configuration, fields.diagnostics + decoding.diagnostics)
    }

    /// Where the languages cannot be read, no text seems to be in one of them: only the list itself is spoken of.
    private static func withoutLanguages(_ found: [Diagnostic], _ node: YAMLNode, _ file: SourceFile) -> [Diagnostic] {
        guard let list = node["languages"] else { return found }
        let ofList = found.filter { $0.location.span.start >= list.span.start && $0.location.span.end <= list.span.end }
        guard ofList.isEmpty else { return ofList }
        return [Diagnostic(.fieldMissing, .noLanguage, at: Location(file.path, list.span), help: .languageHelp)]
    }

    /// The fields of `plenary.yml`.
    package static var schema: RecordSchema { FieldTable<Configuration>.configuration.schema }

    /// An address without query or fragment; a missing slash at its end is added.
    private static func checkBaseURL(_ configuration: inout Configuration, _ node: YAMLNode, _ decoding: inout Decoding) {
        guard !configuration.baseURL.isEmpty, let span = node["base-url"]?.span else { return }
        let address = configuration.baseURL
        guard address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains("?"), !address.contains("#"),
            !address.contains(" ")
        else {
            decoding.report(.wrongValue, .notABaseURL(address), at: span)
            return
        }
        if !address.hasSuffix("/") { configuration.baseURL += "/" }
    }
}

extension Diagnostic {
    fileprivate static func emptyConfiguration(_ file: SourceFile) -> Diagnostic {
        Diagnostic(.fieldMissing, .emptyConfiguration, at: Location(file.path, .fileStart), help: .initHelp)
    }
}

extension Message {
    fileprivate static let emptyConfiguration = Message(en: "plenary.yml has no fields", zh: "plenary.yml 中没有字段")
    fileprivate static let initHelp = Message(
        en: "it needs `title`, `organization` and `languages`; `plenary init DIR` writes one to begin with",
        zh: "至少需要 `title`、`organization` 和 `languages`；`plenary init 文件夹` 可生成一份初稿")
    fileprivate static let noLanguage = Message(en: "`languages` names no language", zh: "`languages` 中没有语言")
    fileprivate static let languageHelp = Message(
        en: "write the source language first: [{tag: en, name: English}]", zh: "请先写源语言：[{tag: en, name: English}]")
    fileprivate static func notABaseURL(_ text: String) -> Message {
        Message(
            en: "`\(text)` is not the address of a site: http:// or https://, without `?` and `#`",
            zh: "`\(text)` 不是网站地址：应以 http:// 或 https:// 开头，不含 `?` 和 `#`")
    }
}
