"""Faults planted in the flagship are found where they stand; harmless edits are not.

`seeded/faults.txt` and `seeded/harmless.txt` are the tables; their heads say how to
read them. Each edit is made in a copy of the workspace and undone again.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from briefgen.base.report import Report
from briefgen.checks.catalogue import catalogue
from briefgen.checks.selection import Selection
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

ROOT = Path(__file__).parents[2]
TABLES = Path(__file__).parent / "seeded"
DOSSIER = Path("briefs/direct-talks")
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
SEVERAL = 3
FROM_BUILDS = {"BRF08"}
"""Rules that look at what a build left behind, which no edit plants."""


@dataclass(frozen=True)
class Place:
    """A file of the workspace and a record or part in it; empty for the whole file."""

    file: str
    record: str = ""

    def block(self, text: str) -> tuple[int, int]:
        """Return where the record begins and ends in the text of its file."""
        if not self.record:
            return 0, len(text)
        head = re.search(rf"^  {re.escape(self.record)}:.*$", text, re.MULTILINE)
        assert head, f"no `{self.record}` in {self.file}"
        after = re.compile(r"^ {0,2}\S", re.MULTILINE).search(text, head.end())
        return head.start(), after.start() if after else len(text)


@dataclass(frozen=True)
class Edit:
    """Words taken away from a place, and what comes instead."""

    place: Place
    old: str
    new: str

    def made_in(self, text: str) -> str:
        """Return the text with the edit made."""
        start, end = self.place.block(text)
        found = text[start:end].count(self.old)
        assert found == 1, f"{self.place} has {found} times: {self.old}"
        return text[:start] + text[start:end].replace(self.old, self.new) + text[end:]


@dataclass(frozen=True)
class Entry:
    """One entry of a table; a fault also has the place and line to be found."""

    title: str
    edits: tuple[Edit, ...]
    place: Place | None = None
    line: str = ""


def place_of(words: str) -> Place:
    """Return the place that a line of a table names."""
    file, _, record = words.strip().partition(" ")
    return Place((ROOT / DOSSIER / file).resolve().relative_to(ROOT).as_posix(), record)


def edits_in(lines: list[str]) -> Iterator[Edit]:
    """Yield the edits of an entry, whose lines begin with `@`, `-` and `+`."""
    place, old = Place(""), ""
    for mark, group in groupby(lines, key=lambda line: line[0]):
        words = [line[2:] for line in group]
        if mark == "@":
            place = place_of(words[-1])
        elif mark == "-":
            old = "\n".join(words)
        else:
            yield Edit(place, old, "\n".join(words))


def entry_of(block: str) -> Entry:
    """Return one entry of a table."""
    title, *lines = ESCAPE.sub(lambda one: chr(int(one[1], 16)), block).split("\n")
    if not lines[-1].startswith(">"):
        return Entry(title, tuple(edits_in(lines)))
    code, _, where = title.partition(" ")
    found, _, line = lines.pop()[2:].partition(" | ")
    edits = tuple(edits_in([f"@ {where}", *lines]))
    return Entry(code, edits, place_of(found), line)


def table(name: str) -> tuple[Entry, ...]:
    """Return the entries of a table."""
    blocks = (TABLES / name).read_text("utf-8").strip("\n").split("\n\n")
    return tuple(entry_of(block) for block in blocks if "\n- " in block)


FAULTS = table("faults.txt")
HARMLESS = table("harmless.txt")
CODES = {rule.code for rule in catalogue()}


@pytest.fixture(scope="module")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the flagship's workspace."""
    root = tmp_path_factory.mktemp("flagship")
    for name in ("briefs", "seeds", "templates"):
        hidden = shutil.ignore_patterns("fonts")
        shutil.copytree(ROOT / name, root / name, ignore=hidden)
    shutil.copy(ROOT / "briefgen.yaml", root)
    return root


@contextmanager
def edited(root: Path, entry: Entry) -> Iterator[None]:
    """Make the edits of an entry, and undo them afterwards."""
    before: dict[Path, bytes] = {}
    try:
        for edit in entry.edits:
            path = root / edit.place.file
            before.setdefault(path, path.read_bytes())
            path.write_text(edit.made_in(path.read_text("utf-8")), "utf-8")
        yield
    finally:
        for path, content in before.items():
            path.write_bytes(content)


def lines_found(report: Report, code: str, place: Place) -> list[str]:
    """Return the lines of a place at which a rule found something."""
    text = report.texts[place.file]
    start, end = place.block(text.content)
    numbers = [
        text.position(one.place.start)
        for one in report.diagnostics
        if one.code == code and one.place.file == place.file
    ]
    return [
        text.line(at.line).strip()
        for at in numbers
        if start <= text.line_start(at.line) < end
    ]


@pytest.mark.parametrize(
    "fault", FAULTS, ids=[f"{one.title}-{n}" for n, one in enumerate(FAULTS)]
)
def test_a_planted_fault_is_found_where_it_stands(fault: Entry, flagship: Path) -> None:
    assert fault.place is not None
    chosen = Selection((fault.title,)) if fault.title in CODES else None
    with edited(flagship, fault):
        report = check(Target(flagship), chosen).report
    lines = lines_found(report, fault.title, fault.place)
    assert any(line.startswith(fault.line) for line in lines), report.diagnostics


@pytest.mark.parametrize("harmless", HARMLESS, ids=[one.title for one in HARMLESS])
def test_a_harmless_edit_raises_nothing(harmless: Entry, flagship: Path) -> None:
    with edited(flagship, harmless):
        report = check(Target(flagship)).report
    assert [(one.code, one.message) for one in report.diagnostics] == []


def test_the_flagship_itself_checks_clean(flagship: Path) -> None:
    assert check(Target(flagship)).report.diagnostics == ()


def test_there_are_enough_faults_and_enough_harmless_edits() -> None:
    assert (len(FAULTS) >= 200, len(HARMLESS) >= 50) == (True, True)


@pytest.mark.parametrize("code", sorted(CODES - FROM_BUILDS))
def test_each_rule_has_several_faults(code: str) -> None:
    assert Counter(one.title for one in FAULTS)[code] >= SEVERAL
