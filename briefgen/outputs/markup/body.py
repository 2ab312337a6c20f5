"""The body of a brief's page: sections, tables, headings, marks and notes."""

import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from briefgen.outputs.markup.blocks import (
    REGISTER,
    Chunk,
    Closed,
    Opened,
    notes,
    pieces,
    without_notes,
)
from briefgen.outputs.markup.dialect import Converter
from briefgen.outputs.markup.tables import refine, unbroken
from briefgen.outputs.notes import Numbered
from briefgen.outputs.recordviews import FactView


@dataclass
class Marks:
    """Makes the marks of notes and remembers which were made."""

    numbered: Numbered
    seen: dict[int, int] = field(default_factory=dict)
    in_register: bool = False

    def make(self, number: int) -> etree.Element:
        """Return the mark of a note: a link to the passage, with an id of its own."""
        fact = self.numbered.notes.get(number)
        if self.in_register:
            return self._back(number, fact)
        count = self.seen[number] = self.seen.get(number, 0) + 1
        kind = fact.mark if fact else "reported"
        target = fact.id.lower() if fact else ""
        label = f"note {number}" + (f", {fact.voice_label}" if fact else "")
        attributes = {
            "class": f"mark {kind}",
            "href": f"#{target}",
            "id": f"ref-{number}-{count}",
            "role": "doc-noteref",
            "aria-label": label,
            "title": label,
        }
        mark = etree.Element("a", attributes)
        mark.text = str(number)
        return mark

    def _back(self, number: int, fact: FactView | None) -> etree.Element:
        """Return the mark in the register: a link to where the note is first cited."""
        label = f"back to the text of note {number}"
        attributes = {
            "class": f"mark {fact.mark if fact else 'reported'}",
            "href": f"#ref-{number}-1",
            "aria-label": label,
            "title": label,
        }
        mark = etree.Element("a", attributes)
        mark.text = str(number)
        return mark


def _open(piece: Opened) -> str:
    if piece.kind == "figure":
        name = escape(piece.name)
        return f'<div class="data data-{name}" data-figure="{name}">'
    if piece.kind == "box":
        return f'<section class="box" id="{escape(piece.name)}">'
    name = escape(piece.name)
    return f'<section class="part part-{name}" id="{name}">'


def _close(piece: Closed) -> str:
    return "</div>" if piece.kind == "figure" else "</section>"


def _html(markdown: str, converter: Converter, marks: Marks) -> Iterator[str]:
    in_box = False
    for piece in pieces(markdown):
        match piece:
            case Opened():
                in_box = in_box or piece.kind == "box"
                if piece.kind == "part":
                    marks.in_register = piece.name == REGISTER
                yield _open(piece)
            case Closed():
                in_box = in_box and piece.kind != "box"
                yield _close(piece)
            case Chunk():
                text = piece.text.strip("\n")
                html = refine(converter.convert(text, in_prose=not in_box))
                yield unbroken(html) if marks.in_register else html


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a brief's body.

    Args:
        html: The sections of the brief.
        notes: The notes by number, as HTML.
        marks: How often each note is marked, by number.
    """

    html: str
    notes: Mapping[int, str]
    marks: Mapping[int, int]


def body_of(numbered: Numbered) -> Body:
    """Return the body of a page from the numbered Markdown of a brief."""
    marks = Marks(numbered)
    converter = Converter(marks.make)
    html = "\n".join(_html(without_notes(numbered.markdown), converter, marks))
    seen = dict(marks.seen)
    told = {
        number: unbroken(
            converter.convert(words, in_prose=False)
            .removeprefix("<p>")
            .removesuffix("</p>")
        )
        for number, words in notes(numbered.markdown).items()
    }
    return Body(html, told, seen)
