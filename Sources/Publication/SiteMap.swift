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
    private let omissions: Omissions
    private var leftOut: Set<Route> = []

    package init(_ workspace: Workspace) {
        tags = workspace.languages.map(\.tag.value)
        strategies = Set(workspace.strategies.map(\.header.code.value))
        omissions = Omissions(workspace)
        let pages = workspace.languageIndices.flatMap { language in
            omissions.all(in: language).compactMap { key in folder(of: key).map { page($0.parts, in: language) } }
        }
        leftOut = Set(pages)
    }

    /// The page of a folder in a language: `outcomes/1` becomes `en/outcomes/1/index.html`.
    package func page(_ folder: String, in language: LanguageIndex) -> Route {
        page(folder.isEmpty ? [] : [folder], in: language)
    }

    /// The same of a folder in parts. Every link asks for one of these, so the path is put together in one go.
    private func page(_ folder: [String], in language: LanguageIndex) -> Route {
        let tag = tags[language.position]
        var path = ""
        path.reserveCapacity(folder.reduce(tag.utf8.count + 11) { $0 + $1.utf8.count + 1 })
        path += tag
        for part in folder {
            path += "/"
            path += part
        }
        path += "/index.html"
        return Route(path)
    }

    /// Where an object is shown; nil for what has no place of its own (units, countries). What is left out of a language is
    /// shown in the source language.
    package func place(of key: ObjectKey, in language: LanguageIndex) -> SitePlace? {
        guard let folder = folder(of: key) else { return nil }
        return SitePlace(page(folder.parts, in: omits(key, in: language) ? .source : language), fragment: folder.fragment)
    }

    /// Whether an object has no page in a language.
    package func omits(_ key: ObjectKey, in language: LanguageIndex) -> Bool { omissions.contains(key, in: language) }

    /// Whether this would be the page of an object that is left out of the language.
    package func isLeftOut(_ route: Route) -> Bool { leftOut.contains(route) }

    private func folder(of key: ObjectKey) -> (parts: [String], fragment: String)? {
        switch key.kind {
        case .programme: (["programme", key.code], "")
        case .impact: ([scopes(key), key.scope, "impact"], "")
        case .outcome: ([scopes(key), key.scope, "outcomes", key.code], "")
        case .output: ([scopes(key), key.scope, "outputs", key.code], "")
        case .indicator: ([scopes(key), key.scope, "indicators", key.code], "")
        case .risk: ([scopes(key), key.scope, "risks", key.code], "")
        case .budget: ([scopes(key), key.scope, "budget", key.code], "")
        case .figure: ([scopes(key), key.scope, "figures", key.code], "")
        case .pillar: ([scopes(key), key.scope], "pillar-\(key.code)")
        case .phase: ([scopes(key), key.scope], "phase-\(key.code)")
        case .strategy: (["strategies", key.code], "")
        case .sdgGoal: (["sdg", key.code], "")
        case .sdgTarget: (["sdg", Self.goal(of: key.code), key.code], "")
        case .sdgIndicator:
            (["sdg", Self.goal(of: key.code), Code(key.code).parent?.text ?? ""], "indicator-\(key.code)")
        case .region: (["regions", key.code], "")
        case .instrument: (["instruments"], key.code)
        case .document: (["documents"], Self.anchor(key.code))
        case .abbreviation: (["abbreviations"], Self.anchor(key.code))
        case .department: (["departments"], key.code)
        case .paper: (["papers", Self.anchor(key.code)], "")
        case .unit, .country: nil
        }
    }

    /// The folder of the programmes or of the strategies: whichever the scope is one of.
    private func scopes(_ key: ObjectKey) -> String { strategies.contains(key.scope) ? "strategies" : "programme" }

    private static func goal(of code: String) -> String {
        code.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(code[..<$0]) } ?? code
    }

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
