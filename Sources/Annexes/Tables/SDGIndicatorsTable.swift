import Linking
import Publication
import ResultsModel

enum SDGIndicatorsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let use = SDGUse(workspace)
        return TableForm<RegisterEntry>(
            "sdg_indicators", "The indicators of the global SDG framework.",
            [
                .key("code", "The code of the indicator.", pattern: .sdgIndicator) { $0.code.value },
                .text("title", "A short title.") { $0.name },
                .code("iri", "Its address in the linked data of the United Nations.", pattern: .iri) {
                    SDGUse.iri(ofIndicator: $0.code.value)
                },
                .code("target", "The target that it belongs to.", pattern: .sdgTarget) { $0.parent?.code() }.of("sdg_targets", "code"),
                .list("used_by", "Indicators that relate to it, and programmes whose results framework names it.") {
                    use.of(indicator: $0.code.value)
                },
                .column("custodian", "The organization that gathers its data."),
                .citedIn(.sdgIndicator, workspace),
            ]
        ).table(workspace.register(.sdgIndicator), in: workspace)
    }
}
