package import Diagnostics

/// What `plenary.yml` says: everything about the organization that the tool itself does not know.
package struct Configuration: Sendable, Hashable {
    package var path = ContentPath("plenary.yml")
    package var title = LocalizedText()
    package var organization = Organization()
    package var baseURL = ""
    package var languages: [Language] = []
    package var content = "Content"
    package var templates = "Templates"
    package var output = "Output"
    package var missingTranslation = MissingTranslation.mark
    package var regions: [NamedID] = []
    package var units: [Unit] = []
    package var paperTypes: [PaperType] = []
    package var severities: [SeverityChange] = []
    package var licence = Licence()
    package var limits = Limits()

    package init() {}

    package enum MissingTranslation: String, Sendable, Hashable, CaseIterable { case mark, omit, error }

    package struct Organization: Sendable, Hashable {
        package var name = LocalizedText()
        package var shortName = LocalizedText()

        package init() {}
    }

    /// A language of the workspace: its tag (BCP 47), its own name, and its direction.
    package struct Language: Sendable, Hashable {
        package var tag = Located("")
        package var name = ""
        package var isRightToLeft = false

        package init() {}
    }

    /// The limits that a workspace changes; nil where the usual one holds. What each protects is said beside the check.
    package struct Limits: Sendable, Hashable {
        package var fileBytes: Int?
        package var lineBytes: Int?
        package var frontMatterBytes: Int?
        package var yamlDepth: Int?
        package var yamlNodes: Int?
        package var blockDepth: Int?
        package var tableColumns: Int?
        package var tableCells: Int?
        package var linkDefinitions: Int?
        package var linkBytes: Int?
        package var delimiters: Int?
        package var outputFactor: Int?
        package var csvRows: Int?
        package var csvColumns: Int?
        package var csvFieldBytes: Int?
        package var pages: Int?

        package init() {}
    }

    package struct NamedID: Sendable, Hashable {
        package var id = Located("")
        package var name = LocalizedText()

        package init() {}
    }

    /// A unit of measurement with its forms for one and for many: "1 ratification", "25 ratifications".
    package struct Unit: Sendable, Hashable {
        package var id = Located("")
        package var one = LocalizedText()
        package var other = LocalizedText()

        package init() {}
    }

    package struct SeverityChange: Sendable, Hashable {
        package var rule = Located("")
        package var severity = Located(Level.warning)
        package var reason = ""

        package enum Level: String, Sendable, Hashable, CaseIterable { case error, warning, hint, off }

        package init() {}
    }

    package struct Licence: Sendable, Hashable {
        package var id = ""
        package var url = ""
        package var name = LocalizedText()

        package init() {}
    }
}
