"""Puts notes into a page for print, each beside the mark that first cites it."""

import re
from collections.abc import Mapping

FIRST = re.compile(r'<a\b[^>]*\bclass="mark \w+ first"[^>]*>(\d+)</a>')


def with_footnotes(html: str, notes: Mapping[int, str]) -> str:
    """Return a body whose first marks in prose are followed by their notes.

    Args:
        html: The body of a page.
        notes: The notes by number, as HTML.
    """

    def follow(match: re.Match[str]) -> str:
        number = int(match.group(1))
        words = notes.get(number)
        if words is None:
            return match.group()
        return (
            f'{match.group()}<span class="fn" role="doc-footnote" id="note-{number}" '
            f'data-number="{number}">{words}</span>'
        )

    return FIRST.sub(follow, html)
