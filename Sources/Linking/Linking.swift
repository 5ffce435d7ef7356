// Linking: from drafts whose references are names to a workspace in which every name stands for something.
//
// 1. `ScopeTable` finds out which programme or strategy each draft belongs to, from its folder.
// 2. `ObjectIndex` gives every object and every row of a register its key; a key that two claim is an error.
// 3. `ReferenceCheck` resolves the references of front matter and the typed links of bodies; what has no target is
//    reported with the nearest names, unless the target's own file could not be read.
// 4. `Backlinks` turns the references round: what cites an object, and where.
// 5. The result is an immutable `Workspace`. The rules in `Rules/`, one a file, look at it as a whole.
//
// Input: drafts, registers, configuration. Output: the workspace and findings. Pure; called by Pipeline, and twice by
// the semantic diff.
