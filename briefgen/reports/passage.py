"""A passage in its place, with the lines around it."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.reports.colour import Paint
from briefgen.reports.glyphs import WIDTH, in_line, shown
from briefgen.reports.place import written

AROUND = 240
"""How many characters of the source are shown before and after a passage."""


def _cut(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands before, at and after a passage, cut at its paragraph."""
    before = text[max(0, start - AROUND) : start].rsplit("\n", 1)[-1]
    after = text[end : end + AROUND].split("\n", 1)[0]
    lead = "…" if start > AROUND and "\n" not in text[start - AROUND : start] else ""
    tail = "…" if end + AROUND < len(text) and "\n" not in text[end:][:AROUND] else ""
    return lead + before, text[start:end], after + tail


def _marked(text: TextFile, span: Span, marks: tuple[str, str]) -> str:
    """Return a passage between marks and what stands around it, in one line."""
    cut = _cut(text.content, span.start, span.end)
    before, words, after = map(shown, cut)
    return " ".join(f"{before}{marks[0]}{words}{marks[1]}{after}".split())


def _lines(text: TextFile, span: Span, paint: Paint) -> Iterator[str]:
    marks = ("»", "«") if not paint.on else ("\ue000", "\ue001")
    line = _marked(text, span, marks)
    for one in wrap(line, WIDTH - 4, break_on_hyphens=False):
        yield f"    {one}"


def shown_passage(
    told: str, span: Span, texts: Mapping[str, TextFile], *, colour: bool = False
) -> str:
    """Return a passage with its place and the words around it.

    Args:
        told: What is to be said of it.
        span: Where it stands.
        texts: The files that spans point into, by path.
        colour: Whether the passage is put in a colour; else it stands between » and «.
    """
    text = texts.get(span.file)
    if text is None:
        return f"{in_line(span.file)} {told}"
    paint = Paint(on=colour)
    where = paint(written(texts, span), "bold")
    body = "\n".join(_lines(text, span, paint))
    if colour:
        body = body.replace("\ue000", "\x1b[33m").replace("\ue001", "\x1b[0m")
    return f"{where} {told}\n{body}"


def around(text: TextFile, span: Span) -> tuple[str, ...]:
    """Return a passage between » and «, with a line of its source before and after."""
    number, last = text.position(span.start).line, text.position(span.end).line
    above = (text.line(one) for one in range(number - 1, 0, -1))
    below = (
        text.line(one)
        for one in range(last + 1, text.position(len(text.content)).line + 1)
    )
    here = _marked(text, span, ("»", "«"))
    lines = (_nearest(above), here, _nearest(below))
    return tuple(line for line in lines if line)


def _nearest(lines: Iterator[str]) -> str:
    """Return the first line that is not empty."""
    return next(filter(None, map(_shortened, lines)), "")


def _shortened(line: str) -> str:
    words = " ".join(shown(line).split())
    return words if len(words) <= WIDTH else f"{words[: WIDTH - 1].rstrip()}…"
