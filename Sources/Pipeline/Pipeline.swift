// Pipeline: the journey from a folder of Markdown to a published tree; the order of the stages, and nothing else.
//
//   0 scan     FileStore        folders -> paths, sorted by bytes
//   1 read     FileStore        path -> SourceFile: valid UTF-8, lines known
//   2-4 decode ContentDecoder   files of an object -> Draft (split, parse, decode), in parallel
//   5 link     Linking          drafts + registers -> Workspace; every rule has run
//   6 view     products         Workspace -> artifacts
//   7 route    Publication      artifacts -> RouteTable; no address twice
//   8 render   TemplateEngine   artifacts -> bytes, in parallel; every internal link has a target
//   9 commit   FileStore        bytes -> the output folder, whole or not at all
//
// `WorkspaceLoader` does 0-5 (`plenary check`), `SiteBuilder` 6-9 (`plenary build`). `ParallelMap` is the only place with
// concurrency. `StageClock` measures for `--timings`. Author mistakes come back as diagnostics; faults of the machine are
// thrown as `MachineFault`.
