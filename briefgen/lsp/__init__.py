"""The language server: what editors ask about the YAML files while they are typed."""
