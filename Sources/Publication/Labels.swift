import CSVReader
package import Diagnostics
package import TemplateEngine

/// The words of the interface in one language.
package struct Labels: ViewModel {
    private let texts: [String: String]

    package init(_ texts: [String: String]) {
        self.texts = texts
    }

    package subscript(label: Label) -> String { texts[label.rawValue] ?? "" }

    /// The text of a pattern with its places filled: `Outcome {code}` with `["code": "1"]`.
    package func filled(_ label: Label, _ values: [(name: String, value: String)]) -> String {
        let pattern = self[label]
        var result = ""
        var rest = pattern.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            result += pattern[rest.startIndex..<open]
            let name = rest[rest.index(after: open)..<close]
            if let value = values.first(where: { $0.name.utf8.elementsEqual(name) })?.value { result += value }
            rest = rest[rest.index(after: close)...]
        }
        return result + pattern[rest.startIndex...]
    }

    package static let shapeName = "labels"

    package static let fields: [Field<Labels>] = Label.allCases.map { label in
        .text(label.rawValue) { $0[label] }
    }
}

/// The labels of every language of the workspace, by the position of the language.
package struct LabelTable: Sendable {
    private let labels: [Labels]

    package init(_ labels: [Labels]) {
        self.labels = labels
    }

    package subscript(position: Int) -> Labels { position < labels.count ? labels[position] : Labels([:]) }

    /// The name of the file with the labels, in the folder of the templates.
    package static let fileName = "labels.csv"

    /// Reads `labels.csv`: the columns `key` and `text_<language>`. A label without a text in a language is reported, and
    /// falls back to the source language; a key that no label has is reported too.
    package static func decode(_ file: SourceFile, languages: [String]) -> Findings<LabelTable> {
        let table = CSVReader.read(file)
        var diagnostics = table.diagnostics
        guard let value = table.value, let keys = value.column("key") else {
            if table.value != nil { diagnostics.append(finding(.labelColumnMissing("key"), file, ByteSpan(file.line(0)))) }
            return Findings(LabelTable([]), diagnostics)
        }
        var texts = languages.map { _ in [String: String]() }
        for (position, language) in languages.enumerated() {
            guard let column = value.column("text_\(language)") else {
                let code: DiagnosticCode = position == 0 ? .labelsWrong : .labelsLanguage
                diagnostics.append(
                    Diagnostic(code, .labelColumnMissing("text_\(language)"), at: Location(file.path, ByteSpan(file.line(0)))))
                continue
            }
            for row in value.rows { texts[position][row.cells[keys].text] = row.cells[column].text }
        }
        let names = Label.allCases.map(\.rawValue)
        var known = Set(value.rows.map { $0.cells[keys].text })
        for row in value.rows where Label(rawValue: row.cells[keys].text) == nil {
            let key = row.cells[keys].text
            diagnostics.append(finding(.labelUnknown(key), file, row.cells[keys].span, help: names))
            // A label whose name is misspelt is not missing as well.
            if let meant = NearMiss.suggestion(for: key, in: names) { known.insert(meant) }
        }
        for name in names where !known.contains(name) {
            diagnostics.append(finding(.labelMissing(name), file, ByteSpan(file.line(0))))
        }
        let source = texts.first ?? [:]
        return Findings(LabelTable(texts.map { Labels(source.merging($0) { $1.isEmpty ? $0 : $1 }) }), diagnostics)
    }

    private static func finding(_ message: Message, _ file: SourceFile, _ span: ByteSpan, help names: [String] = []) -> Diagnostic {
        let nearest = NearMiss.suggestion(for: file.text(span), in: names)
        return Diagnostic(
            .labelsWrong, message, at: Location(file.path, span),
            help: nearest.map { Message(en: "did you mean `\($0)`?", zh: "是不是 `\($0)`？") })
    }
}

extension Message {
    fileprivate static func labelColumnMissing(_ name: String) -> Message {
        Message(en: "the table of labels has no column `\(name)`", zh: "界面用语表没有 `\(name)` 列")
    }
    fileprivate static func labelUnknown(_ key: String) -> Message {
        Message(en: "`\(key)` is not a label of the interface", zh: "`\(key)` 不是界面用语")
    }
    fileprivate static func labelMissing(_ key: String) -> Message {
        Message(en: "the label `\(key)` has no text", zh: "界面用语 `\(key)` 没有文字")
    }
}
