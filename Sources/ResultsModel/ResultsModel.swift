// ResultsModel: see docs/architecture.md.
