package import Linking
package import ResultsModel

extension ObjectKey {
    /// How lists name an object, in the manner of a typed link: `output:2022-23/1.1`.
    package var typedID: String { "\(kind.rawValue):\(id)" }
}

extension Reference {
    /// The code that it names, without the scope.
    package func code(in scope: String = "") -> String { key(in: scope).code }

    /// The scoped id that it names: `2022-23/1`.
    package func id(in scope: String) -> String { key(in: scope).id }
}

extension Workspace {
    /// What cites an object in its fields or its text, sorted, each once.
    package func citing(_ key: ObjectKey) -> [String] {
        backlinks.sources(of: key).sorted().map(\.typedID)
    }

    /// Whether a scope is a programme; else it is a strategy.
    package func isProgramme(_ scope: String) -> Bool { index[ObjectKey(.programme, scope)] != nil }
}

extension Period {
    /// Its first day; nil for `../2021`, whose beginning is not known.
    package var firstDay: CalendarDate? { form == .until ? nil : start }

    /// Its last day; nil for `2015/..`.
    package var lastDay: CalendarDate? { form == .since ? nil : end }
}
