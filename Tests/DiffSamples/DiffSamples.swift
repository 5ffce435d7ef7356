// DiffSamples: pairs of small workspaces for the tests of what changed between two versions.
//
// `Sides` decodes and links two sets of files that a test writes out, and compares them; `Sample` has files that many
// tests share; `WorkspaceGenerator` makes workspaces, and changed copies of them, from a seed.
