import ContentDecoder
import Diagnostics
import ResultsModel
import TestSupport

let vocabulary = Vocabulary(languages: ["en", "zh"], regions: ["africa", "americas", "arab-states"])

/// Decodes one object from the texts of its files.
func decode(_ source: String, zh: String? = nil) -> Findings<Draft?> {
    ObjectDecoder.decode([SourceFile("1.1.md", source), zh.map { SourceFile("1.1.zh.md", $0) }], vocabulary: vocabulary)
}

/// `line:column code message` of each finding, in the order found.
func findings(_ source: String, zh: String? = nil) -> [String] {
    let files = SourceFiles([SourceFile("1.1.md", source)] + (zh.map { [SourceFile("1.1.zh.md", $0)] } ?? []))
    return decode(source, zh: zh).diagnostics.map { "\(files.place(of: $0.location) ?? "") \($0.code.id) \($0.message.en)" }
}

extension Draft {
    var output: Output? {
        if case .output(let output) = self { output } else { nil }
    }
    var outcome: Outcome? {
        if case .outcome(let outcome) = self { outcome } else { nil }
    }
}
