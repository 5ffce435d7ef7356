import Diagnostics
import ResultsModel

extension Rule {
    /// A paper's cover has the fields that its type wants, and its type is one that `plenary.yml` declares.
    static let paperCover = Rule([.paperCover, .paperTypeUnknown]) { input in
        let types = input.workspace.configuration.paperTypes
        return input.workspace.papers.flatMap { paper -> [Diagnostic] in
            if let named = paper.type, input.workspace.configuration.paperType(of: paper) == nil {
                let names = types.map(\.id.value)
                return [
                    Diagnostic(
                        .paperTypeUnknown, .paperTypeUnknown(named.value), at: Location(paper.header.path, named.span),
                        help: NearMiss.suggestion(for: named.value, in: names).map { .meant($0) } ?? .paperTypesAre(names))
                ]
            }
            let wanted = input.workspace.configuration.paperType(of: paper)?.cover ?? [.purpose]
            return wanted.filter { !$0.isFilled(in: paper) }.map { field in
                Diagnostic(
                    .paperCover, .coverFieldMissing(field.rawValue), at: Location(paper.header.path, paper.header.code.span),
                    help: .fillIn(field.rawValue))
            }
        }
    }
}

extension Configuration {
    /// The type of a paper: the one that it names, or else the first.
    func paperType(of paper: Paper) -> PaperType? {
        guard let name = paper.type?.value else { return paperTypes.first }
        return paperTypes.first { $0.id.value == name }
    }
}

extension CoverField {
    fileprivate func isFilled(in paper: Paper) -> Bool {
        switch self {
        case .place: !paper.place.values.isEmpty
        case .dates: paper.dates != nil
        case .sectionTitle: !paper.sectionTitle.values.isEmpty
        case .segment: !paper.segment.values.isEmpty
        case .agendaItem: paper.agendaItem != nil
        case .date: paper.date != nil
        case .originalLanguage: !paper.originalLanguage.isEmpty
        case .purpose: !paper.purpose.values.isEmpty
        case .relevantObjective: !paper.relevantObjective.values.isEmpty
        case .relevantOutcomes: !paper.relevantOutcomes.isEmpty || !paper.relevantOutcomeNote.values.isEmpty
        case .policyImplications: !paper.policyImplications.values.isEmpty
        case .legalImplications: !paper.legalImplications.values.isEmpty
        case .financialImplications: !paper.financialImplications.values.isEmpty
        case .followUp: !paper.followUp.values.isEmpty
        case .authorUnits: !paper.authorUnits.isEmpty || !paper.authorUnitNote.values.isEmpty
        case .relatedDocuments:
            !paper.relatedDocuments.isEmpty || !paper.relatedInstruments.isEmpty || !paper.relatedDocumentsNote.values.isEmpty
        }
    }
}

extension DiagnosticCode {
    static let paperCover = DiagnosticCode(
        "E0280", "paper-cover", .error,
        title: Message(en: "A field of a paper's cover is missing", zh: "文件封面缺少一项内容"),
        explanation: Message(
            en:
                "The cover of a paper tells the Governing Body what it is asked and what follows from it. Which fields a paper needs, its type says: `cover:` of `paper-types:` in plenary.yml. Without types every paper needs its purpose.",
            zh: "封面告诉理事会请其做什么、有何影响。文件需要哪些项目，由其类型决定：plenary.yml 中 `paper-types:` 的 `cover:`。未声明类型时，每份文件都要写明目的。"),
        example: .init(wrong: "title: Knowledge Strategy", right: "title: Knowledge Strategy\npurpose: The Office proposes a strategy."))

    static let paperTypeUnknown = DiagnosticCode(
        "E0281", "paper-type-unknown", .error,
        title: Message(en: "A paper has a type that is not declared", zh: "文件的类型未声明"),
        explanation: Message(
            en:
                "`paper-type:` names one of `paper-types:` in plenary.yml, which say what the cover holds, how long the paper may be and whether it has a decision.",
            zh: "`paper-type:` 应是 plenary.yml 中 `paper-types:` 之一；类型规定封面项目、篇幅以及是否有决定。"))
}

extension Message {
    fileprivate static func coverFieldMissing(_ field: String) -> Message {
        Message(en: "the cover of this paper needs `\(field)`", zh: "这份文件的封面需要 `\(field)`")
    }
    fileprivate static func fillIn(_ field: String) -> Message {
        Message(
            en: "add `\(field):` to the front matter; what does not apply is said in words, as in `legal-implications: None`",
            zh: "请在文件头加上 `\(field):`；不适用的用文字写明，如 `legal-implications: None`")
    }
    fileprivate static func paperTypeUnknown(_ name: String) -> Message {
        Message(en: "plenary.yml declares no paper type `\(name)`", zh: "plenary.yml 没有声明文件类型 `\(name)`")
    }
    fileprivate static func paperTypesAre(_ names: [String]) -> Message {
        names.isEmpty
            ? Message(en: "declare it: `paper-types: [{id: ...}]`", zh: "请声明：`paper-types: [{id: ...}]`")
            : Message(en: "the types are: \(names.joined(separator: ", "))", zh: "类型有：\(names.joined(separator: "、"))")
    }
}
