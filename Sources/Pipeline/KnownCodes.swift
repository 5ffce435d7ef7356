import CSVReader
import ChildProcess
import ContentDecoder
package import Diagnostics
import FileStore
import GitReader
import Linking
import MarkdownReader
import Packaging
import Publication
import ResultsModel
import TemplateEngine
import YAMLReader

/// The codes of every stage: what a message can have, and what `severities` in `plenary.yml` can name.
package enum KnownCodes {
    /// Module by module. A module with codes has a line here.
    package static let all: [DiagnosticCode] = {
        var codes: [DiagnosticCode] = []
        codes += DiagnosticCode.diagnosticsCodes
        codes += DiagnosticCode.readingCodes
        codes += DiagnosticCode.yamlReaderCodes
        codes += DiagnosticCode.markdownReaderCodes
        codes += DiagnosticCode.csvReaderCodes
        codes += DiagnosticCode.contentDecoderCodes
        codes += DiagnosticCode.linkingCodes
        codes += DiagnosticCode.templateEngineCodes
        codes += DiagnosticCode.publicationCodes
        codes += DiagnosticCode.outputCodes
        codes += DiagnosticCode.machineCodes
        codes += DiagnosticCode.gitReaderCodes
        codes += DiagnosticCode.pipelineCodes
        codes += DiagnosticCode.childProcessCodes
        codes += DiagnosticCode.zipContainerCodes
        codes += DiagnosticCode.pdfCodes
        return codes
    }()

    /// A finding for each severity in `plenary.yml` that names no rule.
    static func unknownRules(in configuration: Configuration) -> [Diagnostic] {
        let names = all.map(\.name) + all.map(\.id)
        return configuration.severities.filter { !names.contains($0.rule.value) && !$0.rule.value.isEmpty }.map { change in
            let near = NearMiss.suggestion(for: change.rule.value, in: names)
            return Diagnostic(
                .wrongChoice, .ruleUnknown(change.rule.value), at: Location(configuration.path, change.rule.span),
                help: near.map { Message(en: "did you mean `\($0)`?", zh: "是不是 `\($0)`？") } ?? .rulesAreListed)
        }
    }
}

extension Message {
    fileprivate static func ruleUnknown(_ name: String) -> Message {
        Message(en: "there is no rule `\(name)`", zh: "没有规则 `\(name)`")
    }
    fileprivate static let rulesAreListed = Message(en: "`plenary explain` lists the rules", zh: "`plenary explain` 列出全部规则")
}
