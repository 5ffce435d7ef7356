// FileStore: see docs/architecture.md.
