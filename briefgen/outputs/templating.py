"""Fills a template: sandboxed, strict about names, every value escaped."""

import re
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from briefgen.outputs.closed import close_text
from briefgen.outputs.sandbox.environment import Room, Sandbox
from briefgen.outputs.sandbox.meter import Meter
from briefgen.outputs.view import View
from briefgen.outputs.words import escape_markdown, in_cell

ENTRY = "brief.md.j2"
ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
FINGERPRINT = "<!-- fingerprint -->"
"""What a template writes where the sha256 of the brief's own text shall stand."""


def _finish(value: object) -> Markup:
    """Return a value as it may be printed: Markdown as it is, all else escaped."""
    if isinstance(value, Markup):
        return value
    return _escaped(value if isinstance(value, str) else str(value))


@lru_cache(maxsize=8192)
def _escaped(text: str) -> Markup:
    return Markup(escape_markdown(text))  # noqa: S704 - it was just escaped


def _id(name: object) -> str:
    if not isinstance(name, str) or not ID.fullmatch(name):
        message = "an anchor and a note take the id of a record"
        raise TypeError(message)
    return name


def anchor(name: str) -> Markup:
    """Return the invisible anchor of a record."""
    return Markup(f'<a id="{_id(name).lower()}"></a>')  # noqa: S704 - an id


def note(name: str) -> Markup:
    """Return the marker that becomes the number of a fact's note."""
    return Markup(f"<!-- note {_id(name)} -->")  # noqa: S704 - an id


def environment(files: Mapping[str, str], meter: Meter | None = None) -> Sandbox:
    """Return the environment that templates are filled in.

    Args:
        files: The texts of the templates by name; nothing else can be reached.
        meter: What counts what they spend.
    """
    # Our own comment, so that escaping has nothing to do.
    mark = Markup(FINGERPRINT)  # noqa: S704
    return Sandbox(
        Room(
            files=files,
            finish=_finish,
            kind=Markup,
            filters={"cell": in_cell},
            functions={"anchor": anchor, "note": note, "fingerprint": mark},
        ),
        meter,
    )


def fill(view: View, files: Mapping[str, str], name: str) -> str:
    """Return the text that a template makes of a view.

    Args:
        view: What the template may see.
        files: The texts of the templates by name.
        name: The name of the template's folder, for messages.

    Raises:
        BriefgenError: With the template's file and line, if it cannot be filled.
    """
    return close_text(environment(files).fill(ENTRY, name, {"view": view}), name)
