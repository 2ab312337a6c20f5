"""Events of the YAML parser put together to data and places.

This is the hot loop of the reader: a file of 10,000 facts has 300,000 events.
"""

from collections.abc import Callable
from typing import Protocol

import yaml

from briefgen.base.place import Place, Step
from briefgen.loader.strictness import MERGE_KEY, StopReadingError, Strictness
from briefgen.schema.settings import LimitSettings

Data = None | str | list["Data"] | dict[str, "Data"]
"""What a YAML file holds before the schema speaks."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NO_PARTS: dict[Step, Place] = {}
_BLANK = " \t\r\n"


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

    def __init__(self, place: Place, parts: dict[Step, Place], *, keyed: bool) -> None:
        self.place = place
        self.parts = parts
        self.keyed = keyed
        self.fields: dict[str, Data] = {}
        self.items: list[Data] = []
        self.key: str | None = None
        self.where: tuple[int, int] | None = None
        self.drop = False

    def skip_entry(self) -> None:
        """Take what stands as a key for one, and drop the value that follows it."""
        self.key = ""
        self.where = None
        self.drop = True


class Composer:
    """Takes events one by one and keeps data and places.

    Args:
        file: The path of the file, for places.
        content: Its text.
        limits: How much it may hold.
    """

    def __init__(self, file: str, content: str, limits: LimitSettings) -> None:
        self.content = content
        self.strictness = Strictness(file, limits)
        self._file = file
        self._nodes_left = limits.nodes
        self._depth = limits.depth
        self._longest = limits.field_characters
        root = Place(file, 0, 0, None, "", {})
        self._frame = _Frame(root, {}, keyed=False)
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
        except StopReadingError:
            return

    def _scalar(self, event: Event) -> None:
        frame = self._frame
        start = event.start_mark.index
        end = event.end_mark.index
        value = event.value
        style = event.style or ""
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if style == '"':
            self.strictness.escapes(value, start, end)
        if len(value) > self._longest:
            self.strictness.too_long(len(value), start, end)
        if frame.keyed and frame.key is None:
            self._key(frame, value, style, start, end)
            return
        data: str | None = value
        if not style:
            if value in _NOTHING:
                data = None
        elif style in "|>":
            end = start + len(self.content[start:end].rstrip(_BLANK))
        self._end = end
        self._attach(data, Place(self._file, start, end, frame.where, style, _NO_PARTS))

    def _key(self, frame: _Frame, key: str, style: str, start: int, end: int) -> None:
        self._end = end
        frame.key = key
        frame.where = (start, end)
        first = frame.parts.get(key)
        if first is not None:
            self.strictness.double(key, first, start, end)
            frame.drop = True
        elif not style and (key == MERGE_KEY or key in _NOTHING):
            self.strictness.key(key, start, end)
            frame.drop = True

    def _attach(self, value: Data, place: Place) -> None:
        self._nodes_left -= 1
        if self._nodes_left < 0:
            self.strictness.too_many(place.start, place.end)
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
        if len(self._outer) >= self._depth:
            self.strictness.too_deep(start, event.end_mark.index)
        style = ("{" if keyed else "[") if event.flow_style else "-"
        parts: dict[Step, Place] = {}
        place = Place(self._file, start, start, frame.where, style, parts)
        inner = _Frame(place, parts, keyed=keyed)
        if frame.keyed and frame.key is None:
            frame.skip_entry()
            self.strictness.key_of_many(start, event.end_mark.index)
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
        self.strictness.alias(start, end)
        self._end = end
        if frame.keyed and frame.key is None:
            frame.skip_entry()
        else:
            place = Place(self._file, start, end, frame.where, "", _NO_PARTS)
            self._attach(None, place)

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            start = event.start_mark.index
            self.strictness.second_document(start, event.end_mark.index)

    def _finish(self, _: Event) -> None:
        raise StopReadingError

    def _properties(self, event: Event) -> None:
        """Refuse the anchor or the tag before a value; the value itself is read."""
        start = event.start_mark.index
        words = self.content[start : start + 80].split(maxsplit=1)
        end = start + len(words[0] if words else "")
        if event.anchor is not None:
            self.strictness.anchor(event.anchor, start, end)
        if event.tag is not None:
            self.strictness.tag(event.tag, start, end)
