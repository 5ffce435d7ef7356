// Annexes: see docs/architecture.md.
