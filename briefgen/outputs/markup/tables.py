"""Finishes the HTML of a chunk: row anchors, heads of rows and columns, heading ids."""

import re

ROW_ANCHOR = re.compile(
    r"<tr>\s*<td([^>]*)><a id=\"([^\"]+)\"></a>(.*?)</td>", re.DOTALL
)
ITEM_ANCHOR = re.compile(r"<li>(\s*(?:<p>)?)<a id=\"([^\"]+)\"></a>")
FIRST_CELL = re.compile(r"(<tr[^>]*>\s*)<td([^>]*)>(.*?)</td>", re.DOTALL)
HEAD = re.compile(r"<th(?=[ >])([^>]*)>")
ALIGN = re.compile(r' style="text-align: (left|center|right);"')
SILENT = re.compile(r"<td([^>]*)>(<em>[^<]*</em>)</td>")
BAND = re.compile(r"\(\d{1,3}–\d{1,3}\u00a0%\)")
HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
NOT_IN_ID = re.compile(r"[^\w\- ]")

TEXT = re.compile(r">([^<>]+)<")
JOINED = re.compile(r"(?<![^\s])(?=\S{3,40}(?:\s|$))\S*[-–—/]\S*")


def slug(words: str) -> str:
    """Return the anchor of a heading, as GitHub and Pandoc make it."""
    plain = TAG.sub("", words).strip().lower()
    return NOT_IN_ID.sub("", plain).replace(" ", "-")


def _heading(match: re.Match[str]) -> str:
    level, words = match.groups()
    return f'<h{level} id="h-{slug(words)}">{words}</h{level}>'


def refine(html: str) -> str:
    """Return a chunk's HTML with anchors on rows, row and column heads, heading ids.

    A cell that says one thing in italics, such as *silent*, gets the class `silent`;
    the band of a likelihood word stays on one line.
    """
    html = ROW_ANCHOR.sub(r'<tr id="\2"><td\1>\3</td>', html)
    html = ITEM_ANCHOR.sub(r'<li id="\2">\1', html)
    html = ALIGN.sub("", html)
    html = BAND.sub(r'<span class="whole">\g<0></span>', html)
    html = SILENT.sub(r'<td class="silent"\1>\2</td>', html)
    html = FIRST_CELL.sub(r'\1<th scope="row"\2>\3</th>', html)
    html = re.sub(r"<thead>.*?</thead>", _columns, html, flags=re.DOTALL)
    return HEADING.sub(_heading, html)


def _columns(match: re.Match[str]) -> str:
    return HEAD.sub(r'<th scope="col"\1>', match.group())


def unbroken(html: str) -> str:
    """Return HTML in which no line breaks at a hyphen or a dash inside a word.

    The words of a passage are read back from the page, and a line that ends in a hyphen
    cannot be told from one that was hyphenated.
    """

    def kept(text: re.Match[str]) -> str:
        words = JOINED.sub(r'<span class="whole">\g<0></span>', text.group(1))
        return f">{words}<"

    return TEXT.sub(kept, f">{html}<")[1:-1]
