"""Groups of marks: the first in prose get their note, long runs become a range."""

import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

RUN = 3
"""From how many marks on a run of one kind is printed as a range."""
FEW = 3
"""Up to how many marks a group stays on the line of the word before it."""


def runs(marks: list[etree.Element]) -> Iterator[list[etree.Element]]:
    """Yield marks in runs of one kind with following numbers."""
    run: list[etree.Element] = []
    for mark in marks:
        if run and not _follows(run[-1], mark):
            yield run
            run = []
        run.append(mark)
    if run:
        yield run


def _follows(before: etree.Element, mark: etree.Element) -> bool:
    same = before.get("class") == mark.get("class")
    return same and int(before.text or 0) + 1 == int(mark.text or 0)


def as_range(run: list[etree.Element]) -> Iterator[etree.Element]:
    """Yield what a run is printed as: the first mark, and the last with a dash."""
    first, last = run[0], run[-1]
    label = f"notes {first.text} to {last.text}"
    first.set("aria-label", label)
    first.set("title", label)
    first.tail = "–"
    yield first
    for mark in run[1:-1]:
        yield etree.Element("span", {"id": mark.get("id", "")})
    yield last


def _space(group: etree.Element) -> None:
    """Put a space between marks, so that copied numbers are told apart.

    Few of them stay together: a mark alone on a line is read as a word.
    """
    marks = [one for one in group if one.tag == "a"]
    for mark in marks[:-1]:
        mark.tail = mark.tail or " "
    if len(marks) <= FEW:
        group.set("class", "marks few")


class MarkGroups(Treeprocessor):
    """Finishes groups of marks when the whole chunk is known.

    `in_prose` tells whether the paragraphs of the next chunk are running prose, whose
    notes stand on their page.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.noted: set[str] = set()
        self.in_prose = True

    def run(self, root: etree.Element) -> None:
        """Mark the first mark of a note in prose, and shorten runs elsewhere."""
        prose = [block for block in root if block.tag == "p" and self.in_prose]
        noting = {id(group) for block in prose for group in block.iter("span")}
        for group in root.iter("span"):
            if group.get("class") != "marks":
                continue
            if id(group) in noting:
                self._note(group)
            else:
                self._shorten(group)
            _space(group)

    def _note(self, group: etree.Element) -> None:
        for mark in group:
            number = mark.text or ""
            if number not in self.noted:
                self.noted.add(number)
                mark.set("class", f"{mark.get('class', '')} first")

    def _shorten(self, group: etree.Element) -> None:
        marks = list(group)
        group[:] = []
        for run in runs(marks):
            group.extend(as_range(run) if len(run) >= RUN else run)
