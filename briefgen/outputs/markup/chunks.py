"""Chunks of Markdown to HTML, each converted once as long as it says the same.

A chunk depends on its words, and of the rest of the brief on nothing but what its marks
are: their notes, and how often these were marked before. All that is in the arguments
of one function, which therefore remembers what it gave: where one fact was edited,
every other chunk is known.
"""

import re
import threading
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefgen.outputs.markup.dialect import MARKED, NUMBERS, Converter
from briefgen.outputs.markup.rows import in_pieces, one_table
from briefgen.outputs.markup.tables import refine, unbroken
from briefgen.outputs.recordviews import FactView
from briefgen.outputs.sanitise import sanitise_alone

_REMEMBERED = 4096
_THREADS = 16
_INNER = re.compile(r"[\x02\x03]")
"""What the library marks its own finds with, and therefore takes out of every text."""


class Note(NamedTuple):
    """What the mark of a note says, and what was made of the note before.

    Args:
        number: Its number.
        kind: How its fact is told, such as `quoted`.
        target: The anchor of the passage.
        voice: The voice of the fact, in words; nothing without a fact.
        marked: How often it was marked.
        noted: Whether it is noted on its page.
    """

    number: int
    kind: str
    target: str
    voice: str | None
    marked: int
    noted: bool


class Place(NamedTuple):
    """Where a chunk stands.

    Args:
        in_prose: Whether its paragraphs are running prose.
        in_register: Whether its marks lead back to the text.
        in_note: Whether it is the words of a note, which stand in a line.
    """

    in_prose: bool = False
    in_register: bool = False
    in_note: bool = False

    def finished(self, html: str) -> str:
        """Return the HTML of a chunk with all that its place asks for."""
        if self.in_note:
            return unbroken(html.removeprefix("<p>").removesuffix("</p>"))
        html = refine(html)
        return unbroken(html) if self.in_register else html


class Converted(NamedTuple):
    """A chunk as HTML.

    Args:
        html: The HTML.
        alone: Whether it is sanitised, and would be so in whatever stands around it.
        counts: By number of a note: how many marks it has now.
        noted: The notes that were noted on their page by now.
    """

    html: str
    alone: bool
    counts: Mapping[int, int]
    noted: frozenset[str]


@dataclass
class Marks:
    """Makes the marks of a chunk's notes and counts them."""

    notes: Mapping[int, Note] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    in_register: bool = False

    def begin(self, notes: Iterable[Note], *, in_register: bool) -> None:
        """Begin a chunk."""
        self.notes = {one.number: one for one in notes}
        self.counts = {one.number: one.marked for one in self.notes.values()}
        self.in_register = in_register

    def make(self, number: int) -> etree.Element:
        """Return the mark of a note: a link to the passage, with an id of its own."""
        note = self.notes[number]
        if self.in_register:
            return self._back(note)
        count = self.counts[number] = self.counts[number] + 1
        label = f"note {number}" + (f", {note.voice}" if note.voice is not None else "")
        attributes = {
            "class": f"mark {note.kind}",
            "href": f"#{note.target}",
            "id": f"ref-{number}-{count}",
            "role": "doc-noteref",
            "aria-label": label,
            "title": label,
        }
        mark = etree.Element("a", attributes)
        mark.text = str(number)
        return mark

    def _back(self, note: Note) -> etree.Element:
        """Return the mark in the register: a link to where the note is first cited."""
        label = f"back to the text of note {note.number}"
        attributes = {
            "class": f"mark {note.kind}",
            "href": f"#ref-{note.number}-1",
            "aria-label": label,
            "title": label,
        }
        mark = etree.Element("a", attributes)
        mark.text = str(note.number)
        return mark


class _Workbench:
    """What converts chunks, made once for each thread: it is slow to set up."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.converter = Converter(self.marks.make)


@lru_cache(maxsize=_THREADS)
def _workbench(_thread: int) -> _Workbench:
    return _Workbench()


@lru_cache(maxsize=_REMEMBERED)
def _converted(text: str, notes: tuple[Note, ...], place: Place) -> Converted:
    bench = _workbench(threading.get_ident())
    bench.marks.begin(notes, in_register=place.in_register)
    noted = {str(one.number) for one in notes if one.noted}
    html = bench.converter.convert(text, in_prose=place.in_prose, noted=noted)
    html = place.finished(html)
    safe = None if place.in_note else sanitise_alone(html)
    return Converted(
        html if safe is None else safe,
        not html or safe is not None,
        dict(bench.marks.counts),
        frozenset(bench.converter.noted),
    )


@lru_cache(maxsize=_REMEMBERED)
def _numbers(text: str) -> tuple[int, ...]:
    marked = "".join(found.group() for found in MARKED.finditer(text))
    return tuple(sorted({int(one) for one in NUMBERS.findall(marked)}))


class Chunks:
    """Converts the chunks of one brief, one after the other.

    Args:
        facts: The facts that notes lead to, by number.

    `counts` is how often each note was marked; `in_register` tells whether the marks of
    the next chunk lead back to the text; `alone` whether all chunks were sanitised.
    """

    def __init__(self, facts: Mapping[int, FactView]) -> None:
        self._facts = facts
        self._noted: frozenset[str] = frozenset()
        self.counts: dict[int, int] = {}
        self.in_register = False
        self.alone = True

    def html(self, text: str, *, in_prose: bool = False) -> str:
        """Return a chunk as HTML.

        Args:
            text: The Markdown.
            in_prose: Whether its paragraphs are running prose.
        """
        return self._html(text, Place(in_prose, self.in_register))

    def note(self, words: str) -> str:
        """Return the words of a note as HTML, which stands in a line."""
        return self._html(words, Place(in_note=True))

    def _html(self, text: str, place: Place) -> str:
        done: list[str] = []
        # A row depends on no other, so that its part of a table is finished alone.
        for parts in in_pieces(_INNER.sub("", text)):
            made = [self._piece(one, place) for one in parts]
            done.append(made[0] if len(made) == 1 else one_table(made))
        return "\n".join(one for one in done if one)

    def _piece(self, text: str, place: Place) -> str:
        notes = tuple(map(self._note, _numbers(text)))
        done = _converted(text, notes, place)
        self.counts.update({one: n for one, n in done.counts.items() if n})
        self._noted |= done.noted
        self.alone = self.alone and (done.alone or place.in_note)
        return done.html

    def _note(self, number: int) -> Note:
        fact = self._facts.get(number)
        count = self.counts.get(number, 0)
        noted = str(number) in self._noted
        if fact is None:
            return Note(number, "reported", "", None, count, noted)
        target = fact.id.lower()
        return Note(number, fact.mark, target, fact.voice_label, count, noted)
