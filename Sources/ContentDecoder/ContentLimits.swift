import CSVReader
package import Diagnostics
import MarkdownReader
package import ResultsModel
import YAMLReader

/// The limits of all readers: the usual ones, changed as `limits:` of plenary.yml says. Held before anything is parsed,
/// so that a strange file costs a message and neither time nor memory.
package struct ContentLimits: Sendable, Hashable {
    /// Of a file, before its text is looked at.
    package let source: SourceLimits
    let frontMatterBytes: Int
    let yaml: YAMLLimits
    let markdown: MarkdownLimits
    let csv: CSVLimits
    /// Pages of the whole site.
    package let pages: Int

    package static let standard = ContentLimits(Configuration.Limits())

    package init(_ limits: Configuration.Limits) {
        source = SourceLimits(fileBytes: limits.fileBytes ?? 4 << 20, lineBytes: limits.lineBytes ?? 64 << 10)
        frontMatterBytes = limits.frontMatterBytes ?? 65_536
        var yaml = YAMLLimits.standard
        yaml.depth = limits.yamlDepth ?? yaml.depth
        yaml.nodes = limits.yamlNodes ?? yaml.nodes
        yaml.bytes = max(yaml.bytes, frontMatterBytes)
        self.yaml = yaml
        var markdown = MarkdownLimits.standard
        markdown.lineBytes = limits.lineBytes ?? markdown.lineBytes
        markdown.blockDepth = limits.blockDepth ?? markdown.blockDepth
        markdown.tableColumns = limits.tableColumns ?? markdown.tableColumns
        markdown.tableCells = limits.tableCells ?? markdown.tableCells
        markdown.linkDefinitions = limits.linkDefinitions ?? markdown.linkDefinitions
        markdown.expandedLinkBytes = limits.linkBytes ?? markdown.expandedLinkBytes
        markdown.inlineDelimiters = limits.delimiters ?? markdown.inlineDelimiters
        markdown.outputFactor = limits.outputFactor ?? markdown.outputFactor
        self.markdown = markdown
        var csv = CSVLimits.standard
        csv.rows = limits.csvRows ?? csv.rows
        csv.columns = limits.csvColumns ?? csv.columns
        csv.fieldBytes = limits.csvFieldBytes ?? csv.fieldBytes
        self.csv = csv
        pages = limits.pages ?? 100_000
    }
}
