"""Only what changed is made again, and each output has its reason."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pipeline.conftest import FACTS
from tests.pipeline.rebuilding import (
    built,
    changed,
    edit,
    fresh,
    reasons,
)

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted


def test_a_built_workspace_is_up_to_date(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    assert fresh(quay)


def test_a_new_workspace_is_not_up_to_date(quay: Path) -> None:
    assert not fresh(quay)


def test_an_edited_fact_is_the_reason(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    edit(quay / FACTS, "quote: we have", "quote: and we have")
    assert not fresh(quay)
    result = built(quay, quick)
    assert changed(result) == ["note.md", "note.html", "note.pdf"]
    assert reasons(result) == ["F003 changed: quote"]


def test_a_remark_renders_no_page_anew_but_the_carried_file(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    facts = quay / FACTS
    facts.write_text(facts.read_text("utf-8") + "\n# a remark\n", "utf-8")
    assert changed(built(quay, quick)) == ["note.pdf"]


def test_a_pdf_whose_page_did_not_change_is_kept(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    (quay / "briefs/quay/notes.txt").write_text("nothing that is printed")
    assert not fresh(quay)
    assert changed(built(quay, quick)) == []
    assert len(quick.titles) == 1
    assert fresh(quay)


def test_new_times_alone_change_nothing(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    os.utime(quay / FACTS, ns=(0, 0))
    assert fresh(quay)


def test_an_edit_of_equal_size_and_time_is_seen(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    before = (quay / FACTS).stat()
    edit(quay / FACTS, "has set aside", "had set aside")
    os.utime(quay / FACTS, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not fresh(quay)


def test_an_edit_that_is_undone_renders_nothing(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    before = (quay / FACTS).read_bytes()
    edit(quay / FACTS, "quote: we have", "quote: and we have")
    (quay / FACTS).write_bytes(before)
    assert fresh(quay)


@pytest.mark.parametrize("suffix", ["md", "html", "pdf"])
@pytest.mark.parametrize("damage", [b"", b"half a file", None])
def test_a_damaged_output_is_made_again(
    quay: Path, quick: "Counted", suffix: str, damage: bytes | None
) -> None:
    built(quay, quick)
    path = quay / f"build/quay/note.{suffix}"
    whole = path.read_bytes()
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    assert not fresh(quay)
    result = built(quay, quick)
    why = "it is missing" if damage is None else "it was edited by hand"
    assert (changed(result), reasons(result)) == ([path.name], [why])
    assert path.read_bytes() == whole


def test_a_new_style_of_the_workspace_is_seen(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    style = quay / "templates/briefing-note/style.css"
    style.parent.mkdir(parents=True)
    style.write_text("h1 { color: #333 }\n")
    assert not fresh(quay)
    result = built(quay, quick)
    assert changed(result) == ["note.html", "note.pdf"]


def test_a_file_that_came_is_the_reason_and_then_that_it_is_gone(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    style = quay / "templates/briefing-note/style.css"
    style.parent.mkdir(parents=True)
    style.write_text("h1 { color: #123 }")
    assert reasons(built(quay, quick)) == ["templates/briefing-note/style.css is new"]
    style.unlink()
    gone = ["templates/briefing-note/style.css is gone"]
    assert reasons(built(quay, quick)) == gone


def test_a_renamed_file_of_facts_is_told_by_both_names(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    (quay / FACTS).rename(quay / "briefs/quay/more.yaml")
    assert reasons(built(quay, quick)) == [
        "briefs/quay/facts.yaml is gone",
        "briefs/quay/more.yaml is new",
    ]


def test_a_file_that_nobody_reads_is_new_once(quay: Path, quick: "Counted") -> None:
    (quay / "briefs/quay/old.txt").write_text("")
    built(quay, quick)
    (quay / "briefs/quay/new.txt").write_text("")
    assert reasons(built(quay, quick)) == ["briefs/quay/new.txt is new"]


def test_a_folder_in_which_it_is_not_sure_what_came_is_the_reason(
    quay: Path, quick: "Counted"
) -> None:
    (quay / "briefs/quay/old.txt").write_text("")
    built(quay, quick)
    (quay / "briefs/quay/old.txt").rename(quay / "briefs/quay/new.txt")
    assert reasons(built(quay, quick)) == ["briefs/quay/ changed"]


def test_a_source_that_goes_is_seen(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    next((quay / "seeds").iterdir()).unlink()
    assert built(quay, quick).failing == ("quay",)


def test_errors_leave_the_old_outputs_and_are_told_again(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    before = (quay / "build/quay/note.md").read_bytes()
    edit(quay / FACTS, "source: S001", "source: S009")
    assert [built(quay, quick).failing for _ in range(2)] == [("quay",), ("quay",)]
    assert (quay / "build/quay/note.md").read_bytes() == before
    edit(quay / FACTS, "source: S009", "source: S001")
    assert fresh(quay)
