import Diagnostics
import ResultsModel

extension Rule {
    /// An erratum points at something in its file, names a rule that exists, and stands there once.
    static let errata = Rule([.errata]) { input in
        let rules = RuleNames()
        let indicators = Dictionary(grouping: input.workspace.indicators, by: \.parent).mapValues { $0.map(\.key.code) }
        return input.objects.flatMap { object -> [Diagnostic] in
            let header = object.header
            guard !header.errata.isEmpty else { return [] }
            let paths = ErratumPaths(object, indicators[object.key] ?? [], input.workspace)
            var seen: [ErratumName: ByteSpan] = [:]
            return header.errata.flatMap { erratum -> [Diagnostic] in
                let messages = [rules.problem(erratum.rule), paths.problem(erratum.path)].compactMap { $0 }
                var found = messages.map {
                    Diagnostic(.errata, $0.message, at: Location(header.path, erratum.span.firstPlace), help: $0.help)
                }
                let name = ErratumName(
                    path: erratum.path, document: erratum.document.text, language: erratum.language, printed: erratum.printed)
                if let first = seen.updateValue(erratum.span, forKey: name) {
                    let note = Diagnostic.Note(.erratumFirst, at: Location(header.path, first.firstPlace))
                    found.append(
                        Diagnostic(.errata, .erratumTwice(erratum.path), at: Location(header.path, erratum.span.firstPlace), notes: [note]))
                }
                return found
            }
        }
    }
}

private struct ErratumName: Hashable {
    let path: String
    let document: String
    let language: String
    let printed: String
}

/// The rules that an erratum can name: those that `check` runs, and those that only a reader can apply.
private struct RuleNames {
    private static let ofReaders = ["cross-reference", "spelling"]
    private let names: [String]

    init() {
        names = Self.ofReaders + Rules.all.flatMap(\.codes).map(\.name)
    }

    func problem(_ rule: String) -> (message: Message, help: Message?)? {
        guard !names.contains(rule) else { return nil }
        return (.ruleUnknown(rule), NearMiss.suggestion(for: rule, in: names).map { .meant($0) })
    }
}

/// What an erratum's path can point at: a field of the file, an item of a list by its key, a place in the body.
private struct ErratumPaths {
    /// The keys of lists whose items are named by one.
    private let keys: [String: [String]]
    /// The series of paragraphs of a paper: `annexes.paragraph-7`.
    private let series: [String]

    init(_ object: HeadedObject, _ indicators: [String], _ workspace: Workspace) {
        var keys: [String: [String]] = [:]
        switch object.key.kind {
        case .impact, .outcome, .output: keys["indicators"] = indicators
        case .strategy:
            keys["indicators"] = indicators
            keys["pillars"] = workspace.strategy(object.key.code)?.pillars.map(\.code.value)
        case .budget:
            let budget = workspace.budget(object.key)
            keys["lines"] = budget?.lines.map(\.id.value)
            keys["columns"] = budget?.columns.map(\.id.value)
        case .programme:
            keys["links"] = workspace.sdgLinks.filter { $0.header.path == object.header.path }.flatMap(\.rows).map(\.target.text)
        default: break
        }
        self.keys = keys
        series = workspace.papers.first { $0.key == object.key }?.series.map(\.id.value) ?? []
    }

    func problem(_ path: String) -> (message: Message, help: Message?)? {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        guard let head = parts.first.map(String.init), !parts.contains(""), path.utf8.allSatisfy(Self.isPathByte) else {
            return (.pathMalformed(path), .pathForm)
        }
        guard ErratumFields.names.contains(head) || series.contains(head) else {
            return (.fieldUnknown(head), NearMiss.suggestion(for: head, in: ErratumFields.names.sorted()).map { .meant($0) } ?? .pathForm)
        }
        guard let keys = keys[head], parts.count > 1 else { return nil }
        let rest = String(path.dropFirst(head.count + 1))
        guard !keys.contains(where: { rest == $0 || rest.hasPrefix($0 + ".") }) else { return nil }
        return (.itemUnknown(rest, of: head), NearMiss.suggestion(for: rest, in: keys).map { .meant("\(head).\($0)") })
    }

    private static func isPathByte(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || ".-/".utf8.contains(byte) }
}

/// The fields that the path of an erratum can begin with: those of all types, `body`, and `abbreviations`, the list that a
/// paper prints. A test holds them against the decoder's own tables.
package enum ErratumFields {
    package static let names: Set<String> = [
        "abbreviations", "agenda-item", "alt", "author-unit-note", "author-units", "body", "code", "columns", "consequence", "currency",
        "data", "date", "dates",
        "departments", "document", "editions", "event", "expects", "financial-implications", "follow-up", "id", "indicators", "kind",
        "lead-department", "legal-implications", "lines", "links", "monitoring", "note", "notes", "number", "original-language", "outcomes",
        "outputs", "owner", "period", "phases", "pillars", "place", "policy-implications", "predecessor", "purpose", "related-documents",
        "extracts", "paper-type", "related-documents-note", "related-instruments", "relevant-objective", "relevant-outcome-note",
        "relevant-outcomes", "remarks",
        "resources", "response", "scales", "section", "section-title", "segment", "series", "session", "short-title", "statement", "status",
        "symbol", "theory-of-change", "title", "verification",
    ]
}

extension DiagnosticCode {
    static let errata = DiagnosticCode(
        "E0253", "errata", .error,
        title: Message(en: "An erratum points at nothing, or names no rule", zh: "勘误没有指向任何内容，或所称规则不存在"),
        explanation: Message(
            en:
                "`errata` keep what the printed original got wrong. `path` says where the right fact stands in this file (`indicators.1.1.1.target`, `body.paragraph-2`), `rule` which rule finds the error, or `spelling`.",
            zh: "`errata` 记录原印本的错误。`path` 指明正确内容在本文件中的位置（如 `indicators.1.1.1.target`、`body.paragraph-2`），`rule` 是能发现该错误的规则，或 `spelling`。"),
        example: .init(wrong: "path: indicator.1.1.1.target", right: "path: indicators.1.1.1.target"))
}

extension Message {
    fileprivate static func ruleUnknown(_ rule: String) -> Message {
        Message(en: "there is no rule `\(rule)`", zh: "没有规则 `\(rule)`")
    }
    fileprivate static func pathMalformed(_ path: String) -> Message {
        Message(en: "`\(path)` is not a path of fields", zh: "`\(path)` 不是字段路径")
    }
    fileprivate static func fieldUnknown(_ field: String) -> Message {
        Message(en: "`\(field)` is not a field that an erratum can be about", zh: "`\(field)` 不是勘误可指向的字段")
    }
    fileprivate static func itemUnknown(_ item: String, of list: String) -> Message {
        Message(en: "`\(item)` is nothing in `\(list)` of this file", zh: "本文件的 `\(list)` 中没有 `\(item)`")
    }
    fileprivate static let pathForm = Message(
        en: "write field names and keys with dots between: indicators.1.1.1.target, body.paragraph-2",
        zh: "请用点连接字段名和键：indicators.1.1.1.target、body.paragraph-2")
    fileprivate static func erratumTwice(_ path: String) -> Message {
        Message(en: "this erratum on `\(path)` stands here a second time", zh: "关于 `\(path)` 的这条勘误第二次出现")
    }
    fileprivate static let erratumFirst = Message(en: "it stands here first", zh: "第一次出现在这里")
}
