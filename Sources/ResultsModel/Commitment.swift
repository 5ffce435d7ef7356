package import MarkupTree

/// One thing that an output promises to do. In the body of the output it is an item of a list that follows a lead-in
/// paragraph with one of the classes `country-level`, `global-level` and `deliverables`.
package struct Commitment: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable {
        case country, global, deliverable

        /// The class of the lead-in paragraph: `{.country-level}`.
        package var className: String {
            switch self {
            case .country: "country-level"
            case .global: "global-level"
            case .deliverable: "deliverables"
            }
        }
    }

    package let level: Level
    /// Its place among those of its level, from 1.
    package let position: Int
    /// The index of the list item in the document.
    package let node: Int

    package init(level: Level, position: Int, node: Int) {
        self.level = level
        self.position = position
        self.node = node
    }

    /// Its id, which stays while its place in the list does: `2022-23/1.1/country/1`.
    package func id(in output: ObjectKey) -> String { "\(output.id)/\(level.rawValue)/\(position)" }

    /// Whether it is the same commitment in another language.
    package func isSame(as other: Commitment) -> Bool { level == other.level && position == other.position }
}

extension MarkupDocument {
    /// The commitments of an output's body in the order of the text: the items of every list at the top level that
    /// stands right after a lead-in paragraph. Two lists of one level count on.
    package var commitments: [Commitment] {
        var found: [Commitment] = []
        var counts: [Commitment.Level: Int] = [:]
        var leadIn: Commitment.Level?
        for block in children(of: 0) {
            defer { leadIn = commitmentLevel(of: block) }
            guard let level = leadIn, nodes[block].kind == .list else { continue }
            for item in children(of: block) {
                let position = counts[level, default: 0] + 1
                counts[level] = position
                found.append(Commitment(level: level, position: position, node: item))
            }
        }
        return found
    }

    /// The level that a paragraph announces.
    private func commitmentLevel(of block: Int) -> Commitment.Level? {
        guard nodes[block].kind == .paragraph, let attributes = attributes(of: block) else { return nil }
        return Commitment.Level.allCases.first { attributes.has($0.className) }
    }
}
