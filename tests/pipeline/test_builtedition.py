"""Built editions compared: PDFs, Markdown files, folders of releases, the work tree."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.dossier.redline import Kind, changed
from briefgen.pipeline.builtedition import edition_at, names_edition
from briefgen.pipeline.checking import check
from briefgen.pipeline.comparing import Comparison, compare, compare_editions
from briefgen.pipeline.releasing import release
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import targets_in
from tests.pipeline.conftest import replace

BRIEF = "briefs/quay/note.brief.yaml"
ANALYSIS = "briefs/quay/analysis.yaml"
FIRST = "releases/quay/note/0.1-2026-03-09"
SECOND = "releases/quay/note/0.2-2026-03-09"
NOTE = """  - version: 0.2
    date: 2026-03-10
    what: Lower confidence
    touches: [J1]
"""


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with two released editions; the second one lowers J1."""
    root = tmp_path_factory.mktemp("once") / "quay"
    start(root)
    release(check(targets_in([str(root)])), "quay", "note")
    replace(root / ANALYSIS, "confidence: moderate", "confidence: low")
    replace(root / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    replace(root / BRIEF, "should\n    help", "must\n    help")
    with (root / BRIEF).open("a", encoding="utf-8") as file:
        file.write(NOTE)
    release(check(targets_in([str(root)])), "quay", "note")
    return root


@pytest.fixture
def root(once: Path, tmp_path: Path) -> Path:
    """Return a copy of it that a test may change."""
    copytree(once, tmp_path / "quay")
    return tmp_path / "quay"


def words(found: Comparison, kind: Kind) -> set[str]:
    """Return the words that went or came in changed lines."""
    return {
        one.words.strip()
        for line in found.lines
        if changed(line)
        for one in line
        if one.kind is kind
    }


def judged(found: Comparison) -> list[tuple[str, str, str, str]]:
    return [
        (one.id, field.field, field.before, field.after)
        for one in found.judgements
        for field in one.fields
    ]


LOWERED = [("J1", "confidence", "moderate", "low")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{FIRST}/note.pdf", f"{SECOND}/note.pdf"),
        (FIRST, SECOND),
        (f"{FIRST}/note.md", f"{SECOND}/note.md"),
        (FIRST, f"{SECOND}/note.pdf"),
    ],
)
def test_two_editions_are_compared_whatever_they_were_built_to(
    once: Path, before: str, after: str
) -> None:
    found = compare_editions(once / before, once / after)
    assert found.brief == "quay/note"
    assert {"should", "Moderate"} <= words(found, Kind.OUT)
    assert {"must", "Low"} <= words(found, Kind.IN)
    assert judged(found) == LOWERED


def test_an_edition_does_not_differ_from_itself(once: Path) -> None:
    found = compare_editions(once / FIRST, once / f"{FIRST}/note.pdf")
    assert not any(changed(line) for line in found.lines)
    assert found.judgements == ()


@pytest.mark.parametrize("edition", [FIRST, f"{FIRST}/note.pdf"])
def test_an_edition_is_compared_with_the_work_tree(once: Path, edition: str) -> None:
    (found,) = compare(targets_in([str(once)]), str(once / edition))
    assert found.brief == "quay/note"
    assert "must" in words(found, Kind.IN)
    assert judged(found) == LOWERED


def test_a_markdown_file_alone_names_its_brief_and_no_judgements(
    root: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "sent.md"
    copy.write_bytes((root / FIRST / "note.md").read_bytes())
    (found,) = compare(targets_in([str(root)]), str(copy))
    assert found.brief == "quay/note"
    assert "must" in words(found, Kind.IN)
    assert found.judgements == ()


def test_a_judgement_that_came_or_went_is_told(root: Path) -> None:
    record = root / FIRST / "release.json"
    said = json.loads(record.read_bytes())
    said["judgements"]["J9"] = said["judgements"].pop("J1")
    record.write_text(json.dumps(said), "utf-8")
    found = compare_editions(root / FIRST, root / SECOND)
    assert [(one.id, one.kind) for one in found.judgements] == [
        ("J9", "removed"),
        ("J1", "added"),
    ]


def test_a_text_that_names_no_brief_needs_another_edition(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "plain.md").write_text("Words.\n", "utf-8")
    with pytest.raises(BriefgenError, match="does not say of which brief it is"):
        compare(targets_in([str(root)]), str(tmp_path / "plain.md"))


def test_html_is_refused_with_what_to_compare(once: Path) -> None:
    with pytest.raises(BriefgenError, match="cannot be compared") as caught:
        names_edition(str(once / FIRST / "note.html"))
    assert caught.value.hint == "compare the Markdown or the PDF of the same edition"


def test_a_damaged_record_of_a_release_is_told(root: Path) -> None:
    (root / FIRST / "release.json").write_text("{", "utf-8")
    with pytest.raises(BriefgenError, match="holds no released edition"):
        edition_at(root / FIRST)


def test_a_pdf_of_another_program_is_told(foreign_pdf: Path) -> None:
    with pytest.raises(BriefgenError, match="carries no text of a brief"):
        edition_at(foreign_pdf)


@pytest.mark.parametrize(
    ("word", "whether"),
    [("HEAD", False), ("v1.0", False), ("a/b.pdf", True), ("b.md", True)],
)
def test_a_word_names_a_revision_or_an_edition(word: str, whether: bool) -> None:
    assert names_edition(word) is whether


def test_the_folder_of_a_release_names_an_edition(once: Path) -> None:
    assert names_edition(str(once / FIRST))
    assert not names_edition(str(once / "briefs"))
