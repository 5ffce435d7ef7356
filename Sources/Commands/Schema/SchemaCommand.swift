import Bytes
import ContentDecoder
import Diagnostics

extension Command {
    static let schema = Command(
        "schema", Message(en: "the JSON Schema of front matter, for editors", zh: "front matter 的 JSON Schema，供编辑器使用"),
        operands: [
            OperandSpec(
                "TYPE", isRequired: false, words: { ObjectDecoder.typeNames + [SchemaRun.configuration] },
                Message(
                    en: "a type of content, or `configuration` for plenary.yml; without it, all types in one schema",
                    zh: "内容类型，或用 `configuration` 表示 plenary.yml；不写时给出包含全部类型的一个 schema"))
        ],
        examples: [
            CommandExample(
                "plenary schema > .plenary/content.schema.json", Message(en: "one schema for every content file", zh: "适用于所有内容文件的 schema")),
            CommandExample("plenary schema outcome", Message(en: "the fields of an outcome", zh: "成果目标的字段")),
            CommandExample("plenary schema configuration", Message(en: "the fields of plenary.yml", zh: "plenary.yml 的字段")),
        ],
        run: SchemaRun.run)
}

/// `plenary schema`.
enum SchemaRun {
    /// What stands for the type of `plenary.yml`, which is no content.
    static let configuration = "configuration"

    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        try invocation.console.write(try document(invocation.arguments.operands.first))
        return .done
    }

    private static func document(_ name: String?) throws(CommandFailure) -> [UInt8] {
        guard let name else {
            let types = ObjectDecoder.typeNames.compactMap { name in ObjectDecoder.schema(of: name).map { (name: name, record: $0) } }
            return JSONSchema.document(ofTypes: types).bytes
        }
        if name == configuration { return JSONSchema.document(ConfigurationDecoder.schema, type: nil).bytes }
        guard let record = ObjectDecoder.schema(of: name) else {
            let known = ObjectDecoder.typeNames + [configuration]
            let nearest = NearMiss.suggestion(for: name, in: known)
            let list = Message(en: "the types are: \(known.joined(separator: ", "))", zh: "类型有：\(known.joined(separator: "、"))")
            throw .usage(
                UsageError(
                    Message(en: "there is no type of content `\(name)`", zh: "没有内容类型 `\(name)`"),
                    help: [nearest.map { .didYouMean($0) } ?? list]))
        }
        return JSONSchema.document(record, type: name).bytes
    }
}
