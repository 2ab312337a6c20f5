"""The whole page of a brief: the shell of its theme around its body."""

from functools import partial

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.outputs.design import Design
from briefgen.outputs.figures.catalogue import FIGURES
from briefgen.outputs.figures.insert import with_figures
from briefgen.outputs.footnotes import with_footnotes
from briefgen.outputs.markup.body import Body, body_of
from briefgen.outputs.markup.contents import contents_of, scrolling, with_records
from briefgen.outputs.notes import record_ids
from briefgen.outputs.policy import policy
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.typeset import Typeset
from briefgen.outputs.words import Words

SHELL = "page.html.j2"
SCRIPT = "passage.js"
PRINT = "print"
DRAWING = "figures/{}.svg.j2"


def _plain(value: object) -> object:
    """Return words as plain text, which the shell escapes as HTML."""
    return str(value) if isinstance(value, Words) else value


def _environment(design: Design) -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(design.texts)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["join"] = lambda values, between="": between.join(map(str, values))
    return made


def _drawing(
    environment: ImmutableSandboxedEnvironment, typeset: Typeset, medium: str, name: str
) -> str:
    """Return the SVG of a figure, or nothing if there is no such figure."""
    template = DRAWING.format(name)
    figure = FIGURES[name](typeset.view) if name in FIGURES else None
    if figure is None or template not in typeset.design.texts:
        return ""
    made = environment.get_template(template)
    drawn: str = made.render(view=typeset.view, figure=figure, medium=medium)
    return drawn


def _inside(
    environment: ImmutableSandboxedEnvironment,
    typeset: Typeset,
    medium: str,
    body: Body,
) -> str:
    """Return the body with its figures, and for print with its notes."""
    draw = partial(_drawing, environment, typeset, medium)
    records = (*typeset.view.facts, *record_ids(typeset.view))
    html = with_records(sanitise(body.html), records)
    if medium == PRINT:
        html = with_footnotes(html, _notes(body))
    else:
        html = scrolling(html)
    return with_figures(html, draw)


def _notes(body: Body) -> dict[int, Markup]:
    return {
        number: Markup(sanitise(words))  # noqa: S704 - sanitised
        for number, words in body.notes.items()
    }


def page(typeset: Typeset, medium: str, styles: str) -> str:
    """Return the HTML page of a brief.

    Args:
        typeset: The brief.
        medium: `screen` for the HTML file, `print` for the PDF.
        styles: The style sheet, put into the page as it is.
    """
    environment = _environment(typeset.design)
    body = body_of(typeset.numbered)
    if medium == PRINT:
        styles += f"\n@page {{ size: {typeset.design.paper}; }}\n"
    script = typeset.design.texts.get(SCRIPT, "")
    inside = _inside(environment, typeset, medium, body)
    html: str = environment.get_template(SHELL).render(
        view=typeset.view,
        medium=medium,
        fingerprint=typeset.fingerprint,
        body=Markup(inside),  # noqa: S704 - sanitised
        contents=tuple(
            (name, Markup(heading))  # noqa: S704 - sanitised
            for name, heading in contents_of(inside)
        ),
        notes=_notes(body),
        styles=Markup(styles),  # noqa: S704 - the theme's own
        script=Markup(script),  # noqa: S704 - the theme's own
        policy=policy(styles, script),
    )
    return html
