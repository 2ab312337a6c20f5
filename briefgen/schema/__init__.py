"""What may stand in the YAML files: frozen records, each field described."""
