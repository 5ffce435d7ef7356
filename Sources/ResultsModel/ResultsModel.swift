// ResultsModel: the things that a programme and budget, a strategy and a Governing Body paper are made of.
//
// Values and their small laws, nothing else: no files, no checks across objects, no output.
//
// 1. Numbers and time: `FixedDecimal` (never binary floating point), `Period`, `CalendarDate`, `WorkTime`.
// 2. Text: `LocalizedText`, one sentence in the languages of the workspace; bodies are `Localized<MarkupDocument>`.
// 3. Identity: `ObjectKind`, `ObjectKey` (kind, scope, code), `Reference` (a name that Linking will resolve),
//    `Code` (codes ordered by their parts, 3.9 before 3.10).
// 4. The objects: `Programme`, `Impact`, `Outcome`, `Output`, `Indicator` with its measures, observations and targets,
//    `SDGLinks`, `Risk`, `Budget`, `Figure`, `Strategy`, `Paper`; the registers; the workspace's `Configuration`.
// 5. `Draft`: one object as decoded from its files, references still unresolved.
//
// ContentDecoder makes drafts, Linking turns them into a `Workspace`, every product reads the values here.
