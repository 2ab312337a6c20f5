"""Events of the YAML parser put together to data and places; strict about what they are.

This is the hot loop of the reader: a file of 10,000 facts has 300,000 events.
"""

from collections.abc import Callable
from typing import Protocol

import yaml

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.place import Place, Step
from briefgen.base.span import Span
from briefgen.loader.decode import MOST_FINDINGS, UNSEEN, code_point, too_many
from briefgen.loader.rules import (
    ALIAS,
    BAD_KEY,
    CONTROL,
    DOUBLE_KEY,
    SECOND_DOCUMENT,
    TAG,
    TOO_DEEP,
    TOO_LONG,
    TOO_MANY,
    ReaderRule,
)
from briefgen.schema.settings import LimitSettings

Data = None | str | list["Data"] | dict[str, "Data"]
"""What a YAML file holds before the schema speaks."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NO_PARTS: dict[Step, Place] = {}
_BLANK = " \t\r\n"
_ALIAS_HINT = "write the value out where it is needed"


class _Stop(Exception):
    """The rest of the file is not read; the findings say why."""


class Mark(Protocol):
    """A place in the text, as the parser gives it."""

    index: int


class Event(Protocol):
    """An event of the parser; each kind has its own choice of these."""

    start_mark: Mark
    end_mark: Mark
    value: str
    style: str | None
    flow_style: bool | None
    anchor: str | None
    tag: str | None


class _Frame:
    """A collection that is being read."""

    __slots__ = ("drop", "fields", "items", "key", "keyed", "parts", "place", "where")

    def __init__(self, keyed: bool, place: Place, parts: dict[Step, Place]) -> None:
        self.keyed = keyed
        self.place = place
        self.parts = parts
        self.fields: dict[str, Data] = {}
        self.items: list[Data] = []
        self.key: str | None = None
        self.where: tuple[int, int] | None = None
        self.drop = False


class Composer:
    """Takes events one by one and keeps data, places and findings.

    Args:
        file: The path of the file, for places.
        content: Its text.
        limits: How much it may hold.
    """

    def __init__(self, file: str, content: str, limits: LimitSettings) -> None:
        self.content = content
        self.findings: list[Diagnostic] = []
        self.whole = True
        self._file = file
        self._nodes_left = limits.nodes
        self._nodes = limits.nodes
        self._depth = limits.depth
        self._longest = limits.field_characters
        root = Place(file, 0, 0, None, "", {})
        self._frame = _Frame(keyed=False, place=root, parts={})
        self._outer: list[_Frame] = []
        self._end = 0
        self._documents = 0

    @property
    def root(self) -> tuple[Data, Place]:
        """The data of the file and its place; nothing for an empty file."""
        root = self._outer[0] if self._outer else self._frame
        if not root.items:
            return None, root.place
        return root.items[0], root.parts[0]

    def run(self, get_event: Callable[[], Event]) -> None:
        """Take all events; stop early where a limit is passed."""
        handlers: dict[type, Callable[[Event], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.StreamEndEvent: self._finish,
        }
        try:
            while True:
                event = get_event()
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        except _Stop:
            return

    def _scalar(self, event: Event) -> None:
        frame = self._frame
        start = event.start_mark.index
        end = event.end_mark.index
        value = event.value
        style = event.style or ""
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if frame.keyed and frame.key is None:
            self._key(frame, value, style, start, end)
            return
        data: str | None = value
        if not style:
            if value in _NOTHING:
                data = None
        elif style in "|>":
            end = start + len(self.content[start:end].rstrip(_BLANK))
        elif style == '"':
            self._escapes(value, start, end)
        if len(value) > self._longest:
            self._too_long(len(value), start, end)
        self._end = end
        self._attach(data, Place(self._file, start, end, frame.where, style, _NO_PARTS))

    def _key(self, frame: _Frame, key: str, style: str, start: int, end: int) -> None:
        self._end = end
        frame.key = key
        frame.where = (start, end)
        first = frame.parts.get(key)
        if first is not None:
            self._double(key, first, start, end)
            frame.drop = True
        elif not style and (key == "<<" or key in _NOTHING):
            self._bad_key(key, start, end)
            frame.drop = True
        elif len(key) > self._longest:
            self._too_long(len(key), start, end)

    def _attach(self, value: Data, place: Place) -> None:
        self._nodes_left -= 1
        if self._nodes_left < 0:
            self._stop(
                TOO_MANY, f"the file holds more than {self._nodes:,} values", place
            )
        frame = self._frame
        if not frame.keyed:
            frame.parts[len(frame.items)] = place
            frame.items.append(value)
        elif frame.key is not None:
            if not frame.drop:
                frame.fields[frame.key] = value
                frame.parts[frame.key] = place
            frame.drop = False
            frame.key = None
            frame.where = None

    def _mapping(self, event: Event) -> None:
        self._open(event, keyed=True)

    def _sequence(self, event: Event) -> None:
        self._open(event, keyed=False)

    def _open(self, event: Event, *, keyed: bool) -> None:
        frame = self._frame
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        style = ("{" if keyed else "[") if event.flow_style else "-"
        parts: dict[Step, Place] = {}
        place = Place(self._file, start, start, frame.where, style, parts)
        if len(self._outer) >= self._depth:
            place.end = event.end_mark.index
            message = f"values are nested more than {self._depth} deep"
            self._stop(TOO_DEEP, message, place)
        inner = _Frame(keyed, place, parts)
        if frame.keyed and frame.key is None:
            self._drop_entry(frame)
            message = "a key is a list or a mapping"
            self._add(BAD_KEY, message, place, "write a plain name before the colon")
        else:
            self._attach(inner.fields if keyed else inner.items, place)
        self._outer.append(frame)
        self._frame = inner
        self._end = start

    def _close(self, event: Event) -> None:
        place = self._frame.place
        if place.style != "-":
            self._end = event.end_mark.index
        place.end = max(self._end, place.start)
        self._frame = self._outer.pop()

    def _alias(self, event: Event) -> None:
        frame = self._frame
        start = event.start_mark.index
        end = event.end_mark.index
        place = Place(self._file, start, end, frame.where, "", _NO_PARTS)
        self._add(ALIAS, "the file uses an alias", place, _ALIAS_HINT)
        self._end = end
        if frame.keyed and frame.key is None:
            self._drop_entry(frame)
        else:
            self._attach(None, place)

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents == 1:
            return
        place = self._at(event.start_mark.index, event.end_mark.index)
        message = "a second document begins here and would be dropped"
        hint = "put it in a file of its own, or remove the `---`"
        self._add(SECOND_DOCUMENT, message, place, hint)
        raise _Stop

    def _finish(self, _: Event) -> None:
        raise _Stop

    def _drop_entry(self, frame: _Frame) -> None:
        """Take what stands as a key for one, and drop the value that follows it."""
        frame.key = ""
        frame.where = None
        frame.drop = True

    def _properties(self, event: Event) -> None:
        """Refuse the anchor or the tag before a value; the value itself is read."""
        start = event.start_mark.index
        word = self.content[start : start + 80].split(maxsplit=1)[:1]
        place = self._at(start, start + len(word[0] if word else ""))
        if event.anchor is not None:
            message = f"the file uses an anchor, `&{event.anchor}`"
            self._add(ALIAS, message, place, _ALIAS_HINT)
        if event.tag is not None:
            message = f"a value has the tag `{event.tag}`"
            hint = "remove the tag; the field says what the value means"
            self._add(TAG, message, place, hint)

    def _bad_key(self, key: str, start: int, end: int) -> None:
        if key == "<<":
            message = "the file uses a merge key, `<<`"
            self._add(ALIAS, message, self._at(start, end), _ALIAS_HINT)
            return
        message = f"`{key}` is nothing in YAML and no key" if key else "a key is empty"
        hint = "write a name before the colon"
        self._add(BAD_KEY, message, self._at(start, end), hint)

    def _double(self, key: str, first: Place, start: int, end: int) -> None:
        related = (Label(first.key_span, "first here"),)
        hint = "remove one of the two, or rename it"
        message = f"the key `{key}` stands twice"
        span = Span(self._file, start, end)
        self._keep(DOUBLE_KEY.found(message, span, hint=hint, related=related))

    def _escapes(self, value: str, start: int, end: int) -> None:
        unseen = UNSEEN.search(value)
        if unseen is not None:
            message = f"an escape stands for the character {code_point(unseen[0])}"
            hint = "remove the escape; the character has no meaning in text"
            self._add(CONTROL, message, self._at(start, end), hint)

    def _too_long(self, length: int, start: int, end: int) -> None:
        message = f"the text has {length:,} characters; the limit is {self._longest:,}"
        hint = "split it, or raise `limits.field_characters` in `briefgen.yaml`"
        self._add(TOO_LONG, message, self._at(start, end), hint)

    def _at(self, start: int, end: int) -> Place:
        return Place(self._file, start, end, None, "", _NO_PARTS)

    def _stop(self, rule: ReaderRule, message: str, place: Place) -> None:
        self.whole = False
        self._add(rule, message, place, "split the file")
        raise _Stop

    def _add(self, rule: ReaderRule, message: str, place: Place, hint: str) -> None:
        self._keep(rule.found(message, place.span, hint=hint))

    def _keep(self, finding: Diagnostic) -> None:
        self.findings.append(finding)
        if len(self.findings) >= MOST_FINDINGS:
            self.findings.append(too_many(finding.place))
            self.whole = False
            raise _Stop
