import Linking

extension Sample {
    /// A paper with a cover that lacks nothing; further fields begin in line 10.
    static func paper(_ fields: String = "", body: String = decision, symbol: String = "GB.2/PFA/4") -> String {
        "---\ntype: paper\nsymbol: \(symbol)\nsession: 2\nsection: PFA\nagenda-item: 4\ntitle: Paper\npurpose: To decide.\n"
            + "follow-up: None\n\(fields)\n---\n\(body)"
    }

    /// A body with one paragraph and a draft decision.
    static let decision = "One. {#one}\n\n## Draft decision {#dd .decision}\n\nThe Governing Body agrees. {#decision}\n"
}

extension WorkspaceBuilder {
    /// A workspace with one paper, and the types of papers that `plenary.yml` declares, a line each.
    init(paper: String, types: String = "", _ others: [String: String] = [:]) {
        var files = others
        files["p/paper.md"] = paper
        let declared = types.isEmpty ? "" : "\npaper-types:\n" + types.split(separator: "\n").map { "  - \($0)" }.joined(separator: "\n")
        self.init(files, configuration: Self.english + declared)
    }
}
