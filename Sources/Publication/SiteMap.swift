package import Linking
package import ResultsModel

/// A place on the site: a page, and a fragment of it or nothing.
package struct SitePlace: Sendable, Hashable {
    package let route: Route
    package let fragment: String

    package init(_ route: Route, fragment: String = "") {
        self.route = route
        self.fragment = fragment
    }
}

/// Where everything has its page: addresses are made of codes, the same in every language below the language's folder.
package struct SiteMap: Sendable {
    private let tags: [String]
    private let strategies: Set<String>

    package init(_ workspace: Workspace) {
        tags = workspace.languages.map(\.tag.value)
        strategies = Set(workspace.strategies.map(\.header.code.value))
    }

    /// The page of a folder in a language: `outcomes/1` becomes `en/outcomes/1/index.html`.
    package func page(_ folder: String, in language: LanguageIndex) -> Route {
        Route(folder: folder.isEmpty ? tags[language.position] : "\(tags[language.position])/\(folder)")
    }

    /// Where an object is shown; nil for what has no place of its own (units, countries).
    package func place(of key: ObjectKey, in language: LanguageIndex) -> SitePlace? {
        guard let folder = folder(of: key) else { return nil }
        return SitePlace(page(folder.path, in: language), fragment: folder.fragment)
    }

    private func folder(of key: ObjectKey) -> (path: String, fragment: String)? {
        switch key.kind {
        case .programme: ("programme/\(key.code)", "")
        case .impact: ("\(scope(key))/impact", "")
        case .outcome: ("\(scope(key))/outcomes/\(key.code)", "")
        case .output: ("\(scope(key))/outputs/\(key.code)", "")
        case .indicator: ("\(scope(key))/indicators/\(key.code)", "")
        case .risk: ("\(scope(key))/risks/\(key.code)", "")
        case .budget: ("\(scope(key))/budget/\(key.code)", "")
        case .figure: ("\(scope(key))/figures/\(key.code)", "")
        case .pillar: (scope(key), "pillar-\(key.code)")
        case .phase: (scope(key), "phase-\(key.code)")
        case .strategy: ("strategies/\(key.code)", "")
        case .sdgGoal: ("sdg/\(key.code)", "")
        case .sdgTarget: ("sdg/\(Self.goal(of: key.code))/\(key.code)", "")
        case .sdgIndicator: ("sdg/\(Self.goal(of: key.code))/\(Code(key.code).parent?.text ?? "")", "indicator-\(key.code)")
        case .region: ("regions/\(key.code)", "")
        case .instrument: ("instruments", key.code)
        case .document: ("documents", Self.anchor(key.code))
        case .abbreviation: ("abbreviations", Self.anchor(key.code))
        case .department: ("departments", key.code)
        case .paper: ("papers/\(Self.anchor(key.code))", "")
        case .unit, .country: nil
        }
    }

    /// The folder of what belongs to a programme or a strategy.
    private func scope(_ key: ObjectKey) -> String {
        strategies.contains(key.scope) ? "strategies/\(key.scope)" : "programme/\(key.scope)"
    }

    private static func goal(of code: String) -> Substring { code.prefix { $0 != "." } }

    /// A document symbol as a fragment or folder: `GB.341/PFA/1` becomes `GB.341-PFA-1`, and brackets are left out.
    package static func anchor(_ symbol: String) -> String {
        var bytes: [UInt8] = []
        for byte in symbol.utf8 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "&"): bytes.append(UInt8(ascii: "-"))
            case UInt8(ascii: "("): bytes.append(UInt8(ascii: "-"))
            case UInt8(ascii: ")"): break
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
