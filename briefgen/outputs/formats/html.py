"""The brief as one self-contained HTML file."""

from briefgen.outputs.formats.format import Format, Output
from briefgen.outputs.page import page_file
from briefgen.outputs.styles import embedded
from briefgen.outputs.typeset import Typeset


def render(typeset: Typeset) -> Output:
    """Return the brief as one HTML file that loads nothing."""
    styles = embedded(typeset.design, ("brief.css", "screen.css"))
    return Output(page_file(typeset, styles))


FORMAT = Format("html", ".html", render)
