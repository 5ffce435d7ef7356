// SitePages: see docs/architecture.md.
