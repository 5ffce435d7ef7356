// Diagnostics: what a message is, where it points, and how it is shown.
//
// 1. A `SourceFile` is the bytes of one file with a table of line starts; `SourceFile.validating` is the door that only
//    lets in strict UTF-8 within the limits.
// 2. Every stage returns `Diagnostic` values beside its result; it never prints and never throws for an author's
//    mistake. A diagnostic has a stable code, a message in English and Chinese, a place, notes and a fix.
// 3. Positions are byte offsets (`ByteSpan`) everywhere inside; lines and columns (`LineColumn`) are made once, when a
//    message is shown. Columns count Unicode scalars from 1; carets are aligned by `DisplayWidth`.
// 4. `DiagnosticReport` sorts, limits and counts; a renderer a format (`ReportFormat`: text, JSON, GitHub, GitLab,
//    SARIF) turns the report and the `SourceFiles` into bytes. `TerminalText` keeps content from steering a terminal.
// 5. `MachineFault` is the typed error for what is not the author's fault: a full disk, a missing program.
//
// Called by every stage; imports Bytes only.
