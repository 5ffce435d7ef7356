import ContentDecoder
import Diagnostics
import Linking
import ResultsModel
import TestSupport

/// A workspace made of files at hand: what the loader of the pipeline does, in twenty lines.
struct SampleWorkspace {
    let workspace: Workspace
    let diagnostics: [Diagnostic]

    /// Nil without a usable `plenary.yml` among the files.
    init?(_ sources: [SourceFile]) {
        let files = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0) })
        guard let settings = files[ContentPath("plenary.yml")], let configuration = ConfigurationDecoder.decode(settings).value
        else { return nil }
        let vocabulary = Vocabulary(configuration)
        let arranged = ContentFolder.arrange(files.keys.sorted(), languages: configuration.languages.map(\.tag.value))
        var findings = arranged.diagnostics
        var drafts: [Draft] = []
        for paths in arranged.value.objects {
            let decoded = ObjectDecoder.decode(
                ([paths.source] + paths.translations.dropFirst()).map { $0.flatMap { files[$0] } }, vocabulary: vocabulary)
            findings += decoded.diagnostics
            guard let draft = decoded.value else { continue }
            if case .budget(let budget) = draft {
                let amounts = BudgetAmountsDecoder.fill(budget, from: files[ContentPath(paths.source.text.dropLast(3) + ".csv")])
                findings += amounts.diagnostics
                drafts.append(.budget(amounts.value))
            } else {
                drafts.append(draft)
            }
        }
        let registers = arranged.value.registers.compactMap { files[$0] }.map { RegisterDecoder.decode($0, vocabulary: vocabulary) }
        findings += registers.flatMap(\.diagnostics)
        let linked = Linking.link(LinkInput(configuration: configuration, drafts: drafts, registers: registers.compactMap(\.value)))
        workspace = linked.value
        diagnostics = findings + linked.diagnostics
    }
}
