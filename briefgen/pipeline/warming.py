"""Imports WeasyPrint ahead of the first PDF."""

from contextlib import suppress

from briefgen.base.errors import BriefgenError
from briefgen.outputs.pdf.library import load_library


def warm() -> None:
    """Import WeasyPrint; where a library is missing, each PDF will say so."""
    with suppress(BriefgenError):
        load_library()
