/// The words of the interface that code or templates use. Their texts stand in `labels.csv` beside the templates, one
/// column a language, so that a further language needs no programmer. Patterns have places in braces: `Outcome {code}`.
package enum Label: String, Sendable, Hashable, CaseIterable {
    // Numbers and times
    case numberGroup = "number-group"
    case numberDecimal = "number-decimal"
    case percent
    case million
    case listSeparator = "list-separator"
    case periodYear = "period-year"
    case periodYears = "period-years"
    case periodDay = "period-day"
    case periodSince = "period-since"
    case periodUntil = "period-until"
    case workTime = "work-time"
    case january, february, march, april, may, june, july, august, september, october, november, december

    // Generated texts of typed links
    case linkOutcome = "link-outcome"
    case linkOutput = "link-output"
    case linkIndicator = "link-indicator"
    case linkSDGGoal = "link-sdg-goal"
    case linkSDGTarget = "link-sdg-target"
    case linkSDGIndicator = "link-sdg-indicator"
    case linkConvention = "link-convention"
    case linkProtocol = "link-protocol"
    case linkRecommendation = "link-recommendation"
    case linkDocumentParagraph = "link-document-paragraph"
    case linkRisk = "link-risk"
    case linkTable = "link-table"
    case linkFigure = "link-figure"
    case linkParagraph = "link-paragraph"
    case linkBlank = "link-blank"

    // Footnotes
    case footnotes
    case footnoteBack = "footnote-back"
}
