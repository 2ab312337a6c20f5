"""The outputs of a brief that is no more go with it, but for those edited by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.cli.main import main
from briefgen.pipeline.building import build
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.written import Built

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted

ALL = ("md", "html", "pdf")
OWN = "My own words.\n"
Build = Callable[..., Built]


@pytest.fixture
def orphaned(quay: Path, quick: "Counted") -> Build:
    """Return the build of a workspace from which a built brief was taken out."""
    note = quay / "briefs/quay/note.brief.yaml"
    (quay / "briefs/quay/memo.brief.yaml").write_bytes(note.read_bytes())

    def again(*, dry_run: bool = False) -> Built:
        request = Request(ALL, dry_run=dry_run)
        return build(targets_in([str(quay)]), request, quick.rendering())

    again()
    note.unlink()
    return again


def test_outputs_of_a_brief_that_goes_go_with_it(orphaned: Build, quay: Path) -> None:
    removed = [one.name for one in orphaned().removed]
    assert removed == ["note.html", "note.md", "note.pdf"]
    left = sorted(one.name for one in (quay / "build/quay").iterdir())
    assert left == ["memo.html", "memo.md", "memo.pdf"]


def test_an_edited_output_of_a_brief_that_goes_stays(
    orphaned: Build, quay: Path
) -> None:
    page = quay / "build/quay/note.md"
    page.write_text(OWN)
    assert (orphaned().left, page.read_text()) == ((page,), OWN)


def test_a_dry_run_tells_what_would_go_and_what_would_stay(
    orphaned: Build, quay: Path
) -> None:
    (quay / "build/quay/note.md").write_text(OWN)
    would, did = orphaned(dry_run=True), orphaned()
    assert (would.removed, would.left) == (did.removed, did.left)


@pytest.mark.usefixtures("orphaned")
def test_build_tells_of_an_edited_output_that_stays(
    quay: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = quay / "build/quay/note.md"
    page.write_text(OWN)
    main(["build", "--to", "md", str(quay)])
    assert f"{page}: its brief is no more; it was edited" in capsys.readouterr().err
