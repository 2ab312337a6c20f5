"""What a page needs beyond its Markdown: contents, names of records, wide tables."""

import re
from collections.abc import Iterable

SECTION = re.compile(
    r'<section class="part [^"]*" id="(?P<name>[^"]+)">\s*'
    r"<h2[^>]*>(?P<heading>.*?)</h2>",
    re.DOTALL,
)
TABLE = "<table>"
END = "</table>"
ID = re.compile(r' id="([^"]+)"')
SCROLL = '<div class="scroll" role="group" aria-label="Table" tabindex="0">'


def contents_of(html: str) -> tuple[tuple[str, str], ...]:
    """Return the anchor and the heading, as HTML, of each part that has a heading."""
    return tuple((one["name"], one["heading"]) for one in SECTION.finditer(html))


def scrolling(html: str) -> str:
    """Return a body whose tables scroll sideways on a narrow screen."""
    done: list[str] = []
    past = 0
    while (at := html.find(TABLE, past)) >= 0 and (end := html.find(END, at)) >= 0:
        done += (html[past:at], SCROLL, html[at : end + len(END)], "</div>")
        past = end + len(END)
    return "".join((*done, html[past:]))


def with_records(html: str, names: Iterable[str]) -> str:
    """Return a body whose elements name the record that they print.

    Args:
        html: The body of a page.
        names: The ids of the records.
    """
    known = {name.lower(): name for name in names}

    def named(match: re.Match[str]) -> str:
        record = known.get(match.group(1))
        return f'{match.group()} data-record="{record}"' if record else match.group()

    return ID.sub(named, html)
