"""What a page needs beyond its Markdown: its contents, and tables that can scroll."""

import re

SECTION = re.compile(
    r'<section class="part [^"]*" id="(?P<name>[^"]+)">\s*'
    r"<h2[^>]*>(?P<heading>.*?)</h2>",
    re.DOTALL,
)
TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
SCROLL = '<div class="scroll" role="group" aria-label="Table" tabindex="0">'


def contents_of(html: str) -> tuple[tuple[str, str], ...]:
    """Return the anchor and the heading, as HTML, of each part that has a heading."""
    return tuple((one["name"], one["heading"]) for one in SECTION.finditer(html))


def scrolling(html: str) -> str:
    """Return a body whose tables scroll sideways on a narrow screen."""
    return TABLE.sub(lambda match: f"{SCROLL}{match.group()}</div>", html)
