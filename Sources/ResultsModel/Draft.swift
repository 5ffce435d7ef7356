/// One object as decoded from its files: fields have their types, references are still names.
package enum Draft: Sendable, Hashable {
    case programme(Programme)
    case impact(Impact)
    case outcome(Outcome)
    case output(Output)
    case sdgLinks(SDGLinks)
    case risk(Risk)
    case budget(Budget)
    case figure(Figure)
    case strategy(Strategy)
    case paper(Paper)
    case part(PaperPart)
}
