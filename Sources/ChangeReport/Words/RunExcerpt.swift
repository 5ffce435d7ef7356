import Diagnostics
package import SemanticDiff

/// Shortens what stayed the same in a long text, so that its changes stand close together.
package enum RunExcerpt {
    /// The runs with at most so many columns of what stayed before and after each change, cut between words; `…` stands for
    /// what is left out.
    package static func of(_ runs: [WordRun], context: Int) -> [WordRun] {
        runs.enumerated().map { index, run in
            guard run.kind == .same else { return run }
            let isFirst = index == 0
            let isLast = index == runs.count - 1
            guard !(isFirst && isLast) else { return WordRun(kind: .same, old: run.old, new: head(run.new, 2 * context)) }
            let text = isFirst ? tail(run.new, context) : isLast ? head(run.new, context) : middle(run.new, context)
            return WordRun(kind: .same, old: text, new: text)
        }
    }

    /// The beginning of a text.
    package static func head(_ text: String, _ columns: Int) -> String {
        guard DisplayWidth.of(text) > columns + 2 else { return text }
        let tokens = pieces(text)
        var kept = ""
        var width = 0
        for token in tokens {
            width += DisplayWidth.of(token)
            guard width <= columns else { break }
            kept += token
        }
        while kept.utf8.last == 0x20 { kept.removeLast() }
        return kept + "…"
    }

    private static func tail(_ text: String, _ columns: Int) -> String {
        guard DisplayWidth.of(text) > columns + 2 else { return text }
        var kept: [String] = []
        var width = 0
        for token in pieces(text).reversed() {
            width += DisplayWidth.of(token)
            guard width <= columns else { break }
            kept.append(token)
        }
        return "…" + kept.reversed().joined()
    }

    private static func middle(_ text: String, _ columns: Int) -> String {
        guard DisplayWidth.of(text) > 2 * columns + 4 else { return text }
        return head(text, columns) + " " + tail(text, columns)
    }

    /// Words with the space after them, and single wide characters.
    static func pieces(_ text: String) -> [String] {
        var result: [String] = []
        var current = String.UnicodeScalarView()
        func flush() {
            if !current.isEmpty { result.append(String(current)) }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if DisplayWidth.of(scalar) == 2 {
                flush()
                current.append(scalar)
                flush()
            } else {
                current.append(scalar)
                if scalar == " " { flush() }
            }
        }
        flush()
        return result
    }
}
