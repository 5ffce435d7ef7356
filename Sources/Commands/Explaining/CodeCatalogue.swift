import Diagnostics
import Pipeline
import Preview

/// Every code that a message of Plenary can have.
enum CodeCatalogue {
    /// In the order of their numbers.
    static let all: [DiagnosticCode] =
        (KnownCodes.all + DiagnosticCode.previewCodes + DiagnosticCode.commandsCodes).sorted { left, right in
            let numbers = (left.id.dropFirst(), right.id.dropFirst())
            return numbers.0 == numbers.1 ? left.id < right.id : numbers.0 < numbers.1
        }

    /// The codes of this id or name, whatever the case. (A machine's and a reader's code may share a name.)
    static func find(_ text: String) -> [DiagnosticCode] {
        let wanted = text.lowercased()
        let byID = all.filter { $0.id.lowercased() == wanted }
        return byID.isEmpty ? all.filter { $0.name == wanted } : byID
    }

    /// Ids or names that were perhaps meant.
    static func suggestions(for text: String) -> [String] {
        NearMiss.suggestions(for: text, in: all.map(\.name)) + NearMiss.suggestions(for: text.uppercased(), in: all.map(\.id))
    }
}
