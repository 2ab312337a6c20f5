"""A dossier seen by a template, and the formats that it is printed in."""
