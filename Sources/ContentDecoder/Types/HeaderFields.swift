import Diagnostics
import ResultsModel
import YAMLReader

/// An object that begins with the common fields.
protocol HeaderedObject {
    var header: ObjectHeader { get set }
}

extension Programme: HeaderedObject {}
extension Impact: HeaderedObject {}
extension Outcome: HeaderedObject {}
extension Output: HeaderedObject {}
extension SDGLinks: HeaderedObject {}
extension Risk: HeaderedObject {}
extension Budget: HeaderedObject {}
extension Figure: HeaderedObject {}
extension Strategy: HeaderedObject {}

extension FieldTable where Record: HeaderedObject & Sendable {
    /// The table of a type that is a file of its own: its fields after `type`, and the fields that every object has.
    static func object(_ name: String, kind: ObjectKind, _ fields: [Field<Record>]) -> FieldTable {
        FieldTable(name, fields + headerFields(kind).map { $0.lifted { object, modify in modify(&object.header) } })
    }
}

extension ValueCoder where Value == [Reference] {
    static func references(_ kind: ObjectKind) -> ValueCoder { list(of: .reference(kind)) }
}

private func headerFields(_ kind: ObjectKind) -> [Field<ObjectHeader>] {
    [
        .optional("draft", .flag, "Keeps the object out of what is published.") { $0.isDraft = $1 },
        .optional("formerly", .references(kind), "Ids that this object had before.") { $0.formerly = $1 },
        .optional("replaces", .references(kind), "Ids of objects that this one takes the place of.") { $0.replaces = $1 },
        .optional("aliases", .list(of: .locatedText), "Older addresses of its page.") { $0.aliases = $1 },
        .optional("errata", .records(of: .erratum, start: Erratum.starting), "Errors of the printed original, and what is right.") {
            $0.errata = $1
        },
    ]
}

extension Erratum {
    fileprivate static func starting(at node: YAMLNode) -> Erratum {
        var erratum = Erratum()
        erratum.span = node.span
        return erratum
    }
}

extension FieldTable where Record == Erratum {
    fileprivate static let erratum = FieldTable(
        "erratum", keys: ["path"],
        [
            .required("path", .plainText, "Where the right fact stands in this file.") { $0.path = $1 },
            .required("document", .reference(.document), "The symbol of the document that errs.") { $0.document = $1 },
            .required("language", .plainText, "The language of the edition that errs.") { $0.language = $1 },
            .required("printed", .plainText, "What it printed.") { $0.printed = $1 },
            .required("correct", .plainText, "What is right.") { $0.correct = $1 },
            .required("reason", .text, "Why it is an error.") { $0.reason = $1 },
            .required("rule", .slug, "The name of the rule that finds it.") { $0.rule = $1 },
        ])
}
