package import ResultsModel

/// The address of a typed link, taken apart: `doc:GB.326/PV#para=604`, `sdg:8.5`, `outcome:1`.
package struct TypedLink: Sendable, Hashable {
    /// What a link points at.
    package enum Target: Sendable, Hashable {
        /// An object or a row of a register.
        case object(ObjectKey)
        /// A place in a paper: a paragraph, section, table, note or decision. The paper's symbol is empty for the paper
        /// that the text is part of.
        case place(PlaceKind, paper: String, id: String)
        /// A blank to be filled by the Conference.
        case blank(String)
    }

    package enum PlaceKind: String, Sendable, Hashable, CaseIterable {
        case paragraph = "para"
        case section, table, note, decision
    }

    package let target: Target
    /// What follows `#` in a link to a document: `para=604`.
    package let fragment: String

    /// Reads an address; nil for one whose scheme is not a typed one (`https:`), or that has no scheme.
    package init?(_ address: some StringProtocol, scope: String) {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = String(address[..<colon])
        let rest = address[address.index(after: colon)...]
        let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        let tail = parts.count > 1 ? String(parts[1]) : ""
        if let place = PlaceKind(rawValue: scheme) {
            fragment = ""
            target = parts.count > 1 ? .place(place, paper: name, id: tail) : .place(place, paper: "", id: name)
            return
        }
        fragment = tail
        if scheme == "blank" {
            target = .blank(name)
        } else if scheme == "sdg" {
            target = .object(ObjectKey(Self.sdgKind(name), name))
        } else if let kind = ObjectKind(rawValue: scheme), !Self.hiddenKinds.contains(kind) {
            target = .object(Reference(kind, name).key(in: scope))
        } else {
            return nil
        }
    }

    /// SDG codes share one scheme; how many parts a code has says what it is.
    private static func sdgKind(_ code: String) -> ObjectKind {
        switch code.utf8.count(where: { $0 == UInt8(ascii: ".") }) {
        case 0: .sdgGoal
        case 1: .sdgTarget
        default: .sdgIndicator
        }
    }

    private static let hiddenKinds: [ObjectKind] = [.sdgGoal, .sdgTarget, .sdgIndicator]
}
