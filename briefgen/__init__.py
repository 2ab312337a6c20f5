"""Policy briefs that can be audited: facts in YAML to Markdown, HTML and PDF."""
