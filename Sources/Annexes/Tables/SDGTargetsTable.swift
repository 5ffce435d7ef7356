import Linking
import Publication
import ResultsModel

enum SDGTargetsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let use = SDGUse(workspace)
        return TableForm<RegisterEntry>(
            "sdg_targets", "The targets of the Sustainable Development Goals.",
            [
                .key("code", "The code of the target.", pattern: .sdgTarget) { $0.code.value },
                .text("title", "A short title.") { $0.name },
                .code("iri", "Its address in the linked data of the United Nations.", pattern: .iri) {
                    SDGUse.iri(ofGoalOrTarget: $0.code.value)
                },
                .code("goal", "The goal that it belongs to.", pattern: .sdgGoal) { $0.parent?.code() }.of("sdg_goals", "code"),
                .list("used_by", "Outcomes, outputs and indicators that contribute to it.") { use.of(target: $0.code.value) },
                .citedIn(.sdgTarget, workspace),
            ]
        ).table(workspace.register(.sdgTarget), in: workspace)
    }
}
