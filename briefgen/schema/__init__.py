"""What may stand in the YAML files: frozen records with a description for each field."""
