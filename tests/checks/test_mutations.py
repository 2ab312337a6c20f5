"""One small change to the real dossier is found, by rule, file, line and column.

Each test plants faults one by one in a copy of the workspace, runs the check and puts
the file back.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.base.span import Span
from briefgen.checks.selection import Selection
from briefgen.dossier.model import Dossier
from briefgen.dossier.records import SECTIONS, UNSHARED
from briefgen.dossier.statement import Statement
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.targets import Target
from briefgen.schema.fact import Fact

ROOT = Path(__file__).parents[2]
PARTS = ("briefgen.yaml", "briefs", "seeds")
CHAIN = Selection(select=("SRC", "PAS", "REL", "BRF", "FCT01"))
WORD = re.compile(r"[A-Za-z]{4,}")
PATTERNS = {"digit": re.compile(r"\d"), "drop": re.compile(r" \w+(?= \w)")}
UNNAMED = {"corroborations", "duplicates", "criteria", "issues", "events"}
"""Sections whose records no field of the dossier names by a reference."""

Place = tuple[str, str, int, int]


def whole() -> Checked:
    return check(Target(ROOT), CHAIN)


CLEAN = whole()
DOSSIER: Dossier = CLEAN.dossiers["direct-talks"]
FACTS = sorted(DOSSIER.facts)
UNSOUND = [one for one in CLEAN.report.diagnostics if one.severity == "error"]


@dataclass(frozen=True)
class Workspace:
    """A copy of the workspace in which faults are planted."""

    root: Path

    @contextmanager
    def changed(self, path: str, data: bytes) -> Iterator[set[Place]]:
        """Give what a check finds while a file has other bytes."""
        file = self.root / path
        before = file.read_bytes()
        file.write_bytes(data)
        try:
            yield places(check(Target(self.root), CHAIN))
        finally:
            file.write_bytes(before)

    def edited(self, *edits: tuple[Span, str]) -> set[Place]:
        """Return what a check finds after edits in one file."""
        path = edits[0][0].file
        text = (self.root / path).read_bytes().decode()
        for span, words in sorted(edits, reverse=True):
            text = text[: span.start] + words + text[span.end :]
        with self.changed(path, text.encode()) as found:
            return found


def places(checked: Checked) -> set[Place]:
    return {
        place(one.name, one.place, checked) for one in checked.report.diagnostics
    } - KNOWN


def place(rule: str, span: Span, checked: Checked) -> Place:
    at = checked.report.texts[span.file].position(span.start)
    return rule, span.file, at.line, at.column


KNOWN: set[Place] = set()
KNOWN = places(CLEAN)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("mutations")
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, root / part)
    return Workspace(root)


def in_quote(fact: Fact, start: int, end: int) -> Span:
    return DOSSIER.words_at(fact, ("quote",), start, end)


def written(span: Span) -> str:
    return CLEAN.report.texts[span.file].words(span)


def mutation(fact: Fact, kind: str, turn: int) -> tuple[Span, str] | None:
    """Return one small change to a quote, another one on each turn."""
    places = [
        match
        for match in PATTERNS.get(kind, WORD).finditer(fact.quote)
        if "\n" not in written(in_quote(fact, *match.span()))
    ]
    if not places:
        return None
    at = places[turn * 7 % len(places)]
    if kind == "digit":
        return in_quote(fact, *at.span()), str((int(at.group()) + 1 + turn) % 10)
    if kind == "case":
        letter = at.start() + turn % len(at.group())
        return in_quote(fact, letter, letter + 1), fact.quote[letter].swapcase()
    words = {"word": "seldom", "drop": "", "not": f"not {at.group()}"}
    return in_quote(fact, *at.span()), words[kind]


def test_the_dossier_is_sound_before_anything_is_planted() -> None:
    assert len(FACTS) > 60
    assert UNSOUND == []


@pytest.mark.parametrize("turn", range(6))
@pytest.mark.parametrize("kind", ["word", "drop", "not", "case", "digit"])
def test_any_change_to_a_quote_is_found_at_the_quote(
    kind: str, turn: int, workspace: Workspace
) -> None:
    changes = {name: mutation(DOSSIER.facts[name], kind, turn) for name in FACTS}
    planted = {name: change for name, change in changes.items() if change}
    assert planted
    found: set[Place] = set()
    for path in {span.file for span, _ in planted.values()}:
        found |= workspace.edited(
            *(change for change in planted.values() if change[0].file == path)
        )
    assert {one for one in found if one[0] == "quote-not-found"} == {
        place("quote-not-found", DOSSIER.facts[name].at("quote"), CLEAN)
        for name in planted
    }


@pytest.mark.parametrize("name", sorted(DOSSIER.sources))
def test_a_byte_missing_from_a_source_is_found_at_its_digest(
    name: str, workspace: Workspace
) -> None:
    source = DOSSIER.sources[name]
    expected = place("source-changed", source.at("sha256"), CLEAN)
    data = (ROOT / source.file).read_bytes()
    for at in (0, 1, len(data) // 3, len(data) // 2, len(data) - 2, len(data) - 1):
        with workspace.changed(source.file, data[:at] + data[at + 1 :]) as found:
            assert expected in found, at
            unread = [one for one in found if one[0] == "quote-not-found"]
            quotes = [fact for fact in DOSSIER.facts.values() if fact.source == name]
            assert len(unread) == len(quotes)


def must_cite() -> dict[Span, Statement]:
    """Return the sentences and cells that nothing but their citations backs."""
    return {
        DOSSIER.words_at(one.owner, one.path, one.start, one.end): one
        for printed in DOSSIER.printed.values()
        for one in printed.statements
        if one.citations and not one.backing and one.kind != "labelled"
        if printed.template.parts[one.part].cited
    }


SENTENCES = must_cite()


@pytest.mark.parametrize("span", SENTENCES, ids=lambda one: f"{one.file}:{one.start}")
def test_a_sentence_that_loses_its_citations_is_found(
    span: Span, workspace: Workspace
) -> None:
    one = SENTENCES[span]
    cuts = [
        (DOSSIER.words_at(one.owner, one.path, cited.start, cited.end), "")
        for cited in one.citations
    ]
    expected = place("uncited-statement", span, CLEAN)
    assert expected in workspace.edited(*cuts)


def naming(section: str, name: str) -> Iterator[Span]:
    """Yield every place that names a record of a section, its own key aside."""
    for reference in DOSSIER.references:
        if reference.target == name and section in (reference.kinds or (section,)):
            yield reference.span
    if section in UNSHARED:
        return
    for field in DOSSIER.prose:
        for citation in field.citations:
            for cited in citation.ids:
                if cited.id == name:
                    owner, path = field.owner, field.path
                    yield DOSSIER.words_at(owner, path, cited.start, cited.end)


def renamed(name: str) -> str:
    return f"{name[0]}9{name[1:]}"


@pytest.mark.parametrize("section", SECTIONS)
def test_a_renamed_record_is_missed_wherever_it_is_named(
    section: str, workspace: Workspace
) -> None:
    records = DOSSIER.records.section(section)
    expected = {
        place("unknown-id", span, CLEAN)
        for name in records
        for span in naming(section, name)
    }
    found: set[Place] = set()
    for path in {record.key().file for record in records.values()}:
        keys = [one.key() for one in records.values() if one.key().file == path]
        found |= workspace.edited(*((key, renamed(written(key))) for key in keys))
    assert expected <= found
    assert bool(expected) == (section not in UNNAMED)
