"""What a brief is laid out with: the texts and assets of its template and theme."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.outputs.pdf.assets import MOST_PIXELS


@dataclass(frozen=True, slots=True)
class Design:
    """A template with its theme.

    Args:
        template: The name of the template.
        texts: Jinja templates and style sheets by name; the template's own stand
            before the theme's of the same name.
        assets: Fonts and images by the name that style sheets give them.
        paper: The size of the paper.
        pages: The most pages that the template allows.
        most_pixels: The largest picture that is decoded.
    """

    template: str
    texts: Mapping[str, str]
    assets: Mapping[str, bytes]
    paper: str = "A4"
    pages: int | None = None
    most_pixels: int = MOST_PIXELS
