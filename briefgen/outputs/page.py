"""The whole page of a brief: the shell of its theme around its body."""

from functools import partial

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.outputs.design import Design
from briefgen.outputs.figures.catalogue import FIGURES
from briefgen.outputs.figures.insert import with_figures
from briefgen.outputs.footnotes import with_footnotes
from briefgen.outputs.markup.body import body_of
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.typeset import Typeset
from briefgen.outputs.words import Words

SHELL = "page.html.j2"
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


def page(typeset: Typeset, medium: str, styles: str) -> str:
    """Return the HTML page of a brief.

    Args:
        typeset: The brief.
        medium: `screen` for the HTML file, `print` for the PDF.
        styles: The style sheet, put into the page as it is.
    """
    body = body_of(typeset.numbered)
    notes = {number: sanitise(words) for number, words in body.notes.items()}
    inside = sanitise(body.html)
    if medium == "print":
        inside = with_footnotes(inside, notes)
    environment = _environment(typeset.design)
    inside = with_figures(inside, partial(_drawing, environment, typeset, medium))
    html: str = environment.get_template(SHELL).render(
        view=typeset.view,
        medium=medium,
        paper=typeset.design.paper,
        fingerprint=typeset.fingerprint,
        body=Markup(inside),  # noqa: S704 - sanitised
        notes={
            number: Markup(words)  # noqa: S704 - sanitised
            for number, words in notes.items()
        },
        marks=body.marks,
        styles=Markup(styles),  # noqa: S704 - the theme's own
    )
    return html
