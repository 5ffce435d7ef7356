// WordDocument: WordprocessingML (ISO/IEC 29500, Transitional), written natively.
//
// 1. A document is built as a value: sections, paragraphs, runs, tables, footnotes, fields, bookmarks.
// 2. Styles, numbering, settings, headers, footers and core properties are parts of their own.
// 3. The parts are written as XML bytes, in the order and with the names that Word itself uses; the container (a zip file)
//    is made at the edge.
//
// Knows nothing of papers or outcomes. The same value gives the same bytes. Used by GoverningBodyPapers and ChangeReport.
