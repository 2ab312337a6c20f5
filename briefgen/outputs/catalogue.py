"""The formats there are."""

from briefgen.outputs.formats import html, markdown, pdf
from briefgen.outputs.formats.format import Format

FORMATS: tuple[Format, ...] = (markdown.FORMAT, html.FORMAT, pdf.FORMAT)
"""Every format, the quickest to make first."""
