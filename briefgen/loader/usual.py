"""Files of the usual form read without the YAML parser, in a third of its time.

A workspace of ten thousand facts has a quarter of a million events of the parser, each
an object with two marks. Nearly all of its files are of one simple form that patterns
read at once. Whatever is not of this form, or may be wrong, is left to the parser: it
alone has findings.
"""

from briefgen.base.place import Place
from briefgen.loader.events import Data
from briefgen.loader.lateplace import LatePlace
from briefgen.loader.usualforms import (
    ELSEWISE,
    FORM,
    KEYED,
    LONGEST,
    PAIR,
    entry,
    item,
    opening,
    unescaped,
)
from briefgen.schema.settings import LimitSettings

_DEEP = 8
"""What is nested deeper is of another form: each level is gone through by itself."""


class _OtherFormError(Exception):
    """The file is not of the usual form."""


def read_usual(
    file: str, content: str, limits: LimitSettings
) -> tuple[Data, Place] | None:
    """Return the data and the place of a file of the usual form, or None.

    Args:
        file: The path of the file, for places.
        content: Its text.
        limits: How much it may hold.
    """
    if limits.field_characters < LONGEST or any(one in content for one in ELSEWISE):
        return None
    at, indent = opening(content, 0)
    try:
        data = _Reading(limits).mapping(content[at:], indent, 1)
    except _OtherFormError:
        return None
    return data, LatePlace(file, at, _end(content), None, content, indent)


class _Reading:
    """One file on its way to data."""

    def __init__(self, limits: LimitSettings) -> None:
        self._longest = limits.field_characters
        self._depth = min(limits.depth, _DEEP)
        self._nodes_left = limits.nodes - 1

    def mapping(self, text: str, indent: int, depth: int) -> dict[str, Data]:
        """Return the fields of a mapping that is indented so far."""
        found = entry(indent).findall(text)
        if not found or found[-1][3] or depth > self._depth:
            raise _OtherFormError
        value = self._value
        fields = {key: plain or value(rest, depth) for key, plain, rest, _ in found}
        if len(fields) < len(found):
            raise _OtherFormError
        self._take(len(found))
        return fields

    def _list(self, text: str, indent: int, depth: int) -> list[Data]:
        """Return the entries of a list that is indented so far."""
        found = item(indent).findall(text)
        if found[-1][2] or depth > self._depth:
            raise _OtherFormError
        self._take(len(found))
        return [plain or self._entry(rest, indent, depth) for plain, rest, _ in found]

    def _entry(self, rest: str, indent: int, depth: int) -> Data:
        """Return what stands after a hyphen."""
        if KEYED.match(rest):
            return self.mapping(rest, indent + 2, depth + 1)
        return self._value(f" {rest}", depth)

    def _take(self, nodes: int) -> None:
        self._nodes_left -= nodes
        if self._nodes_left < 0:
            raise _OtherFormError

    def _value(self, rest: str, depth: int) -> Data:
        """Return what stands after a key and its colon."""
        if rest.startswith("\n"):
            at, indent = opening(rest, 0)
            read = self._list if rest.startswith("- ", at) else self.mapping
            return read(rest[at:], indent, depth + 1)
        form = FORM.fullmatch(rest)
        if form is None or len(rest) > self._longest:
            raise _OtherFormError
        if form["block"]:
            between = " " if rest[1] == ">" else "\n"
            return between.join(rest[4 + len(form["pad"]) :].split("\n" + form["pad"]))
        return self._on_one_line(rest, depth)

    def _on_one_line(self, rest: str, depth: int) -> Data:
        inner = rest[2:-1]
        if rest[1] in "'\"":
            return unescaped(inner) if "\\" in inner and rest[1] == '"' else inner
        if depth >= self._depth:
            raise _OtherFormError
        if rest[1] == "[":
            items: list[Data] = [*inner.split(", ")] if inner else []
            self._take(len(items))
            return items
        pairs = PAIR.findall(rest)
        self._take(len(pairs))
        if len(dict(pairs)) < len(pairs):
            raise _OtherFormError
        return dict(pairs)


def _end(content: str) -> int:
    """Return where the last value ends: comments may follow it."""
    end = len(content)
    while True:
        while content[end - 1 : end] in {" ", "\n"}:
            end -= 1
        line = content.rfind("\n", 0, end) + 1
        if not content.startswith("#", line, end):
            return end
        end = line
