import Diagnostics
import ResultsModel
import YAMLReader

extension ValueCoder {
    /// A list of values; in translations the items are matched by their position.
    static func list<Item>(of item: ValueCoder<Item>) -> ValueCoder where Value == [Item] {
        ValueCoder(schema: .list(item.schema)) { cursor, decoding in
            guard let nodes = cursor.node.items else {
                decoding.report(.wrongShape, .expectedList(decoding.fieldName), at: cursor.node.span, help: .listHelp(cursor.node))
                return nil
            }
            for translation in cursor.translations { checkLength(translation, nodes.count, &decoding) }
            return nodes.enumerated().compactMap { position, node in
                decoding.fieldPath.append(String(position + 1))
                defer { decoding.fieldPath.removeLast() }
                let translations = cursor.translations.map { translation in
                    FieldCursor.Translation(language: translation.language, node: translation.node?.item(position))
                }
                return item.decode(FieldCursor(node, translations: translations), &decoding)
            }
        }
    }

    /// A list of records, which translations match by their keys: the code of an indicator, the period of a target.
    static func records<Item>(of table: FieldTable<Item>, start: @escaping @Sendable (YAMLNode) -> Item) -> ValueCoder
    where Value == [Item] {
        ValueCoder(schema: .list(.record(table.schema))) { cursor, decoding in
            guard let nodes = cursor.node.items else {
                decoding.report(.wrongShape, .expectedList(decoding.fieldName), at: cursor.node.span, help: .listHelp(cursor.node))
                return nil
            }
            var matchers = cursor.translations.map { TranslationMatcher($0, keys: table.keys) }
            let items = nodes.enumerated().compactMap { position, node -> Item? in
                decoding.fieldPath.append(table.label(of: node) ?? String(position + 1))
                defer { decoding.fieldPath.removeLast() }
                let translations = matchers.indices.map { matchers[$0].match(node) }
                var item = start(node)
                return table.decode(FieldCursor(node, translations: translations), &decoding, into: &item) ? item : nil
            }
            for matcher in matchers { matcher.reportRest(&decoding, in: table.name) }
            return items
        }
    }

    /// One record.
    static func record(of table: FieldTable<Value>, start: @escaping @Sendable (YAMLNode) -> Value) -> ValueCoder {
        ValueCoder(schema: .record(table.schema)) { cursor, decoding in
            var value = start(cursor.node)
            return table.decode(cursor, &decoding, into: &value) ? value : nil
        }
    }
}

private func checkLength(_ translation: FieldCursor.Translation, _ count: Int, _ decoding: inout Decoding) {
    guard let node = translation.node else { return }
    guard let items = node.items else {
        decoding.report(.wrongShape, .expectedList(decoding.fieldName), at: node.span, in: translation.language, help: .listHelp(node))
        return
    }
    if items.count != count, !decoding.isTorn(.source), !decoding.isTorn(translation.language) {
        decoding.report(.listLengths, .listLengths(source: count, translation: items.count), at: node.span, in: translation.language)
    }
}

/// Finds the item of a translated list that belongs to an item of the source: the one whose key fields are equal, as far
/// as the translation repeats them. Items with equal keys are taken in their order.
private struct TranslationMatcher {
    private let language: LanguageIndex
    private let keys: [String]
    private var rest: [YAMLNode]
    private let list: YAMLNode?

    init(_ translation: FieldCursor.Translation, keys: [String]) {
        language = translation.language
        self.keys = keys
        list = translation.node
        rest = translation.node?.items ?? []
    }

    mutating func match(_ source: YAMLNode) -> FieldCursor.Translation {
        let found = rest.firstIndex { candidate in
            keys.allSatisfy { key in candidate[key] == nil || candidate[key]?.scalar?.text == source[key]?.scalar?.text }
        }
        return FieldCursor.Translation(language: language, node: found.map { rest.remove(at: $0) })
    }

    func reportRest(_ decoding: inout Decoding, in table: String) {
        if let list, list.items == nil {
            decoding.report(.wrongShape, .expectedList(decoding.fieldName), at: list.span, in: language, help: .listHelp(list))
        }
        for node in rest where !decoding.isTorn(.source) {
            let label = keys.compactMap { node[$0]?.scalar?.text }.joined(separator: ", ")
            decoding.report(.textWithoutSource, .itemWithoutSource(RecordNames.message(for: table), label), at: node.span, in: language)
        }
    }
}

extension FieldTable {
    /// What an item is called in messages: the value of its first key field.
    fileprivate func label(of node: YAMLNode) -> String? {
        keys.lazy.compactMap { node[$0]?.scalar?.text }.first
    }
}

extension YAMLNode {
    fileprivate func item(_ position: Int) -> YAMLNode? {
        guard let items, position < items.count else { return nil }
        return items[position]
    }
}
