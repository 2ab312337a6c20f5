"""The whole page of a brief: the shell of its theme around its body."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial

from markupsafe import Markup

from briefgen.outputs.closed import Shell, close_page
from briefgen.outputs.figures.catalogue import FIGURES
from briefgen.outputs.figures.insert import with_figures
from briefgen.outputs.footnotes import with_footnotes
from briefgen.outputs.markup.body import Body, body_of
from briefgen.outputs.markup.contents import contents_of, scrolling, with_records
from briefgen.outputs.notes import record_ids
from briefgen.outputs.policy import policy
from briefgen.outputs.sandbox.environment import Room, Sandbox
from briefgen.outputs.sandbox.meter import Meter, Spent
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.typeset import Typeset

SHELL = "page.html.j2"
SCRIPT = "passage.js"
PRINT = "print"
SCREEN = "screen"
STYLES = "<!-- the style sheet -->"
"""Stands for the style sheet until the rest is made: that carries whole fonts.

No value can write it, for what is less than a tag is escaped in all of them.
"""
DRAWING = "figures/{}.svg.j2"
BEYOND = re.compile(r"\b(?:view|include|import|extends)\b")
"""Without these words the template of a figure sees the figure and nothing else."""


def _plain(value: object) -> str:
    """Return words as plain text, which the shell escapes as HTML."""
    return value if isinstance(value, Markup) else str(value)


def _sandbox(texts: Mapping[str, str], meter: Meter) -> Sandbox:
    return Sandbox(Room(texts, _plain, str, filters={}, functions={}), meter)


def _drawing(typeset: Typeset, medium: str, meter: Meter, name: str) -> str:
    """Return the SVG of a figure, or nothing if there is no such figure."""
    path = DRAWING.format(name)
    texts, template = typeset.design.texts, typeset.design.template
    figure = FIGURES[name](typeset.view) if name in FIGURES else None
    if figure is None or path not in texts:
        return ""
    if not BEYOND.search(texts[path]):
        made, spent = _drawn(path, texts[path], template, figure, medium)
        if meter.pay(spent):
            return made
    values = {"view": typeset.view, "figure": figure, "medium": medium}
    return _sandbox(texts, meter).fill(path, template, values)


@lru_cache(maxsize=64)
def _drawn(
    path: str, text: str, template: str, figure: object, medium: str
) -> tuple[str, Spent]:
    """Return a figure whose template looks at nothing else, and what it spent."""
    meter = Meter()
    values = {"figure": figure, "medium": medium}
    made = _sandbox({path: text}, meter).fill(path, template, values)
    return made, meter.spent


def _inside(typeset: Typeset, medium: str, meter: Meter, body: Body) -> str:
    """Return the body with its figures, and for print with its notes."""
    draw = partial(_drawing, typeset, medium, meter)
    records = (*typeset.view.facts, *record_ids(typeset.view))
    html = with_records(body.html, records)
    if medium == PRINT:
        html = with_footnotes(html, _notes(body))
    else:
        html = scrolling(html)
    return with_figures(html, draw)


def _notes(body: Body) -> dict[int, Markup]:
    return {
        number: Markup(_note(words))  # noqa: S704 - sanitised
        for number, words in body.notes.items()
    }


@lru_cache(maxsize=4096)
def _note(words: str) -> str:
    return sanitise(words)


def page(typeset: Typeset, medium: str, styles: str) -> str:
    """Return the HTML page of a brief.

    Args:
        typeset: The brief.
        medium: `screen` for the HTML file, `print` for the PDF.
        styles: The style sheet, put into the page as it is.
    """
    if medium == PRINT:
        styles += f"\n@page {{ size: {typeset.design.paper}; }}\n"
    return _without_styles(typeset, medium, styles).replace(STYLES, styles)


def page_file(typeset: Typeset, styles: str) -> bytes:
    """Return the bytes of the HTML page for the screen.

    Args:
        typeset: The brief.
        styles: The style sheet, put into the page as it is.
    """
    made = _without_styles(typeset, SCREEN, styles)
    return _encoded(styles).join(one.encode() for one in made.split(STYLES))


@lru_cache(maxsize=4)
def _encoded(styles: str) -> bytes:
    return styles.encode()


def _without_styles(typeset: Typeset, medium: str, styles: str) -> str:
    """Return a page that is seen to be closed, with a mark where its styles belong."""
    meter, body = Meter(), body_of(typeset.numbered)
    script = typeset.design.texts.get(SCRIPT, "")
    inside = _inside(typeset, medium, meter, body)
    contents = tuple(
        (name, Markup(heading))  # noqa: S704 - sanitised
        for name, heading in contents_of(inside)
    )
    shell = Shell(script, styles, policy(styles, script), STYLES)
    values = {
        "view": typeset.view,
        "medium": medium,
        "fingerprint": typeset.fingerprint,
        "body": Markup(inside),  # noqa: S704 - sanitised
        "contents": contents,
        "notes": _notes(body),
        "styles": Markup(STYLES),  # noqa: S704 - our own mark
        "script": Markup(script),  # noqa: S704 - the theme's own
        "policy": shell.policy,
    }
    template = typeset.design.template
    made = _sandbox(typeset.design.texts, meter).fill(SHELL, template, values)
    if medium == PRINT:
        shell = replace(shell, policy=None)
    return close_page(made, shell, template)
