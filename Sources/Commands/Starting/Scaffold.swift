import ContentDecoder
import Diagnostics
import ResultsModel

/// The text of a new content file: the fields of its type with something in those that it must have, and the others as
/// comments that say what they are for. It is a draft until its author removes that word.
struct Scaffold: Sendable {
    private let type: String
    private let record: RecordSchema
    private let code: String
    /// The period to begin with: that of the programme.
    private let period: String

    /// Nil for a type that does not exist.
    init?(type: String, code: String, period: String) {
        guard let record = ObjectDecoder.schema(of: type) else { return nil }
        self.type = type
        self.record = record
        self.code = code
        self.period = period
    }

    /// The source file.
    var source: String {
        var lines = ["---", "type: \(type)", "draft: true  # remove this line when it is ready to be published"]
        for field in record.fields where field.isRequired { lines += self.lines(field, indent: "") }
        for field in record.fields where !field.isRequired && field.name != "draft" { lines.append("# \(field.name): \(field.summary)") }
        return (lines + ["---", "", ""]).joined(separator: "\n")
    }

    /// The file of a translation: the texts that the source must have, stale until a translator accepts them.
    func translation(_ tag: String) -> String {
        let text = tag.hasPrefix("zh") ? "待译" : "To be translated."
        let texts = record.fields.filter { field in
            guard field.isRequired, case .text = field.schema else { return false }
            return true
        }
        return (["---", "source: \"000000000000\""] + texts.map { "\($0.name): \(text)" } + ["---", "", ""]).joined(separator: "\n")
    }

    private func lines(_ field: FieldSchema, indent: String) -> [String] {
        let note = "  # \(field.summary)"
        guard case .list(.record(let item)) = field.schema else {
            return ["\(indent)\(field.name): \(value(field))\(note)"]
        }
        let inner = item.fields.filter(\.isRequired).flatMap { lines($0, indent: indent + "    ") }
        guard let first = inner.first else { return ["\(indent)\(field.name): []\(note)"] }
        let marked = indent + "  - " + first.dropFirst(indent.count + 4)
        return ["\(indent)\(field.name):\(note)", marked] + inner.dropFirst()
    }

    /// Something that the field takes.
    private func value(_ field: FieldSchema) -> String {
        switch field.schema {
        case .identifier(let kind): field.isOwnCode(of: type, kind) ? quoted(code) : "first"
        case .text: "To be written."
        case .plainText: "x"
        case .reference(let kind): reference(kind)
        case .integer, .decimal: "1"
        case .signedPercent: "+1%"
        case .date: "2000-01-01"
        case .period: period
        case .flag: "false"
        case .choice(let words): words.first ?? "x"
        case .list: "[]"
        case .record, .dictionary: "{}"
        case .either: "[]"
        }
    }

    private func reference(_ kind: ObjectKind) -> String {
        switch kind {
        case .sdgTarget: "8.5"
        case .outcome: "1"
        default: "to-be-named"
        }
    }

    /// A code that YAML would not take for anything else stands as it is.
    private func quoted(_ code: String) -> String {
        code.utf8.contains { ":#&".utf8.contains($0) } ? "\"\(code)\"" : code
    }
}

extension FieldSchema {
    /// Whether this is the field that says what the object itself is called.
    fileprivate func isOwnCode(of type: String, _ kind: ObjectKind) -> Bool {
        kind.rawValue == type && ["id", "code", "number", "symbol"].contains(name)
    }
}
