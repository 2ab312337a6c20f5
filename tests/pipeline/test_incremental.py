"""Only what changed is made again, and each output has its reason."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.asked import Asked, named_by
from briefgen.pipeline.before import UNREADABLE
from briefgen.pipeline.building import build
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.uptodate import up_to_date
from briefgen.pipeline.written import Built
from tests.pipeline.conftest import FACTS

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted

ALL = ("md", "html", "pdf")
PLAIN = Request(ALL)
STATEMENT = "The authority has set aside €4.2 million."


def built(root: Path, quick: "Counted", request: Request = PLAIN) -> Built:
    return build(targets_in([str(root)]), request, quick.rendering())


def fresh(root: Path) -> bool:
    return up_to_date(Asked(named_by([str(root)]), ALL)) is not None


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def changed(result: Built) -> list[str]:
    return [one.path.name for one in result.outputs if one.written]


def reasons(result: Built) -> list[str]:
    return sorted({reason for one in result.outputs for reason in one.reasons})


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


def test_errors_of_one_dossier_stop_no_other(quay: Path, quick: "Counted") -> None:
    other = quay / "briefs/pier"
    other.mkdir()
    for path in (quay / "briefs/quay").iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    edit(other / "facts.yaml", "source: S001", "source: S009")
    result = built(quay, quick)
    assert (result.failing, result.exit_code) == (("pier",), 1)
    assert changed(result) == ["note.md", "note.html", "note.pdf"]
    assert not fresh(quay)


def test_an_untouched_dossier_is_not_rendered(quay: Path, quick: "Counted") -> None:
    other = quay / "briefs/pier"
    other.mkdir()
    for path in (quay / "briefs/quay").iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    built(quay, quick)
    edit(other / "facts.yaml", "quote: we have", "quote: and we have")
    result = built(quay, quick)
    assert [str(one.path.parent.name) for one in result.outputs if one.written] == [
        "pier"
    ] * 3
    assert len(quick.titles) == 3


@pytest.mark.parametrize("lacks", [False, True], ids=["sound", "without its source"])
def test_a_build_of_one_dossier_makes_no_other_out_of_date(
    quay: Path, quick: "Counted", lacks: bool
) -> None:
    other = quay / "briefs/pier"
    shutil.copytree(quay / "briefs/quay", other)
    built(quay, quick)
    if lacks:
        edit(other / "sources.yaml", "file: seeds/", "file: seeds/no-")
    else:
        edit(other / "facts.yaml", "quote: we have", "quote: and we have")
    built(quay, quick)
    again = built(quay, quick)
    assert fresh(quay) is not lacks
    assert reasons(again) == []


def test_a_dry_run_tells_reasons_and_writes_nothing(
    quay: Path, quick: "Counted"
) -> None:
    result = built(quay, quick, Request(ALL, dry_run=True))
    assert reasons(result) == ["no manifest"]
    assert changed(result) == ["note.md", "note.html", "note.pdf"]
    assert (quick.titles, (quay / "build").exists()) == ([], False)


def test_force_makes_everything(quay: Path, quick: "Counted") -> None:
    built(quay, quick)
    assert reasons(built(quay, quick, Request(ALL, force=True))) == ["forced"]
    assert len(quick.titles) == 2


def test_a_format_left_out_is_made_when_it_is_asked_for(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    edit(quay / FACTS, "quote: we have", "quote: and we have")
    built(quay, quick, Request(("md",)))
    assert not fresh(quay)
    assert changed(built(quay, quick)) == ["note.html", "note.pdf"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-100],
        lambda data: data.replace(b'"md":".md"', b'"md":".nd"'),
        lambda _: b"",
        lambda _: b"[[[[",
        lambda _: b'{"files": {}}',
        lambda data: data.replace(b'manifest": 2', b'manifest": 1'),
    ],
    ids=["cut", "flipped", "empty", "torn", "foreign", "other version"],
)
def test_a_damaged_manifest_counts_as_none(
    quay: Path, quick: "Counted", damage: object
) -> None:
    built(quay, quick)
    path = quay / "build" / NAME
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert not fresh(quay)
    result = built(quay, quick)
    assert (changed(result), reasons(result)) == ([], [UNREADABLE])


@pytest.mark.parametrize("kept", [b"", b"\0" * 64, b'{"F003":'])
def test_where_the_kept_records_are_not_whole_the_file_is_the_reason(
    quay: Path, quick: "Counted", kept: bytes
) -> None:
    built(quay, quick)
    (quay / "build/.briefgen/quay.json").write_bytes(kept)
    edit(quay / FACTS, "quote: we have", "quote: and we have")
    assert reasons(built(quay, quick)) == [f"{FACTS} changed"]


def test_another_output_folder_of_the_settings_is_used(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    edit(quay / "briefgen.yaml", "output: build", "output: public")
    assert not fresh(quay)
    built(quay, quick)
    assert (quay / "public/quay/note.md").is_file()
    assert fresh(quay)


@pytest.mark.parametrize("name", ["../out", "/etc", ".", "briefs", ".git"])
def test_settings_cannot_name_a_folder_elsewhere(
    quay: Path, quick: "Counted", name: str
) -> None:
    edit(quay / "briefgen.yaml", "output: build", f"output: {name}")
    with pytest.raises(BriefgenError, match="is no folder for outputs"):
        built(quay, quick)


def test_a_strict_build_looks_again_where_there_were_warnings(
    quay: Path, quick: "Counted"
) -> None:
    edit(quay / FACTS, STATEMENT, STATEMENT.replace("has", "certainly, has"))
    built(quay, quick)
    named = named_by([str(quay)])
    found = up_to_date(Asked(named, ALL))
    assert found is not None
    assert found.warnings > 0
    assert up_to_date(Asked(named, ALL, strict=True)) is None
    assert built(quay, quick, Request(ALL, strict=True)).failing == ("quay",)


def test_an_edited_comment_renders_the_pdf_that_carries_it_and_nothing_else(
    quay: Path, quick: "Counted"
) -> None:
    built(quay, quick)
    path = quay / FACTS
    path.write_text(f"{path.read_text('utf-8')}# a remark\n", "utf-8")
    assert changed(built(quay, quick)) == ["note.pdf"]
