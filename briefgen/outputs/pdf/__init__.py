"""The PDF engine: one HTML page and its assets to an archival, accessible file."""
