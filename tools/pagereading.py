"""Reads a made page as a reader does: its elements, its words, its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "hr", "link", "img", "path", "circle", "rect"})
SILENT = frozenset({"script", "style", "title"})


@dataclass
class Element:
    """An element with its attributes, its children and its words in order."""

    tag: str
    attributes: dict[str, str]
    kids: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Yield the element and all inside it, in the order of the page."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def find(self, tag: str, **wanted: str) -> Iterator["Element"]:
        """Yield each element of a tag with these attributes."""
        for one in self.walk():
            same = all(one.attributes.get(k) == v for k, v in wanted.items())
            if one.tag == tag and same:
                yield one

    def classes(self) -> set[str]:
        """Return the classes of the element."""
        return set(self.attributes.get("class", "").split())

    def words(self) -> str:
        """Return the words of the element, white space as one space."""
        return re.sub(r"\s+", " ", "".join(self.texts())).strip()

    def texts(self) -> Iterator[str]:
        """Yield the texts inside, save those of scripts, styles and titles."""
        for kid in self.kids:
            if isinstance(kid, str):
                yield kid
            elif kid.tag not in SILENT:
                yield from kid.texts()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("page", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].kids.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].kids.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.open[-1].tag != tag:
            raise ValueError(f"</{tag}> closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].kids.append(data)


def read_page(html: str) -> Element:
    """Return the elements of a page; tags must match.

    Raises:
        ValueError: If a tag is closed that is not open, or left open.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if len(reader.open) != 1:
        raise ValueError(f"<{reader.open[-1].tag}> is never closed")
    return reader.root
