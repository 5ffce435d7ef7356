package import Diagnostics
package import ResultsModel
import YAMLReader

/// Decodes `plenary.yml`.
package enum ConfigurationDecoder {
    /// Reads the configuration; nil when its fields cannot be read at all, or name no language.
    package static func decode(_ file: SourceFile) -> Findings<Configuration?> {
        let fields = YAMLReader.read(file, range: 0..<file.bytes.count)
        guard let node = fields.value else { return Findings(nil, fields.diagnostics) }
        let languages = (node["languages"]?.items ?? []).compactMap { $0["tag"]?.scalar?.text }
        var decoding = Decoding(path: file.path, vocabulary: Vocabulary(languages: languages, regions: []))
        var configuration = Configuration()
        configuration.path = file.path
        let isRecord = FieldTable<Configuration>.configuration.decode(FieldCursor(node), &decoding, into: &configuration)
        checkBaseURL(&configuration, node, &decoding)
        let isUsable = isRecord && !configuration.languages.isEmpty
        return Findings(isUsable ? configuration : nil, fields.diagnostics + decoding.diagnostics)
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

extension Message {
    fileprivate static func notABaseURL(_ text: String) -> Message {
        Message(
            en: "`\(text)` is not the address of a site: http:// or https://, without `?` and `#`",
            zh: "`\(text)` 不是网站地址：应以 http:// 或 https:// 开头，不含 `?` 和 `#`")
    }
}
