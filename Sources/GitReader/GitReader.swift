// GitReader: any version of a workspace that git knows, as paths and bytes.
//
// 1. `GitProgram` runs git's plumbing with an environment of its own: no variable of git's is handed down, no pager, no
//    hook, no program of the repository's configuration, no network. Nothing is ever checked out or written.
// 2. `GitRepository.find` says whether a folder lies in a repository, and where in it.
// 3. `GitRepository.version`, `.mergeBase` turn what somebody wrote (`v1.0`, `HEAD~3`) into a `GitVersion`. What is not
//    there is a refusal (E087x, exit status 2) that names what there is, or says that the history is cut off.
// 4. `entries(of:)` and `indexEntries()` list the files, `bytes(of:)` reads them, all in one run of `cat-file --batch`.
//
// git itself is asked, and no library, because only git reads every kind of repository: shallow, bare, partial, sparse,
// linked work trees, alternates, SHA-256, reftable. Called by Pipeline; imports ChildProcess, Diagnostics.
