// TypstMarkup: Typst source in which every text is a string literal.
//
// 1. `TypstWriter` appends calls, blocks and string literals to a buffer; callers never write Typst syntax with content
//    in it, so nothing that an author writes can be read as markup, code or a path.
// 2. Lengths, alternatives and languages are arguments of typed functions.
//
// Knows nothing of papers. The same calls give the same bytes. Used by GoverningBodyPapers; compiled at the edge.
