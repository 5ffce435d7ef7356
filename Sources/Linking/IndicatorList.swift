import Diagnostics
import ResultsModel

/// Gathers the indicators of a workspace: scope by scope, impact before outcomes before outputs before strategies.
enum IndicatorList {
    static func entries(of workspace: Workspace) -> [IndicatorEntry] {
        var entries: [IndicatorEntry] = []
        for impact in workspace.impacts {
            entries += list(impact.indicators, .impact, parent: impact.key, impact.header)
        }
        for outcome in workspace.outcomes {
            entries += list(outcome.indicators, .outcome, parent: outcome.key, outcome.header)
        }
        for output in workspace.outputs {
            entries += list(output.indicators, .output, parent: output.key, output.header, inherited: output.verification)
        }
        for strategy in workspace.strategies {
            let scoped = strategy.indicators + strategy.pillars.flatMap(\.indicators)
            var header = strategy.header
            header.scope = strategy.header.code.value
            entries += list(scoped, .strategy, parent: strategy.key, header)
        }
        return entries
    }

    private static func list(
        _ indicators: [Indicator], _ level: IndicatorEntry.Level, parent: ObjectKey, _ header: ObjectHeader,
        inherited: [LocalizedText] = []
    ) -> [IndicatorEntry] {
        indicators.map { indicator in
            IndicatorEntry(
                key: ObjectKey(.indicator, indicator.code.value, in: header.scope), level: level, indicator: indicator, parent: parent,
                path: header.path, verification: indicator.verification.isEmpty ? inherited : indicator.verification)
        }
    }
}
