import Diagnostics
import ResultsModel

extension ObjectTexts {
    /// What a check says about the words of a link: the code, the message, and the help if there is one.
    typealias WordsFinding = (code: DiagnosticCode, message: Message, help: Message?)

    /// Looks at each link that has words of its own and an object as its target, in every language.
    func ownWords(_ check: (_ target: ObjectKey, _ words: String, _ language: Int) -> WordsFinding?) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (language, body) in bodies.enumerated() {
            guard let body else { continue }
            for block in body.all {
                for link in block.links {
                    guard let words = link.words, case .object(let key)? = link.link?.target,
                        let finding = check(key, body.text.string(words), language)
                    else { continue }
                    found.append(Diagnostic(finding.code, finding.message, at: Location(path(of: language), link.span), help: finding.help))
                }
            }
        }
        return found
    }
}
