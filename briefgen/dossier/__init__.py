"""Records joined into one read-only dossier with its graph."""
