"""The engine and its rules: a dossier in, diagnostics out."""
