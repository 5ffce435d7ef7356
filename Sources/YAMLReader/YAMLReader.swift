// YAMLReader: see docs/architecture.md.
