// Packaging: turns finished parts into files of formats that need a library or another program.
//
// 1. `ZipContainer` puts named parts into a zip file with fixed times, through libzip.
// 2. `PDFCompiler` has Typst make a PDF from source, in a child process that sees an empty folder and nothing else.
//    `PDFEngine` is the Python with the `typst` package that does it; `PDFCache` keeps what was made, so that a paper
//    that has not changed is not set again.
// 3. `Workbook` makes an Excel workbook of tables, through libxlsxwriter.
//
// The last step before the bytes are committed; called by Pipeline.
