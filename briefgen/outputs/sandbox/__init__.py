"""The closed room that templates are filled in."""
