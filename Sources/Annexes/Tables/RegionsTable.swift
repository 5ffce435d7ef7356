import Linking
import Publication
import ResultsModel

enum RegionsTable {
    static func make(_ workspace: Workspace) -> DataTable {
        let rows = workspace.configuration.regions.enumerated().map { (position: $0.offset + 1, region: $0.element) }
        return TableForm<(position: Int, region: Configuration.NamedID)>(
            "regions", "The regions by which figures are split.",
            [
                .key("code", "Its id.", pattern: .slug) { $0.region.id.value },
                .text("name", "Its name.") { $0.region.name },
                .integer("position", "Its place in the usual order, from 1.") { $0.position }.required,
                .list("cited_in", "The objects that cite it, in their fields or their text.") {
                    workspace.citing(ObjectKey(.region, $0.region.id.value))
                },
            ]
        ).table(rows, in: workspace)
    }
}
