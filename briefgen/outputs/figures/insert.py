"""Puts each figure before the data table that it draws."""

import re
from collections.abc import Callable

DATA = re.compile(r'<div [^>]*data-figure="(?P<name>[a-z0-9-]+)"[^>]*>')

FIGURE = '<div class="figure" role="group" aria-label="Figure" tabindex="0">'


def with_figures(html: str, draw: Callable[[str], str]) -> str:
    """Return a body with a figure before each data table that has one.

    Args:
        html: The body of a page.
        draw: Returns the SVG of the figure of a name, or nothing if there is none.
    """

    def before(match: re.Match[str]) -> str:
        svg = draw(match["name"])
        return f"{FIGURE}{svg}</div>\n{match.group()}" if svg else match.group()

    return DATA.sub(before, html)
