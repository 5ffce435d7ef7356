import ResultsModel

/// The grammar of ids as regular expressions (ECMA-262), for JSON Schema. `IdentifierGrammar` is what counts; a test
/// shows that the two agree.
enum IdentifierPattern {
    static func identifier(_ kind: ObjectKind) -> String { "^(\(body(kind)))$" }

    /// An id with the scope of its programme or strategy before it, where things of the kind have one.
    static func reference(_ kind: ObjectKind) -> String {
        kind.isScoped ? "^(\(slug)/)?(\(body(kind)))$" : identifier(kind)
    }

    private static let slug = "[a-z0-9]+(-[a-z0-9]+)*"
    private static let number = "[1-9][0-9]*"
    private static let outcome = "(\(number)|[A-Z])"

    private static let symbol = #"(?!/)(?!.*\.\.)[A-Za-z0-9./()_:+&-]+"#

    private static func body(_ kind: ObjectKind) -> String {
        switch kind {
        case .outcome: outcome
        case .output: #"\#(outcome)\.\#(number)"#
        case .indicator: #"\#(outcome)\.\#(number)(\.\#(number))?|\#(slug)"#
        case .pillar: #"\#(slug)|\#(outcome)(\.\#(outcome))*"#
        case .risk: "\(number)|\(slug)"
        case .sdgGoal: number
        case .sdgTarget: #"\#(number)\.(\#(number)|[a-z])"#
        case .sdgIndicator: #"\#(number)\.(\#(number)|[a-z])\.\#(number)"#
        case .paper, .document: symbol
        case .abbreviation: "\(symbol)( \(symbol))*"
        case .instrument: "[CPR]\(number)|\(slug)"
        case .country: "[A-Z]{3}"
        default: slug
        }
    }
}
