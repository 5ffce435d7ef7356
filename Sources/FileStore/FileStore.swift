// FileStore: the only module that touches the disk.
//
// 1. `FileSystem` is the disk as a small value: one method a kernel call, each of which a test can make fail.
//    Everything below a root is opened by descriptor, name by name, and never through a symbolic link by accident.
// 2. `ContentScanner` lists the author's files, sorted by bytes; what it refuses or skips becomes a diagnostic.
// 3. `ContentReader` reads them, a batch at a time: size first, then bytes, then a look whether the file held still.
// 4. `BuildLock` is `.plenary/lock`: one build a workspace at a time.
// 5. `OutputLocation` decides whether a folder may be written to at all: a refusal (codes E085x, exit status 2).
// 6. `OutputCommitter` replaces the published tree: `begin` takes the folder's lock and finishes or clears what a
//    killed build left; `stage` compares and writes what changed beside it, in as many workers as the caller has;
//    `finish` flushes, writes a journal, moves everything in, removes what is no longer produced.
//    Why a journal and not an exchange of trees: docs/decisions/0009-commit.md.
//
// An author's mistake is a `Diagnostic`, the machine's a `MachineFault` (E09xx, exit status 3). Nothing here prints.
// Called by Pipeline, Preview and Commands; imports Diagnostics and CLinux.
