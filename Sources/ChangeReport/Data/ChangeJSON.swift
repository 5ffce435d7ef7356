package import Bytes
import Diagnostics
import ResultsModel
package import SemanticDiff

/// The changes as one JSON document; `docs/changes.md` describes it. Numbers are decimals as written, codes and dates text.
package struct ChangeJSON: Sendable {
    private let changes: ChangeSet

    package init(_ changes: ChangeSet) {
        self.changes = changes
    }

    package var bytes: ByteBuffer {
        var json = JSONWriter(layout: .pretty)
        json.object { json in
            json.field("format", "plenary-changes")
            json.field("version", 1)
            json.object("languages") { json in
                json.field("old", changes.oldLanguages)
                json.field("new", changes.newLanguages)
            }
            json.object("left-out") { json in
                json.field("old", changes.oldLeftOut.map(\.text))
                json.field("new", changes.newLeftOut.map(\.text))
            }
            json.array("objects") { json in for change in changes.objects { Self.write(change, &json) } }
            json.array("texts") { json in for change in changes.texts { Self.write(change, &json) } }
            json.array("crosswalks") { json in for crosswalk in changes.crosswalks { Self.write(crosswalk, &json) } }
            json.array("not-translated") { json in for state in changes.languageStates { Self.write(state, &json) } }
            json.array("tables") { json in for change in changes.tables { Self.write(change, &json) } }
        }
        return json.finish()
    }

    // MARK: Objects

    private static func write(_ change: ObjectChange, _ json: inout JSONWriter) {
        json.object { json in
            json.field("kind", change.key?.kind.rawValue ?? "")
            json.field("events", change.events.map(\.rawValue))
            if let old = change.old { json.object("old") { write(old, &$0) } }
            if let new = change.new { json.object("new") { write(new, &$0) } }
            write(change.match, &json)
            write("origins", change.origins, &json)
            write("successors", change.successors, &json)
            guard !change.fields.isEmpty else { return }
            json.array("fields") { json in for field in change.fields { FieldJSON.write(field, &json) } }
        }
    }

    private static func write(_ state: ObjectState, _ json: inout JSONWriter) {
        json.field("id", state.key.id)
        json.field("scope", state.key.scope)
        json.field("code", state.key.code)
        json.field("parent", ifPresent: state.parent.map { "\($0.kind.rawValue):\($0.id)" })
        FieldJSON.write("title", state.title, &json)
        json.field("path", state.path.text)
    }

    private static func write(_ match: MatchBasis?, _ json: inout JSONWriter) {
        switch match {
        case .id: json.field("matched-by", "id")
        case .declared: json.field("matched-by", "declared")
        case .similarity(let percent):
            json.field("matched-by", "similarity")
            json.field("likeness", percent)
        case nil: break
        }
    }

    private static func write(_ name: String, _ relatives: [ObjectRelative], _ json: inout JSONWriter) {
        if !relatives.isEmpty { json.field(name, relatives.map(\.key.id)) }
    }

    // MARK: Texts

    private static func write(_ change: TextChange, _ json: inout JSONWriter) {
        json.object { json in
            json.field("object", change.source.map { "\($0.key.kind.rawValue):\($0.key.id)" } ?? "")
            json.field("part", ifPresent: change.source.flatMap { $0.part.isEmpty ? nil : $0.part })
            json.field("language", change.language)
            json.array("blocks") { json in
                for block in change.blocks where block.fate != .same { write(block, &json) }
            }
        }
    }

    private static func write(_ block: BlockChange, _ json: inout JSONWriter) {
        json.object { json in
            json.field("change", block.fate.rawValue)
            if let state = block.state {
                json.field("kind", state.kind.rawValue)
                json.field("id", ifPresent: state.id.isEmpty ? nil : state.id)
                json.field("section", ifPresent: state.section.isEmpty ? nil : state.section)
                json.field("decision", state.isDecision)
            }
            if let old = block.old { json.field("old-position", old.position + 1) }
            if let new = block.new { json.field("new-position", new.position + 1) }
            FieldJSON.write(block.words, &json)
        }
    }

    // MARK: The rest

    private static func write(_ crosswalk: Crosswalk, _ json: inout JSONWriter) {
        json.object { json in
            json.field("from", crosswalk.old.code)
            json.field("to", crosswalk.new.code)
            json.array("indicators") { json in
                for row in crosswalk.rows {
                    json.object { json in
                        json.field("relation", row.relation.rawValue)
                        json.field("old", ifPresent: row.old?.key.id)
                        json.field("new", ifPresent: row.new?.key.id)
                        write(row.match, &json)
                        write(row.baseline, &json)
                    }
                }
            }
        }
    }

    private static func write(_ baseline: BaselineContinuity, _ json: inout JSONWriter) {
        switch baseline {
        case .notApplicable: json.field("baseline", "not-applicable")
        case .notComparable: json.field("baseline", "not-comparable")
        case .continuous(let value):
            json.field("baseline", "continuous")
            json.field("new-baseline", decimal: value.text)
        case .differs(let old, let new):
            json.field("baseline", "differs")
            json.field("old-target", decimal: old.text)
            json.field("new-baseline", decimal: new.text)
        }
    }

    private static func write(_ state: LanguageState, _ json: inout JSONWriter) {
        json.object { json in
            json.field("object", "\(state.new.kind.rawValue):\(state.new.id)")
            json.field("language", state.language)
            json.field("source-changes", state.sourceChanges)
            json.field(
                "missing",
                state.missing.map { place in
                    switch place {
                    case .field(let part, let field): (part.map { "\($0.kind.rawValue) \($0.id) " } ?? "") + field.rawValue
                    case .block(let part, let block):
                        (part.isEmpty ? "" : part + " ") + "\(block.state?.kind.rawValue ?? "") \((block.state?.position ?? 0) + 1)"
                    }
                })
        }
    }

    private static func write(_ change: TableChange, _ json: inout JSONWriter) {
        json.object { json in
            json.field("change", change.kind.rawValue)
            json.field("table", change.table)
            json.field("key", change.key)
            json.field("field", change.field)
            json.field("language", change.language)
            json.field("old", change.old)
            json.field("new", change.new)
        }
    }
}
