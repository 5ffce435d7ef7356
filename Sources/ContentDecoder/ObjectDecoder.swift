package import Diagnostics
import MarkdownReader
import MarkupTree
package import ResultsModel
import YAMLReader

/// One file of an object, split and parsed.
struct ParsedFile {
    let file: SourceFile
    let fields: YAMLNode
    let body: MarkupDocument
    let bodyRange: Range<Int>
    let language: LanguageIndex
    /// Whether some of the fields could not be read, so that one which is not there may be among them.
    let isTorn: Bool
}

/// Decodes objects: one source file with its translations at a time.
package enum ObjectDecoder {
    /// Reads the files of one object. `files` are by language; the source stands first and the others may be missing.
    /// No draft comes back when the source's fields cannot be read at all; findings say why.
    package static func decode(_ files: [SourceFile?], vocabulary: Vocabulary) -> Findings<Draft?> {
        var diagnostics: [Diagnostic] = []
        let parsed = files.enumerated().map { position, file in
            file.flatMap { parse($0, LanguageIndex(position), vocabulary.limits, &diagnostics) }
        }
        guard let source = parsed.first ?? nil else { return Findings(nil, diagnostics) }
        guard let type = type(of: source, &diagnostics) else { return Findings(nil, diagnostics) }
        var decoding = Decoding(
            path: source.file.path, translationPaths: [nil] + parsed.dropFirst().map { $0?.file.path }, vocabulary: vocabulary,
            torn: parsed.indices.filter { parsed[$0]?.isTorn == true })
        let draft = type.decode(ObjectFiles(parsed.compactMap { $0 }), &decoding)
        return Findings(draft, diagnostics + decoding.diagnostics)
    }

    /// The names of the types that a file may have, in the order in which they are documented.
    package static var typeNames: [String] { ObjectType.all.map(\.name) }

    /// The fields of a type; nil for a name that is no type.
    package static func schema(of name: String) -> RecordSchema? {
        ObjectType.all.first { $0.name == name }?.schema
    }

    private static func parse(
        _ file: SourceFile, _ language: LanguageIndex, _ limits: ContentLimits, _ diagnostics: inout [Diagnostic]
    ) -> ParsedFile? {
        let split = FrontMatter.split(file, maximumBytes: limits.frontMatterBytes)
        diagnostics += split.diagnostics
        guard let halves = split.value else { return nil }
        let fields = YAMLReader.read(file, range: halves.yaml, limits: limits.yaml)
        diagnostics += fields.diagnostics
        let body = MarkdownReader.read(file, range: halves.body, limits: limits.markdown)
        diagnostics += body.diagnostics
        guard let node = fields.value else {
            if fields.diagnostics.isEmpty {
                diagnostics.append(
                    Diagnostic(.frontMatterMissing, .frontMatterEmpty, at: Location(file.path, file.firstLine), help: .startWithType))
            }
            return nil
        }
        return ParsedFile(
            file: file, fields: node, body: body.value, bodyRange: halves.body, language: language,
            isTorn: fields.diagnostics.contains { $0.losesFields })
    }

    private static func type(of source: ParsedFile, _ diagnostics: inout [Diagnostic]) -> ObjectType? {
        guard let node = source.fields["type"], let name = node.scalar?.text else {
            guard !source.isTorn else { return nil }
            diagnostics.append(
                Diagnostic(.typeUnknown, .typeMissing, at: Location(source.file.path, source.file.firstLine), help: .typesAre(typeNames)))
            return nil
        }
        guard let type = ObjectType.all.first(where: { $0.name == name }) else {
            let nearest = NearMiss.suggestion(for: name, in: typeNames)
            diagnostics.append(
                Diagnostic(
                    .typeUnknown, .typeUnknown(name), at: Location(source.file.path, node.span),
                    help: nearest.map { .didYouMean($0) } ?? .typesAre(typeNames)))
            return nil
        }
        return type
    }
}

/// The parsed files of one object: the source, then the translations that exist.
struct ObjectFiles {
    let source: ParsedFile
    let translations: [ParsedFile]

    init(_ files: [ParsedFile]) {
        source = files[0]
        translations = Array(files.dropFirst())
    }

    /// The start of the front matter in every language.
    var cursor: FieldCursor {
        FieldCursor(source.fields, translations: translations.map { .init(language: $0.language, node: $0.fields) })
    }

    /// The bodies by language; a language without a file has none.
    var bodies: Localized<MarkupDocument> {
        var values: [MarkupDocument?] = [source.body]
        for translation in translations {
            while values.count < translation.language.position { values.append(nil) }
            values.append(translation.body)
        }
        return Localized(values)
    }
}

extension Diagnostic {
    /// Whether fields are lost with what it reports; after the others every key is still there.
    fileprivate var losesFields: Bool {
        let kept: [DiagnosticCode] = [.yamlDuplicateKey, .yamlControlCharacter, .yamlAnchor, .yamlTag, .yamlMergeKey, .yamlKeyNotText]
        return severity == .error && !kept.contains(code)
    }
}

extension Message {
    fileprivate static let frontMatterEmpty = Message(en: "there are no fields between the two lines `---`", zh: "两行 `---` 之间没有字段")
    fileprivate static let startWithType = Message(
        en: "begin with `type: outcome`, or another type; `plenary new` writes a first draft",
        zh: "请先写 `type: outcome` 或其他类型；`plenary new` 可生成初稿")
    fileprivate static let typeMissing = Message(en: "the file has no `type`", zh: "文件没有 `type`")
    fileprivate static func typeUnknown(_ name: String) -> Message {
        Message(en: "`\(name)` is not a type of content", zh: "`\(name)` 不是内容类型")
    }
    fileprivate static func typesAre(_ names: [String]) -> Message {
        Message(en: "the types are: \(names.joined(separator: ", "))", zh: "类型有：\(names.joined(separator: "、"))")
    }
}
