import Bytes
import ResultsModel
import SemanticDiff

/// Changes within an object as JSON: each has a `type`, and what it is about, `old` and `new`.
enum FieldJSON {
    static func write(_ change: FieldChange, _ json: inout JSONWriter) {
        json.object { json in
            switch change {
            case .text(let change):
                start("text", change.part, change.field, &json)
                json.field("language", change.language)
                write(change.words, &json)
            case .fact(let change):
                start("fact", change.part, change.field, &json)
                write("old", change.old, &json)
                write("new", change.new, &json)
            case .members(let change):
                start("members", change.part, change.field, &json)
                json.array("gained") { json in for fact in change.gained { write(fact, &json) } }
                json.array("lost") { json in for fact in change.lost { write(fact, &json) } }
            case .part(let change):
                start(change.isAdded ? "part-added" : "part-removed", change.part, nil, &json)
            case .target(let change): write(change, &json)
            case .observation(let change): write(change, &json)
            case .amount(let change): write(change, &json)
            case .resource(let change): write(change, &json)
            case .sdgLink(let change): write(change, &json)
            case .decision(let change):
                json.field("type", "decision")
                json.field("language", change.language)
                json.field("change", change.block.fate.rawValue)
                write(change.block.words, &json)
            }
        }
    }

    /// Old and new as whole texts, and the words between them.
    static func write(_ words: [WordRun], _ json: inout JSONWriter) {
        json.field("old", words.oldText)
        json.field("new", words.newText)
        guard words.count > 1 else { return }
        json.array("words") { json in
            for run in words {
                json.array { json in
                    switch run.kind {
                    case .same: json.string("=")
                    case .removed: json.string("-")
                    case .added: json.string("+")
                    }
                    json.string(run.text)
                }
            }
        }
    }

    static func write(_ name: String, _ texts: LanguageTexts, _ json: inout JSONWriter) {
        json.object(name) { json in for entry in texts.entries { json.field(entry.language, entry.text) } }
    }

    private static func start(_ type: String, _ part: PartName?, _ field: ChangedField?, _ json: inout JSONWriter) {
        json.field("type", type)
        if let part { write("part", part, &json) }
        json.field("field", ifPresent: field?.rawValue)
    }

    private static func write(_ name: String, _ part: PartName, _ json: inout JSONWriter) {
        json.object(name) { json in
            json.field("kind", part.kind.rawValue)
            json.field("id", part.id)
            if !part.title.isEmpty { write("title", part.title, &json) }
        }
    }

    // MARK: Facts

    private static func write(_ name: String, _ fact: Fact?, _ json: inout JSONWriter) {
        json.key(name)
        if let fact { write(fact, &json) } else { json.null() }
    }

    private static func write(_ fact: Fact, _ json: inout JSONWriter) {
        switch fact {
        case .code(let code): json.string(code)
        case .number(let value): json.decimal(value.text)
        case .period(let period): json.string(period.text)
        case .date(let date): json.string(date.text)
        case .flag(let flag): json.bool(flag)
        case .reference(let key): json.string("\(key.kind.rawValue):\(key.id)")
        case .texts(let texts):
            json.object { json in for entry in texts.entries { json.field(entry.language, entry.text) } }
        }
    }

    private static func write(_ name: String, _ value: FixedDecimal?, _ json: inout JSONWriter) {
        if let value { json.field(name, decimal: value.text) }
    }

    // MARK: Figures

    private static func write(_ place: FigurePlace, _ json: inout JSONWriter) {
        if let measure = place.measure { write("measure", measure, &json) }
        json.field("old-period", ifPresent: place.oldPeriod?.text)
        json.field("new-period", ifPresent: place.newPeriod?.text)
        json.field("category", ifPresent: place.category.isEmpty ? nil : place.category)
    }

    private static func write(_ regions: [RegionChange], _ json: inout JSONWriter) {
        guard !regions.isEmpty else { return }
        json.array("regions") { json in
            for region in regions {
                json.object { json in
                    json.field("region", region.region)
                    write("old", region.old, &json)
                    write("new", region.new, &json)
                }
            }
        }
    }

    private static func write(_ change: TargetChange, _ json: inout JSONWriter) {
        json.field("type", "target")
        write(change.place, &json)
        for (name, target) in [("old", change.old), ("new", change.new)] {
            guard let target else { continue }
            json.object(name) { json in
                json.field("kind", target.form.rawValue)
                write("value", target.value, &json)
                write("upper", target.upper, &json)
                json.field("sdg-target", ifPresent: target.sdgTarget.isEmpty ? nil : target.sdgTarget)
                json.field("from", ifPresent: target.base?.rawValue)
                json.field("per", ifPresent: target.spread?.rawValue)
                json.field("by", ifPresent: target.due?.text)
                if !target.state.isEmpty { write("state", target.state, &json) }
                if !target.note.isEmpty { write("note", target.note, &json) }
            }
        }
        write(change.regions, &json)
    }

    private static func write(_ change: ObservationChange, _ json: inout JSONWriter) {
        json.field("type", change.role.rawValue)
        write(change.place, &json)
        for (name, observation) in [("old", change.old), ("new", change.new)] {
            guard let observation else { continue }
            json.object(name) { json in
                write("value", observation.value, &json)
                json.field("status", ifPresent: observation.status?.rawValue)
                json.field("by", ifPresent: observation.by?.text)
                write("coverage", observation.coverage, &json)
                json.field("statistic", ifPresent: observation.statistic?.rawValue)
                json.field("estimate", observation.isEstimate)
                json.field("as-of", ifPresent: observation.asOf?.text)
                if !observation.state.isEmpty { write("state", observation.state, &json) }
                if !observation.note.isEmpty { write("note", observation.note, &json) }
            }
        }
        write(change.regions, &json)
    }

    private static func write(_ change: AmountChange, _ json: inout JSONWriter) {
        json.field("type", "amount")
        write("line", change.line, &json)
        write("column", change.column, &json)
        for (name, amount) in [("old", change.old), ("new", change.new)] {
            guard let amount else { continue }
            json.object(name) { json in
                switch amount.amount {
                case .decimal(let value): json.field("amount", decimal: value.text)
                case .workTime(let time): json.field("work-time", time.text)
                case .none: break
                }
                json.field("status", ifPresent: amount.status.isEmpty ? nil : amount.status)
            }
        }
        write("difference", change.difference, &json)
        write("percent", change.percent, &json)
    }

    private static func write(_ change: ResourceChange, _ json: inout JSONWriter) {
        json.field("type", "resource")
        json.field("period", ifPresent: change.period?.text)
        json.field("source", change.source.rawValue)
        json.field("stage", change.stage.rawValue)
        for (name, money) in [("old", change.old), ("new", change.new)] {
            guard let money else { continue }
            json.object(name) { json in
                write("amount", money.amount, &json)
                json.field("currency", ifPresent: money.currency.isEmpty ? nil : money.currency)
                json.field("unit", money.unit.rawValue)
                json.field("basis", ifPresent: money.basis?.rawValue)
            }
        }
    }

    private static func write(_ change: SDGLinkChange, _ json: inout JSONWriter) {
        json.field("type", "sdg-link")
        json.field("target", change.target)
        json.field("outcome", ifPresent: change.outcome?.id)
        json.field("old", ifPresent: change.old?.rawValue)
        json.field("new", ifPresent: change.new?.rawValue)
    }
}
