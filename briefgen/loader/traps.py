"""Texts that YAML reads otherwise than a person does."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.place import Place, Step
from briefgen.base.scalar import pieces
from briefgen.base.span import Span
from briefgen.loader.compose import Document
from briefgen.loader.fields import field_at
from briefgen.loader.rules import CUT_BY_COMMENT, SPACE_AFTER_HYPHEN
from briefgen.schema.node import Node

_COMMENT = re.compile(r"(?<![ \t\r\n])[ \t]+#")
_LINE_END = re.compile(r"-[ \t]*\r?\n[ \t]*")
_WORD = re.compile(r"[^\W\d_]{1,60}")
_WAITS = frozenset("and or to nor versus und oder bis et ou".split())
_SHOWN = 60
_FOLDS = ("", "'", '"', ">")

Found = Iterator[tuple[tuple[Step, ...], Diagnostic]]


def cut_texts(document: Document, model: type[Node]) -> Found:
    """Yield each text without quotation marks that ends at a comment, with its path."""
    content = document.text.content
    if " #" not in content and "\t#" not in content:
        return
    ends = frozenset(match.start() for match in _COMMENT.finditer(content))
    for path, place in _scalars(document.place, (), ("",)) if ends else ():
        field = field_at(model, path) if place.end in ends else None
        if field is not None and field.free_text:
            yield path, _cut(document, place)


def parted_words(document: Document, model: type[Node]) -> Found:
    """Yield each word that folding parts at the hyphen on which its line ends.

    A hyphen that waits for another word (`short- and long-term`) parts nothing.
    """
    content = document.text.content
    ends = list(_line_ends(content))
    for path, place in _scalars(document.place, (), _FOLDS) if ends else ():
        inside = ends[bisect_left(ends, place.start) : bisect_left(ends, place.end)]
        field = field_at(model, path) if inside else None
        if field is None or not field.free_text:
            continue
        folds = {one.start for one in pieces(content, place) if one.text == " "}
        for at in inside:
            if at + 1 in folds:
                yield path, _parted(place.file, content, at)


def _line_ends(content: str) -> Iterator[int]:
    """Yield where a line ends in a hyphen between two letters that belongs to both."""
    for match in _LINE_END.finditer(content):
        if content[max(0, match.start() - 1) : match.start()].isalpha():
            after = _next_word(content, match.end())
            if after and after not in _WAITS:
                yield match.start()


def _next_word(content: str, at: int) -> str:
    match = _WORD.match(content, at)
    return match.group() if match else ""


def _scalars(
    place: Place, path: tuple[Step, ...], styles: Collection[str]
) -> Iterator[tuple[tuple[Step, ...], Place]]:
    for step, below in place.parts.items():
        if below.style in styles and below.end > below.start:
            yield (*path, step), below
        elif below.parts:
            yield from _scalars(below, (*path, step), styles)


def _cut(document: Document, place: Place) -> Diagnostic:
    content = document.text.content
    end = content.find("\n", place.end)
    rest = content[place.end : end if end >= 0 else len(content)].rstrip()
    return CUT_BY_COMMENT.found(
        "the text ends here: a `#` after a space begins a comment",
        Span(place.file, place.end, place.end + len(rest)),
        hint="put the text in quotes, or the comment on a line of its own",
    )


def _parted(file: str, content: str, at: int) -> Diagnostic:
    before = content[max(0, at - _SHOWN) : at].rsplit(maxsplit=1)[-1]
    ended = _LINE_END.match(content, at)
    after = _next_word(content, ended.end()) if ended else ""
    return SPACE_AFTER_HYPHEN.found(
        f"the text has `{before}- {after}`: folding makes a space of the line end",
        Span(file, at - len(before), at + 1),
        hint="write the word on one line",
    )
