"""The whole page of a brief: the shell of its theme around its body."""

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.outputs.design import Design
from briefgen.outputs.footnotes import with_footnotes
from briefgen.outputs.markup.body import body_of
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.typeset import Typeset
from briefgen.outputs.words import Words

SHELL = "page.html.j2"


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
    html: str = (
        _environment(typeset.design)
        .get_template(SHELL)
        .render(
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
    )
    return html
