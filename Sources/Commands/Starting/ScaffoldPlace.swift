import Linking
import Publication
import ResultsModel

/// Which file a new object goes into.
struct ScaffoldPlace: Sendable {
    /// A type of which `plenary new` makes a file.
    struct Form: Sendable {
        let type: String
        let kind: ObjectKind
        /// Whether it belongs to a programme or strategy.
        let isScoped: Bool
        /// Whether there is one in its programme, so that it needs no code.
        let isOnly: Bool
        /// A code to show as an example.
        let example: String
    }

    static let forms: [Form] = [
        Form(type: "programme", kind: .programme, isScoped: false, isOnly: false, example: "2028-29"),
        Form(type: "strategy", kind: .strategy, isScoped: false, isOnly: false, example: "knowledge-2026-29"),
        Form(type: "paper", kind: .paper, isScoped: false, isOnly: false, example: "GB.350/PFA/1"),
        Form(type: "impact", kind: .impact, isScoped: true, isOnly: true, example: ""),
        Form(type: "sdg-links", kind: .programme, isScoped: true, isOnly: true, example: ""),
        Form(type: "outcome", kind: .outcome, isScoped: true, isOnly: false, example: "2"),
        Form(type: "output", kind: .output, isScoped: true, isOnly: false, example: "1.2"),
        Form(type: "risk", kind: .risk, isScoped: true, isOnly: false, example: "2"),
        Form(type: "budget", kind: .budget, isScoped: true, isOnly: false, example: "strategic-budget"),
        Form(type: "figure", kind: .figure, isScoped: true, isOnly: false, example: "programme-summary"),
    ]

    /// The path of the file below the workspace, without `.md`.
    /// - Parameter folder: of the programme or strategy that it belongs to; of the content for what belongs to none.
    static func stem(_ form: Form, _ code: String, in folder: String) -> String {
        let file: String =
            switch form.type {
            case "programme": "programme/\(code)/programme"
            case "strategy": "strategies/\(code)/strategy"
            case "paper": "papers/\(SiteMap.anchor(code))/paper"
            case "outcome": "outcomes/\(code)/outcome"
            case "output": "outcomes/\(Code(code).parent?.text ?? code)/\(code)"
            case "risk": "risks/\(code)"
            case "budget": "budget/\(code)"
            case "figure": "figures/\(code)"
            default: form.type
            }
        return folder + "/" + file
    }

    /// The next free code of its kind: the number after the last one; nil where codes are no numbers.
    static func nextCode(_ form: Form, like code: String, scope: String, _ workspace: Workspace) -> String? {
        let parent = Code(code).parent.map { $0.text + "." } ?? ""
        let numbers = workspace.index.keys(of: form.kind).filter { $0.scope == scope && $0.code.hasPrefix(parent) }
            .compactMap { Int($0.code.dropFirst(parent.utf8.count)) }
        guard Int(code.dropFirst(parent.utf8.count)) != nil, let last = numbers.max() else { return nil }
        return parent + String(last + 1)
    }
}
