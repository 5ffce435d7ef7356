// MarkdownReader: see docs/architecture.md.
