import ContentDecoder
import Diagnostics
import Linking
import ResultsModel
import SemanticDiff
import Testing

@testable import ChangeReport

@Suite struct ChangeReportTests {
    @Test func thingsAreCalledByTheirNames() {
        var configuration = Configuration()
        var africa = Configuration.NamedID()
        africa.id = Located("africa")
        africa.name = LocalizedText("Africa", "非洲")
        configuration.regions = [africa]
        configuration.languages = ["en", "zh"].map { tag in
            var language = Configuration.Language()
            language.tag = Located(tag)
            return language
        }
        let workspace = Linking.link(LinkInput(configuration: configuration, drafts: [], registers: [])).value
        let names = NameTable(old: workspace, new: workspace)
        #expect(names.name(ObjectKey(.region, "africa"), in: "zh") == "非洲")
        #expect(names.name(ObjectKey(.region, "nowhere"), in: "zh") == "nowhere")
    }
}
