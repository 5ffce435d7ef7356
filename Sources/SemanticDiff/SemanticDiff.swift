// SemanticDiff: two workspaces, or what could be loaded of them, to the changes between them, as values.
//
// Nothing here compares lines of files. Two revisions are loaded through the same pure stages; then
//
// 1. `Matching/` finds which object of one side is which of the other: by id, by what `formerly:` and `replaces:` declare,
//    by similarity, and says which of the three it was. A renumbered object is not "removed and added".
// 2. `Objects/` compares matched objects field by field, typed: targets with their split by region, cells of budgets,
//    SDG links, references, titles.
// 3. `Prose/` aligns the blocks of bodies (moved is moved) and `Words/` compares the words within one; Chinese by
//    characters, grouped. Typographic noise (quotes, spaces, re-wrapping) is no change unless it is asked for.
// 4. `Crosswalk` sets the indicators of a period beside those of the period before.
// 5. `LanguageState` says what changed in the source language and not in a translation.
// 6. `TableLog` logs every difference of the keyed tables that both sides publish, completely: applied to the tables of
//    the older side it gives those of the newer.
//
// The laws: the changes from a side to itself are none; `compare(a, b).reversed == compare(b, a)`; the order of files
// does not matter. Every value here can be turned round (`Reversible`). Imports Linking; `ChangeReport` sets the result.

/// Compares two sides.
///
/// Costs a small multiple of the size of the texts that differ: what is equal is passed over by its bytes.
///
/// - Parameters:
///   - old: the older side, from which the changes lead.
///   - new: the newer side, to which they lead.
package func compare(_ old: ComparedSide, _ new: ComparedSide, options: CompareOptions = CompareOptions()) -> ChangeSet {
    var comparison = Comparison(old: old, new: new, options: options)
    return comparison.run()
}
