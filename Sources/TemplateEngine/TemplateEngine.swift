// TemplateEngine: see docs/architecture.md.
