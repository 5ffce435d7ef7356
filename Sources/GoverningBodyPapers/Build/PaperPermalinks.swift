import Bytes

/// Names of paragraphs that stay when paragraphs are added or taken away before them, and that are the same in every
/// language: the author's id, or else the beginning of a digest of the source text.
enum PaperPermalinks {
    /// Gives them to every language of a paper, the source first.
    static func assign(to editions: [PaperEdition]) -> [PaperEdition] {
        guard let source = editions.first else { return [] }
        var names: [String: String] = [:]
        var taken: Set<String> = []
        source.document.blocks.walk { block in
            guard case .paragraph(let paragraph) = block, paragraph.number != nil else { return }
            names[paragraph.anchor] = name(of: paragraph, &taken)
        }
        return editions.map { edition in
            var edition = edition
            edition.document.blocks = edition.document.blocks.map { block in
                guard case .paragraph(var paragraph) = block, let name = names[paragraph.anchor] else { return block }
                paragraph.permalink = name
                return .paragraph(paragraph)
            }
            return edition
        }
    }

    /// Two paragraphs of the same words are told apart by a count.
    private static func name(of paragraph: PaperParagraph, _ taken: inout Set<String>) -> String {
        guard paragraph.id.isEmpty else { return paragraph.id }
        let base = "t-" + SHA256.digest(of: Array(paragraph.content.plainText.utf8)).hex.prefix(8)
        var name = base
        var count = 1
        while !taken.insert(name).inserted {
            count += 1
            name = "\(base)-\(count)"
        }
        return name
    }
}
