// Linking: see docs/architecture.md.
