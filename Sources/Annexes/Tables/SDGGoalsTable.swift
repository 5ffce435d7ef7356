import Linking
import Publication
import ResultsModel

enum SDGGoalsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let use = SDGUse(workspace)
        return TableForm<RegisterEntry>(
            "sdg_goals", "The Sustainable Development Goals.",
            [
                .key("code", "The number of the goal.", pattern: .sdgGoal) { $0.code.value },
                .text("title", "A short title.") { $0.name },
                .code("iri", "Its address in the linked data of the United Nations.", pattern: .iri) {
                    SDGUse.iri(ofGoalOrTarget: $0.code.value)
                },
                .list("used_by", "Outcomes, outputs and indicators that contribute to one of its targets.") { use.of(goal: $0.code.value) },
                .citedIn(.sdgGoal, workspace),
            ]
        ).table(workspace.register(.sdgGoal), in: workspace)
    }
}
