// TestSupport: what the tests of all modules share.
//
// 1. `TemporaryFolder` (trait `.temporaryFolder`) gives each test a folder of its own and removes it afterwards;
//    `Folder { TextFile(...) }` describes a small tree that a test shows in full and writes to disk or keeps as values.
// 2. `expectGolden` compares a text with a file beside the test in `Goldens/<TestFile>/`, shows the differing lines,
//    and records anew when `PLENARY_RECORD=1` is set; `expectGeneratedPart` does the same for pages in `docs/`.
// 3. `MarkedText` takes markers (1️⃣, 2️⃣...) out of an input and knows their byte offsets, so that tests of positions
//    need no counting; `expectFindings` compares diagnostics with such markers.
// 4. `ProcessRun` runs a program, usually the built `plenary`, and gives its output, exit status and signal.
// 5. `SeededGenerator` makes property tests the same on every run.
//
// Imported by test targets only; may use Foundation and Glibc.
