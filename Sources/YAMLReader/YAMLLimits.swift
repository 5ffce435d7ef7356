/// How large and how deep one YAML document may be. libyaml has no limits of its own: 100 KB of `[` take it ten seconds.
package struct YAMLLimits: Sendable, Hashable {
    /// The number of mappings and sequences that may stand inside each other.
    package var depth: Int
    /// The number of scalars, sequences and mappings together, keys included.
    package var nodes: Int
    /// The size of the text in bytes.
    package var bytes: Int

    package init(depth: Int = 64, nodes: Int = 20_000, bytes: Int = 65_536) {
        self.depth = depth
        self.nodes = nodes
        self.bytes = bytes
    }

    package static let standard = YAMLLimits()
}
