"""One finding for people: place, words, related places, hint."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.textfile import TextFile
from briefgen.reports.colour import Paint
from briefgen.reports.excerpt import excerpt
from briefgen.reports.glyphs import WIDTH, shown
from briefgen.reports.place import written

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
INDENT = 6


def wrapped(lead: str, words: str) -> Iterator[str]:
    """Yield words in lines of the terminal's width, the first one after a lead."""
    lines = wrap(
        shown(words),
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from lines or [lead.rstrip()]


def _shown_at(
    texts: Mapping[str, TextFile], label: Label, paint: Paint, colour: str
) -> Iterator[str]:
    text = texts.get(label.span.file)
    if text is None or not text.content:
        return
    for row in excerpt(text, label.span, INDENT + 3):
        number = "" if row.number is None else str(row.number)
        yield f"{paint(number.rjust(INDENT) + ' |', 'dim')} {row.line}".rstrip()
        if row.under:
            yield f"{paint(' ' * INDENT + ' |', 'dim')} {paint(row.under, colour)}"


def finding(
    diagnostic: Diagnostic, texts: Mapping[str, TextFile], paint: Paint
) -> Iterator[str]:
    """Yield the lines of one finding."""
    colour = COLOURS[diagnostic.severity]
    where = paint(written(texts, diagnostic.place), "bold")
    what = paint(f"{diagnostic.severity} {diagnostic.code}", colour)
    yield f"{where} {what} [{diagnostic.name}]"
    yield from wrapped("    ", diagnostic.message)
    yield from _shown_at(texts, diagnostic.primary, paint, colour)
    for label in diagnostic.related:
        yield from wrapped("    ", f"{written(texts, label.span)} {label.message}")
        yield from _shown_at(texts, label, paint, "cyan")
    if diagnostic.hint:
        yield from wrapped("    = hint: ", diagnostic.hint)
