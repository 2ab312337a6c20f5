"""Several dossiers, formats and folders: a build makes what is asked for."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.asked import Asked, named_by
from briefgen.pipeline.before import UNREADABLE
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.request import Request
from briefgen.pipeline.uptodate import up_to_date
from briefgen.pipeline.written import Built
from tests.pipeline.conftest import FACTS
from tests.pipeline.rebuilding import (
    ALL,
    STATEMENT,
    built,
    changed,
    edit,
    fresh,
    reasons,
)

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted


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


def parts_of(quay: Path, quick: "Counted", parts: int) -> list[Built]:
    return [
        built(quay, quick, Request(("md",), Path(f"build/{part}"), shard=(part, parts)))
        for part in range(1, parts + 1)
    ]


def test_a_dossier_is_checked_in_the_parts_of_its_briefs_alone(
    quay: Path, quick: "Counted"
) -> None:
    for name in ("pier", "dock", "mole"):
        shutil.copytree(quay / "briefs/quay", quay / f"briefs/{name}")
    edit(quay / "briefs/pier/facts.yaml", "quote: we have", "quote: we had")
    parts = parts_of(quay, quick, 3)
    assert [one.failing for one in parts if one.failing] == [("pier",)]
    made = [str(one.path.parent.name) for part in parts for one in part.outputs]
    assert sorted(made) == ["dock", "mole", "quay"]


def test_a_dossier_without_a_brief_is_checked_in_one_part(
    quay: Path, quick: "Counted"
) -> None:
    shutil.copytree(quay / "briefs/quay", quay / "briefs/pier")
    (quay / "briefs/pier/note.brief.yaml").unlink()
    edit(quay / "briefs/pier/facts.yaml", "quote: we have", "quote: we had")
    failing = [one.failing for one in parts_of(quay, quick, 3)]
    assert sorted(failing) == [(), (), ("pier",)]
