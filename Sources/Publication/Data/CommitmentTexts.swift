package import ResultsModel

extension Output {
    /// What it promises, with the text of each commitment without markup. The source language says which commitments there
    /// are; a translation's has the same level and position.
    package func commitmentTexts(_ words: LinkWords) -> [(commitment: Commitment, text: LocalizedText)] {
        let bodies = body.values
        let items = bodies.map { $0?.commitments ?? [] }
        return (items.first ?? []).map { commitment in
            let texts = bodies.indices.map { position -> WrittenText? in
                guard let body = bodies[position], let item = items[position].first(where: { $0.isSame(as: commitment) })
                else { return nil }
                let plain = PlainText(words: words, scope: header.scope, language: LanguageIndex(position))
                return WrittenText(plain.text(of: item.node, in: body))
            }
            return (commitment, LocalizedText(texts))
        }
    }
}
