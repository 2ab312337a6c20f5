"""Texts that YAML reads otherwise than a person does."""

import re
from collections.abc import Iterator

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.place import Place, Step
from briefgen.base.span import Span
from briefgen.loader.compose import Document
from briefgen.loader.fields import field_at
from briefgen.loader.rules import CUT_BY_COMMENT
from briefgen.schema.node import Node

_COMMENT = re.compile(r"(?<![ \t\r\n])[ \t]+#")


def cut_texts(
    document: Document, model: type[Node]
) -> Iterator[tuple[tuple[Step, ...], Diagnostic]]:
    """Yield each text without quotation marks that ends at a comment, with its path."""
    content = document.text.content
    if " #" not in content and "\t#" not in content:
        return
    ends = frozenset(match.start() for match in _COMMENT.finditer(content))
    for path, place in _plain(document.place, ()) if ends else ():
        field = field_at(model, path) if place.end in ends else None
        if field is not None and field.free_text:
            yield path, _finding(document, place)


def _plain(
    place: Place, path: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], Place]]:
    for step, below in place.parts.items():
        if below.style == "" and below.end > below.start:
            yield (*path, step), below
        elif below.parts:
            yield from _plain(below, (*path, step))


def _finding(document: Document, place: Place) -> Diagnostic:
    content = document.text.content
    end = content.find("\n", place.end)
    rest = content[place.end : end if end >= 0 else len(content)].rstrip()
    return CUT_BY_COMMENT.found(
        "the text ends here: a `#` after a space begins a comment",
        Span(place.file, place.end, place.end + len(rest)),
        hint="put the text in quotes, or the comment on a line of its own",
    )
