import Diagnostics
import MarkupTree
import ResultsModel
import YAMLReader

/// A type of content file: its name, its fields, and how its files become a draft.
struct ObjectType: Sendable {
    let name: String
    let schema: RecordSchema
    let decode: @Sendable (ObjectFiles, inout Decoding) -> Draft?

    /// Every type, in the order of the format reference. A new type is a new table and a line here.
    static let all: [ObjectType] = [
        ObjectType(.programme, start: Programme.init(header:), body: { $0.body = $1 }, draft: Draft.programme),
        ObjectType(.impact, start: Impact.init(header:), body: { $0.body = $1 }, draft: Draft.impact),
        ObjectType(.outcome, start: Outcome.init(header:), body: { $0.body = $1 }, draft: Draft.outcome),
        ObjectType(.output, start: Output.init(header:), body: { $0.body = $1 }, draft: Draft.output),
        ObjectType(.sdgLinks, start: SDGLinks.init(header:), body: { $0.body = $1 }, draft: Draft.sdgLinks),
        ObjectType(.risk, start: Risk.init(header:), draft: Draft.risk),
        ObjectType(.budget, start: Budget.init(header:), draft: Draft.budget),
        ObjectType(.figure, start: Figure.init(header:), draft: Draft.figure),
        ObjectType(.strategy, start: Strategy.init(header:), body: { $0.body = $1 }, draft: Draft.strategy),
        ObjectType(.paper, start: Paper.init(header:), body: { $0.body = $1 }, embeds: { $0.embeds = $1 }, draft: Draft.paper),
        ObjectType(.part, start: PaperPart.init(header:), body: { $0.body = $1 }, embeds: { $0.embeds = $1 }, draft: Draft.part),
    ]

    private init<Object: HeaderedObject & Sendable>(
        _ table: FieldTable<Object>, start: @escaping @Sendable (ObjectHeader) -> Object,
        body: @escaping @Sendable (inout Object, Localized<MarkupDocument>) -> Void = { _, _ in },
        embeds: (@Sendable (inout Object, Localized<[Embed]>) -> Void)? = nil, draft: @escaping @Sendable (Object) -> Draft
    ) {
        name = table.name
        schema = table.schema
        decode = { files, decoding in
            var object = start(ObjectHeader(path: files.source.file.path))
            guard table.decode(files.cursor, &decoding, into: &object, ownKeys: .topLevel) else { return nil }
            body(&object, files.bodies)
            if let embeds { embeds(&object, EmbedDecoder.embeds(of: files, &decoding)) }
            object.header.translations = TranslationStates.states(of: files, &decoding)
            return draft(object)
        }
    }
}
