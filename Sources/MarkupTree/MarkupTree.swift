// MarkupTree: Markdown as a value.
//
// A document is two flat arrays: its nodes in document order (pre-order, each knowing where its subtree ends) and the
// bytes of all its texts back to back. That is one value without pointers: it can be copied, compared, sent between
// threads and walked without recursion, however deep the text nests, and it costs a handful of allocations a file.
//
// 1. `MarkupBuilder` makes a document: open a node, add leaves, close it.
// 2. `MarkupDocument` gives children, texts and attributes of a node.
// 3. `MarkupWalker` visits a document with enter and leave events; renderers are written on it.
// 4. `MarkupDump` prints a tree for tests: kind, span, payload.
//
// The kinds are those of CommonMark and GitHub Flavored Markdown, with Plenary's attributes (`{#id .class}`) as data
// beside the node. Built by MarkdownReader, read by the model, the rules and every product. Imports Diagnostics.
