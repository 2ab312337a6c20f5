"""Places of what files of the usual form hold, found when somebody asks for them.

A report has some hundreds of places, a large dossier has a hundred thousand.
"""

from collections.abc import Iterator, Mapping

from briefgen.base.place import Place, Step
from briefgen.loader.usualforms import FORM, KEYED, PAIR, TEXT, entry, item, opening

_NO_PARTS: dict[Step, Place] = {}

Stretch = tuple[int, int]


class LatePlace(Place):
    """The place of a mapping or a list that finds those of its parts when asked for.

    Args:
        file: The path of the file.
        start: The offset of its first key or hyphen.
        end: One past the last character of its last value.
        key: The span of the key that leads to it.
        content: The text of the file.
        indent: How far its keys or hyphens are indented.
    """

    __slots__ = ("_content", "_found", "_indent")

    def __init__(  # noqa: PLR0913 - one slot each, as in what it is made from
        self,
        file: str,
        start: int,
        end: int,
        key: Stretch | None,
        content: str,
        indent: int,
    ) -> None:
        self.file = file
        self.start = start
        self.end = end
        self.key = key
        self.style = "-"
        self._content = content
        self._indent = indent
        self._found: Mapping[Step, Place] | None = None

    @property
    def parts(self) -> Mapping[Step, Place]:
        """The places of its values by key, or of its entries by number."""
        if self._found is None:
            self._found = dict(self._parts())
        return self._found

    @parts.setter
    def parts(self, parts: Mapping[Step, Place]) -> None:
        self._found = parts

    def _parts(self) -> Iterator[tuple[Step, Place]]:
        content = self._content
        if content.startswith("-", self.start):
            found = item(self._indent).finditer(content, self.start, self.end)
            for number, one in enumerate(found):
                yield number, self._place(None, one.span(1), one.span(2))
            return
        for field in entry(self._indent).finditer(content, self.start, self.end):
            yield field[1], self._place(field.span(1), field.span(2), field.span(3))

    def _place(self, key: Stretch | None, plain: Stretch, rest: Stretch) -> Place:
        """Return the place of a plain text, or of what stands in its stead."""
        if plain[0] >= 0:
            return Place(self.file, *plain, key, "", _NO_PARTS)
        start, end = rest
        if self._content.startswith("\n", start):
            first, indent = opening(self._content, start)
        elif key is None and KEYED.match(self._content, start):
            first, indent = start, self._indent + 2
        else:
            return self._value(key, start - (key is None), end)
        end = _trimmed(self._content, start, end)
        return LatePlace(self.file, first, end, key, self._content, indent)

    def _value(self, key: Stretch | None, start: int, end: int) -> Place:
        style = self._content[start + 1]
        parts: dict[Step, Place] = {}
        form = FORM.fullmatch(self._content, start, end)
        if form and form["list"]:
            parts = dict(self._items(start, end))
        elif form and form["pairs"]:
            parts = dict(self._pairs(start, end))
        elif form and form["block"]:
            end = _trimmed(self._content, start, end)
        return Place(self.file, start + 1, end, key, style, parts)

    def _items(self, start: int, end: int) -> Iterator[tuple[int, Place]]:
        for number, one in enumerate(TEXT.finditer(self._content, start + 2, end)):
            yield number, Place(self.file, *one.span(), None, "", _NO_PARTS)

    def _pairs(self, start: int, end: int) -> Iterator[tuple[str, Place]]:
        for pair in PAIR.finditer(self._content, start + 2, end):
            yield pair[1], Place(self.file, *pair.span(2), pair.span(1), "", _NO_PARTS)


def _trimmed(content: str, start: int, end: int) -> int:
    """Return where a value ends, without the spaces at the end of its last line."""
    return start + len(content[start:end].rstrip(" "))
