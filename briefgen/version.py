"""The name and version of this program, known without asking the installation."""

VERSION = "0.1.0"
MADE_BY = f"briefgen {VERSION}"
