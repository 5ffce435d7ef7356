// TypstMarkup: Typst source in which every text is a string literal, so that content can never be markup or code.
//
// 1. `TypstValue` is an expression of Typst: texts, numbers, arrays, calls of functions, content joined of parts. Names of
//    functions and parameters are `TypstName`s, which only literals of our own source can make.
// 2. `TypstLiteral` writes a text as a string literal: `#read("/etc/passwd")`, `*`, `$`, `@x`, `//` and `"` in it are
//    letters and nothing else.
// 3. `TypstSource` is a file of definitions, settings and calls, one a line, so that two versions can be compared.
//
// What the functions that are called do (page, headings, tables) is Typst's own or stands in a prelude, which is trusted text
// of our source (`TypstSource.prelude`). Pure; called by GoverningBodyPapers, imports Bytes. Typst 0.15, https://typst.app/docs.
