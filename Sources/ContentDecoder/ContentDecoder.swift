// ContentDecoder: see docs/architecture.md.
