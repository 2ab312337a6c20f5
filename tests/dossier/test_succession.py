"""A source that supersedes another: which quotes still stand, moved, or fell."""

from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.dossier.succession import Fate, Succession, successions
from briefgen.pipeline.checking import read
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import targets_in

SEED = "seeds/2026-03-05-port-authority.txt"
RECORD = """
  {name}:
    file: seeds/{name}.txt
    sha256: {digest}
    paragraphs: blank-line
    title: Corrected
    language: en-GB
    genre: statement
    completeness: complete
    supersedes: {old}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a new small workspace."""
    start(tmp_path / "quay")
    return tmp_path / "quay"


def supersede(root: Path, old: str, name: str, *edits: tuple[str, str]) -> None:
    """Add a source that supersedes another, with its text edited."""
    text = (root / SEED).read_text("utf-8")
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    (root / f"seeds/{name}.txt").write_text(text, "utf-8")
    digest = sha256(text.encode()).hexdigest()
    with (root / "briefs/quay/sources.yaml").open("a", encoding="utf-8") as file:
        file.write(RECORD.format(name=name, digest=digest, old=old))


def of(root: Path) -> tuple[Succession, ...]:
    return successions(read(targets_in([str(root)])).dossiers["quay"])


def fates(root: Path) -> dict[str, Fate]:
    (one,) = of(root)
    return {heir.fact: heir.fate for heir in one.heirs}


def test_without_a_newer_source_there_is_no_succession(root: Path) -> None:
    assert of(root) == ()


def test_words_in_the_same_paragraph_still_stand(root: Path) -> None:
    supersede(root, "S001", "S002")
    assert set(fates(root).values()) == {Fate.STANDS}


def test_words_in_another_paragraph_moved(root: Path) -> None:
    supersede(root, "S001", "S002", ("“We will", "A correction.\n\n“We will"))
    (one,) = of(root)
    moved = {heir.fact: heir for heir in one.heirs}
    assert moved["F001"].fate is Fate.STANDS
    assert (moved["F003"].fate, moved["F003"].para) == (Fate.MOVED, 3)
    assert moved["F003"].found.para == 4


def test_words_that_were_changed_fell_and_the_nearest_are_shown(root: Path) -> None:
    supersede(root, "S001", "S002", ("€4.2 million", "€3.9 million"))
    (one,) = of(root)
    assert one.fallen() == ("F003",)
    fell = next(heir for heir in one.heirs if heir.fact == "F003")
    assert "€3.9 million" in fell.found.passage


def test_a_text_that_cannot_be_read_tells_nothing(root: Path) -> None:
    supersede(root, "S001", "S002")
    (root / "seeds/S002.txt").write_text("other bytes", "utf-8")
    assert set(fates(root).values()) == {Fate.UNKNOWN}


def test_the_newest_of_a_line_counts(root: Path) -> None:
    supersede(root, "S001", "S002", ("€4.2 million", "€3.9 million"))
    supersede(root, "S002", "S003")
    pairs = [(one.old, one.new, one.fallen()) for one in of(root)]
    assert pairs == [("S001", "S003", ()), ("S002", "S003", ())]


def test_a_withdrawn_fact_inherits_nothing(root: Path) -> None:
    facts = root / "briefs/quay/facts.yaml"
    text = facts.read_text("utf-8")
    head, mark, tail = text.partition("  F003:\n")
    facts.write_text(f"{head}{mark}    status: withdrawn\n{tail}", "utf-8")
    supersede(root, "S001", "S002")
    assert "F003" not in fates(root)
    assert "F002" in fates(root)


def test_sources_that_supersede_each_other_have_no_newest(root: Path) -> None:
    supersede(root, "S003", "S002")
    supersede(root, "S002", "S003")
    assert of(root) == ()
