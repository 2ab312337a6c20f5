"""The chains under a page and line of a built brief."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.loader.printedpdf import open_printed
from briefgen.pipeline.checking import read
from briefgen.pipeline.pageplace import PagePlace, pdf_meant, place_named
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.whyplace import why_there
from briefgen.reports.tree import Branch
from tests.pipeline.conftest import FACTS, replace

ROOT = Path(__file__).resolve().parents[2]
BRIEF = "briefs/quay/note.brief.yaml"
PDF = "build/quay/note.pdf"


def line_with(root: Path, words: str) -> tuple[int, int]:
    """Return the first page and line of the built PDF with some words."""
    pages = open_printed(root / PDF).pages
    return next(
        (number, line)
        for number, page in enumerate(pages, 1)
        for line, told in enumerate(page.lines, 1)
        if words in told
    )


def tree(root: Path, page: int, line: int = 0, what: str = "note.pdf") -> Branch:
    return why_there(read(targets_in([str(root)])), PagePlace(what, page, line))


def told(branch: Branch) -> Iterator[str]:
    """Yield every line of a tree."""
    yield branch.words
    for one in branch.below:
        yield from told(one)


def test_a_line_leads_through_its_sentence_to_the_passage(built_once: Path) -> None:
    found = list(told(tree(built_once, *line_with(built_once, "set aside €4.2"))))
    assert any("F003" in line for line in found)
    assert any(line.startswith("S001 paragraph 2") for line in found)
    assert any("»" in line for line in found)


def test_a_line_of_a_passage_leads_to_its_fact(built_once: Path) -> None:
    found = tree(built_once, *line_with(built_once, "in direct speech"))
    assert [one.words.split()[0] for one in found.below] == ["F002"]


def test_the_line_is_told_as_it_is_printed(built_once: Path) -> None:
    page, line = line_with(built_once, "set aside €4.2")
    head = tree(built_once, page, line).words
    assert head.startswith(f"note.pdf, page {page}, line {line}: ")
    assert "set aside €4.2" in head


def test_without_a_line_the_lines_of_the_page_are_numbered(built_once: Path) -> None:
    found = tree(built_once, 1)
    lines = open_printed(built_once / PDF).pages[0].lines
    assert found.words == f"note.pdf, page 1: {len(lines)} lines"
    assert found.below[0].words == f"  1  {lines[0]}"
    assert len(found.below) == len(lines)


def test_a_pdf_older_than_its_inputs_is_told_to_be(built: Path) -> None:
    place = line_with(built, "set aside €4.2")
    replace(built / FACTS, "has set aside €4.2 million.", "has €4.2 million.")
    found = tree(built, *place)
    assert found.below[0].words == (
        "this PDF is older than its inputs: F003 changed: statement"
    )


def test_a_copy_elsewhere_is_held_against_the_files_that_it_carries(
    built: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "sent.pdf"
    copy.write_bytes((built / PDF).read_bytes())
    place = line_with(built, "set aside €4.2")
    assert "older" not in " ".join(told(tree(built, *place, str(copy))))
    replace(built / FACTS, "has set aside €4.2 million.", "has €4.2 million.")
    found = tree(built, *place, str(copy))
    assert found.below[0].words == f"this PDF is older than its inputs: {FACTS} changed"


def older(root: Path, pdf: Path) -> str:
    """Return what is said of the age of a copy of the PDF."""
    copy = pdf.with_name("sent.pdf")
    copy.write_bytes(pdf.read_bytes())
    return tree(root, *line_with(root, "set aside €4.2"), str(copy)).below[0].words


def test_a_copy_is_told_to_be_older_than_its_template(built: Path) -> None:
    folder = built / "templates/briefing-note"
    folder.mkdir(parents=True)
    text = (ROOT / "templates/briefing-note/brief.md.j2").read_text("utf-8")
    (folder / "brief.md.j2").write_text(f"More words.\n\n{text}", "utf-8")
    assert older(built, built / PDF) == (
        "this PDF is older than its inputs: its template, the settings or briefgen "
        "changed"
    )


def test_a_copy_is_told_of_files_that_came_and_went(built: Path) -> None:
    (built / FACTS).rename(built / "briefs/quay/evidence.yaml")
    told = older(built, built / PDF)
    assert "briefs/quay/evidence.yaml is new; facts.yaml is gone" in told


def test_a_sentence_that_was_edited_since_is_not_guessed(built: Path) -> None:
    place = line_with(built, "been consulted")
    replace(built / BRIEF, "The union says that", "The union said that")
    with pytest.raises(BriefgenError, match="holds no statement of today") as caught:
        tree(built, *place)
    assert "older than its inputs (the brief" in (caught.value.hint or "")


def test_a_line_that_states_nothing_is_told(built_once: Path) -> None:
    with pytest.raises(BriefgenError, match="line 1 holds no statement: “"):
        tree(built_once, 1, 1)


@pytest.mark.parametrize(("page", "line"), [(99, 1), (0, 1), (1, 999)])
def test_a_page_or_line_that_is_not_there_is_told(
    built_once: Path, page: int, line: int
) -> None:
    with pytest.raises(BriefgenError, match=r"has no (page|line)"):
        tree(built_once, page, line)


def test_a_pdf_of_another_program_is_told(built_once: Path, foreign_pdf: Path) -> None:
    with pytest.raises(BriefgenError, match="is no PDF of briefgen"):
        tree(built_once, 1, 1, str(foreign_pdf))


def test_a_brief_of_another_workspace_is_told(
    built: Path, tmp_path: Path, workspace: Path
) -> None:
    del tmp_path
    with pytest.raises(BriefgenError, match="the workspace has no brief `quay/note`"):
        tree(workspace, 1, 1, str(built / PDF))


def test_a_brief_that_was_not_built_is_told(quay: Path) -> None:
    with pytest.raises(BriefgenError, match="`quay/note` was not built to PDF"):
        tree(quay, 1, 1)


def test_a_name_of_no_brief_is_told_with_the_nearest(quay: Path) -> None:
    with pytest.raises(BriefgenError, match=r"there is no PDF `notes\.pdf`") as caught:
        tree(quay, 1, 1, "notes.pdf")
    assert caught.value.hint == "did you mean `note`?"


@pytest.mark.parametrize("what", ["note", "note.pdf", "quay/note.pdf", BRIEF])
def test_a_brief_is_meant_by_its_name_or_path(built_once: Path, what: str) -> None:
    checked = read(targets_in([str(built_once)]))
    assert pdf_meant(checked, what).resolve() == (built_once / PDF).resolve()


def test_a_name_that_two_dossiers_have_is_not_guessed(built: Path) -> None:
    copytree(built / "briefs/quay", built / "briefs/pier")
    with pytest.raises(BriefgenError, match="may be `pier/note`, `quay/note`"):
        tree(built, 1, 1)
    checked = read(targets_in([str(built)]))
    assert pdf_meant(checked, "quay/note.pdf").resolve() == (built / PDF).resolve()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("note.pdf:3:12", PagePlace("note.pdf", 3, 12)),
        ("build/a:b/note.pdf:3", PagePlace("build/a:b/note.pdf", 3)),
        ("F006", None),
        ("the pages 3:12 of it", None),
    ],
)
def test_a_place_is_a_pdf_with_a_page_and_perhaps_a_line(
    text: str, place: PagePlace | None
) -> None:
    assert place_named(text) == place
