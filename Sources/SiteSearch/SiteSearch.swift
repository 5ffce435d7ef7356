// SiteSearch: from finished pages to an index that a small script can read, from a server or from a folder.
//
// 1. `PageText` reads one finished page: what it is (attributes of `<main>`), and its text in records, each with the
//    place on the page where it begins. Made while pages are rendered, so on all cores.
// 2. `WordScan` cuts text into terms with positions: light stems for words, pairs of characters for Chinese, Japanese
//    and Korean, the parts of codes and symbols one by one. `Templates/assets/search.js` cuts queries in the same way.
// 3. `TermTable` gathers where each term stands, over all pages of a language, in one pass.
// 4. `SearchFiles` writes it as classic scripts, which load from `file://` and under `script-src 'self'`: an index of
//    pages, shards of terms, blocks of text for excerpts. A query reads the index, a shard for each of its terms, and
//    the blocks of what it shows.
//
// The index comes from what is published, so nothing that a reader can see is missing from it. Near-linear in the size
// of the site; the same bytes for any number of cores. Pure; called by Pipeline.
package import Publication

/// The files of the index of one language, in the order of their names.
///
/// - Parameters:
///   - pages: the pages of the language, in any order.
///   - language: the folder of the language, which is its BCP 47 tag.
package func searchFiles(of pages: [PageText], language: String) -> [(route: Route, bytes: [UInt8])] {
    SearchFiles(pages.sorted { $0.route < $1.route }, language: language).files
}
