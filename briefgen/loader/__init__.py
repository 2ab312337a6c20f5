"""The only reader of the disk and of YAML."""
