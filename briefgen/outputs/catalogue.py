"""The formats there are."""

from briefgen.outputs.formats import html, markdown
from briefgen.outputs.formats.format import Format

FORMATS: tuple[Format, ...] = (markdown.FORMAT, html.FORMAT)
"""Every format, the quickest to make first."""
