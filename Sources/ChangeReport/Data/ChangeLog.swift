package import Bytes
import ResultsModel
package import SemanticDiff

/// The change log as CSV (RFC 4180): `change,table,object,field,language,old,new`.
///
/// First every difference of the published tables, completely: applied to the tables of the older version it gives those
/// of the newer. Then the running text, block by block, as the table `text`. The cells of a key are separated by `; `, with
/// `\` before a `;` or `\` of their own. Numbers stand as they are; a text that a spreadsheet would take for a formula gets
/// `'` in front, as in the tables themselves.
package struct ChangeLog: Sendable {
    private let changes: ChangeSet

    package init(_ changes: ChangeSet) {
        self.changes = changes
    }

    package static let header = ["change", "table", "object", "field", "language", "old", "new"]

    package var bytes: ByteBuffer {
        var writer = CSVWriter(header: Self.header, capacity: 80 * changes.tables.count)
        for change in changes.tables { writer.row(Self.cells(change)) }
        for text in changes.texts {
            for block in text.blocks where block.fate != .same { writer.row(Self.cells(block, text)) }
        }
        return writer.finish()
    }

    private static func cells(_ change: TableChange) -> [CSVCell] {
        [
            .text(change.kind.rawValue), .text(change.table), .text(key(change.key)), .text(change.field), .text(change.language),
            value(change.old, change.isNumber), value(change.new, change.isNumber),
        ]
    }

    private static func value(_ text: String, _ isNumber: Bool) -> CSVCell {
        text.isEmpty ? .empty : isNumber ? .number(text) : .text(text)
    }

    /// The cells of a key in one.
    package static func key(_ cells: [String]) -> String {
        cells.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }.joined(separator: "; ")
    }

    private static func cells(_ block: BlockChange, _ text: TextChange) -> [CSVCell] {
        let source = text.source
        let part = source.map { $0.part.isEmpty ? [] : [$0.part] } ?? []
        let object = source.map { ["\($0.key.kind.rawValue):\($0.key.id)"] + part } ?? []
        return [
            .text(block.fate.rawValue), .text("text"), .text(key(object)), .text(place(block)), .text(text.language),
            value(block.words.oldText, false), value(block.words.newText, false),
        ]
    }

    /// `paragraph 3`, `paragraph 3 -> 5` (numbers of blocks on each side, from 1), or the author's id: `paragraph #aims`.
    private static func place(_ block: BlockChange) -> String {
        guard let state = block.state else { return "" }
        if !state.id.isEmpty { return "\(state.kind.rawValue) #\(state.id)" }
        let numbers = [block.old, block.new].compactMap { $0.map { String($0.position + 1) } }
        return "\(state.kind.rawValue) "
            + (block.fate == .moved || block.fate == .movedAndChanged ? numbers.joined(separator: " -> ") : numbers.last ?? "")
    }
}
