import CSVReader
package import Diagnostics
import YAMLReader

/// A content file as lines that each say one whole thing, for `git diff` to compare: a field with the path to it, a cell
/// with its row and column, a sentence. Nothing is checked; a file that cannot be taken apart gives its own text.
///
///     output 1.1
///     indicators 1.1.1 › target 2024/2025 › north: 7
package struct FileWords: Sendable {
    private var lines: [String] = []

    /// The lines of a file, or nil where it cannot be taken apart.
    package static func text(of file: SourceFile) -> String? {
        var words = FileWords()
        let isDone = file.path.name.hasSuffix(".csv") ? words.addTable(file) : words.addObject(file)
        return isDone ? words.lines.map { $0 + "\n" }.joined() : nil
    }

    // MARK: Objects

    private mutating func addObject(_ file: SourceFile) -> Bool {
        let isConfiguration = file.path.name.hasSuffix(".yml")
        let front = isConfiguration ? nil : FrontMatter.split(file).value
        guard isConfiguration || front != nil else { return false }
        let yaml = YAMLReader.read(file, range: front?.yaml ?? 0..<file.bytes.count)
        guard let root = yaml.value, !yaml.diagnostics.contains(where: { $0.severity == .error }) else { return false }
        var fields = root
        if let type = root["type"]?.scalar?.text {
            let name = Self.names.first { root[$0]?.scalar != nil }
            lines.append([type, name.flatMap { root[$0]?.scalar?.text }].compactMap { $0 }.joined(separator: " "))
            fields = root.without(["type"] + (name.map { [$0] } ?? []))
        }
        addFields(of: fields)
        if let front { addText(String(decoding: file.bytes[front.body], as: UTF8.self)) }
        return true
    }

    /// The fields by which a thing in a list is told from the others.
    private static let names = [
        "code", "id", "number", "symbol", "tag", "period", "region", "outcome", "target", "line", "column", "goal", "source", "date",
    ]

    /// The fields of a tree, each with its path; a stack, for the depth is the author's.
    private mutating func addFields(of root: YAMLNode) {
        var waiting: [(path: String, node: YAMLNode)] = [("", root)]
        while let (path, node) = waiting.popLast() {
            switch node.content {
            case .scalar(let scalar): lines.append("\(path): \(Self.oneLine(scalar.text))")
            case .mapping(let entries):
                let start = path.isEmpty ? "" : path + " › "
                waiting += entries.reversed().map { (start + $0.key, $0.value) }
            case .sequence(let items):
                for (position, item) in items.enumerated().reversed() {
                    let name = Self.names.first { item[$0]?.scalar != nil }
                    let label = name.flatMap { item[$0]?.scalar?.text } ?? "#\(position + 1)"
                    let isThing = item.entries != nil || item.items != nil
                    waiting.append((isThing ? "\(path) \(label)" : path, name.map { item.without([$0]) } ?? item))
                }
            }
        }
    }

    // MARK: Text

    /// Paragraphs without the breaks of their lines, a line a sentence.
    private mutating func addText(_ text: String) {
        var paragraph = ""
        func isBlock(_ line: Substring) -> Bool {
            guard let first = line.first else { return true }
            return "#|>-*+:[`".contains(first) || first.isNumber && line.drop(while: \.isNumber).first == "."
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.hasSuffix("\r") ? line.dropLast() : line
            let content = line.drop { $0 == " " }
            if content.isEmpty || isBlock(content) {
                addSentences(paragraph)
                paragraph = ""
            }
            paragraph = Self.joined(paragraph, content.isEmpty ? "" : String(paragraph.isEmpty ? line : content))
        }
        addSentences(paragraph)
    }

    /// Lines of one paragraph: with a space between them, but not between Chinese characters.
    private static func joined(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else { return first + second }
        return first + (last.value >= 0x2E80 && next.value >= 0x2E80 ? "" : " ") + second
    }

    /// A sentence ends at its sign and a space; a number before a full stop (`1. `) is none.
    private mutating func addSentences(_ paragraph: String) {
        var sentence = ""
        var previous: Character = " "
        func end(_ words: inout FileWords) {
            words.lines.append(sentence)
            (sentence, previous) = ("", ".")
        }
        for character in paragraph {
            if character == " ", ".?!".contains(previous) {
                if sentence.utf8.count > 4 { end(&self) }
                if sentence.isEmpty { continue }
            }
            sentence.append(character)
            previous = character
            if "。？！".contains(character) { end(&self) }
        }
        if !sentence.isEmpty { lines.append(sentence) }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: Tables

    private mutating func addTable(_ file: SourceFile) -> Bool {
        let table = CSVReader.read(file)
        guard let value = table.value, !table.diagnostics.contains(where: { $0.severity == .error }) else { return false }
        for row in value.rows {
            let cells = row.cells.map(\.text)
            let key = cells.first ?? ""
            for (name, cell) in zip(value.header.map(\.text), cells).dropFirst() where !cell.isEmpty {
                lines.append("\(key) › \(name): \(Self.oneLine(cell))")
            }
            if cells.dropFirst().allSatisfy(\.isEmpty) { lines.append(key) }
        }
        return true
    }
}

extension YAMLNode {
    /// A mapping without some of its entries.
    fileprivate func without(_ keys: [String]) -> YAMLNode {
        guard let entries else { return self }
        return YAMLNode(span: span, content: .mapping(entries.filter { !keys.contains($0.key) }))
    }
}
