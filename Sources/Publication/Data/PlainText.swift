package import MarkupTree
package import ResultsModel

/// Markdown without its markup, as one line: what a cell of a table holds.
package struct PlainText: Sendable {
    let words: LinkWords
    /// The scope in which typed links are read.
    let scope: String
    let language: LanguageIndex

    package init(words: LinkWords, scope: String, language: LanguageIndex) {
        self.words = words
        self.scope = scope
        self.language = language
    }

    /// The text below a node: literals as they are, a space between blocks, words for typed links that have none.
    package func text(of node: Int, in document: MarkupDocument) -> String {
        var bytes: [UInt8] = []
        var index = node
        while index < document.nodes[node].end {
            let current = document.nodes[index]
            index += 1
            switch current.kind {
            case .paragraph, .heading, .codeBlock, .tableRow, .tableHead, .tableCell:
                if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
                if current.kind == .codeBlock { bytes += document.bytes(current.text) }
            case .text, .code: bytes += document.bytes(current.text)
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            case .link where current.flag:
                guard let name = words.words(for: document.string(current.text), scope: scope, in: language) else { continue }
                bytes += Array(name.utf8)
                index = Int(current.end)
            case .footnoteDefinition: index = Int(current.end)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LocalizedText {
    /// Each language's text put through `change`.
    package func map(_ change: (String, LanguageIndex) -> String) -> LocalizedText {
        LocalizedText(
            values.enumerated().map { position, value in
                value.map { WrittenText(change($0.text, LanguageIndex(position)), span: $0.span) }
            })
    }
}

extension MarkupField {
    /// The text without its markup, in each language that it was written in.
    package func plain(_ words: LinkWords, _ scope: String) -> LocalizedText {
        text.map { text, language in
            guard let document = documents[language], !document.isEmpty else { return text }
            return PlainText(words: words, scope: scope, language: language).text(of: 0, in: document)
        }
    }
}
