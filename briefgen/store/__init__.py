"""The only writer: whole files, only when changed."""
