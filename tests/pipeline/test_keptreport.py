"""A kept report is that of a check, or is not used."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.pipeline.keptreport import Kind
from briefgen.pipeline.reported import reported
from briefgen.pipeline.targets import Target
from tests.pipeline.conftest import FACTS
from tests.pipeline.keptreports import kept, told

SEED = "seeds/2026-03-05-port-authority.txt"


def edit(path: Path, before: str, after: str) -> None:
    """Replace words, which must be there."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_the_second_report_is_the_first_one_in_every_form(warned: Path) -> None:
    kind = Kind(Target(warned))
    first = told(reported(kind, keeps=True))
    second = kept(kind)
    assert second is not None
    assert "PAS01" in first["human"]
    assert told(second) == first


def test_a_kept_report_is_told_without_parsing_or_checking(warned: Path) -> None:
    program = (
        "import sys; from briefgen.cli.main import main; main(['check']);"
        "print([one for one in ('yaml', 'pydantic', 'briefgen.checks.rule')"
        " if one in sys.modules], file=sys.stderr)"
    )
    run = [sys.executable, "-c", program]
    said = [
        subprocess.run(
            run, cwd=warned, capture_output=True, text=True, check=True, env=_outside()
        ).stderr.strip()
        for _ in range(2)
    ]
    assert said == ["['yaml', 'pydantic', 'briefgen.checks.rule']", "[]"]


def _outside() -> dict[str, str]:
    """Return surroundings that are of no CI service."""
    return {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}


@pytest.mark.parametrize(
    "changed",
    [
        lambda root: edit(root / FACTS, "eight weeks", "nine weeks"),
        lambda root: edit(root / SEED, "eight weeks", "nine weeks"),
        lambda root: edit(root / "briefgen.yaml", "language: en-GB", "language: en-US"),
        lambda root: (root / SEED).unlink(),
        lambda root: (root / "briefs/quay/more.yaml").write_text(
            "facts: {}\n", "utf-8"
        ),
        lambda root: (root / "briefs/other").mkdir(),
        lambda root: shutil.copytree(root / "briefs/quay", root / "briefs/zweite"),
        lambda root: (root / "briefgen-baseline.json").write_text("{}", "utf-8"),
        lambda root: (root / "templates/briefing-note").mkdir(parents=True),
    ],
    ids=[
        "a fact",
        "a source",
        "the settings",
        "a source gone",
        "a new file",
        "a new folder",
        "a new dossier",
        "a baseline",
        "a template of the workspace",
    ],
)
def test_a_report_is_not_used_after_a_change(
    quay: Path, changed: Callable[[Path], object]
) -> None:
    kind = Kind(Target(quay))
    reported(kind, keeps=True)
    assert kept(kind) is not None
    changed(quay)
    assert kept(kind) is None


def test_a_file_that_becomes_a_folder_is_a_change(quay: Path) -> None:
    (quay / "briefs/quay/notes").write_text("a remark", "utf-8")
    kind = Kind(Target(quay))
    reported(kind, keeps=True)
    (quay / "briefs/quay/notes").unlink()
    (quay / "briefs/quay/notes").mkdir()
    assert kept(kind) is None


def test_touching_a_file_is_no_change(quay: Path) -> None:
    kind = Kind(Target(quay))
    reported(kind, keeps=True)
    (quay / FACTS).write_bytes((quay / FACTS).read_bytes())
    assert kept(kind) is not None


@pytest.mark.parametrize(
    "other",
    [
        lambda kind: kind._replace(select=("PAS",)),
        lambda kind: kind._replace(ignore=("PAS01",)),
        lambda kind: kind._replace(outputs=True),
    ],
    ids=["rules", "ignored rules", "outputs"],
)
def test_a_report_serves_the_same_question_alone(
    quay: Path, other: Callable[[Kind], Kind]
) -> None:
    kind = Kind(Target(quay))
    reported(kind, keeps=True)
    assert kept(other(kind)) is None


def test_unsaved_words_of_an_editor_are_never_kept(quay: Path) -> None:
    target = Target(quay, unsaved={FACTS: b"facts: {}\n"})
    reported(Kind(target), keeps=True)
    assert not (quay / "build").exists()


def test_without_leave_nothing_is_kept(quay: Path) -> None:
    reported(Kind(Target(quay)), keeps=False)
    assert not (quay / "build").exists()


def test_a_text_that_cannot_be_had_from_its_bytes_is_not_kept(quay: Path) -> None:
    (quay / FACTS).write_bytes((quay / FACTS).read_bytes() + b"# \xff\n")
    report = reported(Kind(Target(quay)), keeps=True)
    assert report.fails()
    assert kept(Kind(Target(quay))) is None


def test_a_source_in_another_encoding_is_shown_the_same(warned: Path) -> None:
    data = (warned / SEED).read_text("utf-8").encode("utf-16")
    (warned / SEED).write_bytes(data)
    _seal(warned / "briefs/quay/sources.yaml", data)
    kind = Kind(Target(warned))
    first = told(reported(kind, keeps=True))
    second = kept(kind)
    assert second is not None
    assert told(second) == first


def _seal(sources: Path, data: bytes) -> None:
    """Write down what a source is now, in its other encoding."""
    lines = sources.read_text("utf-8").splitlines()
    digest = f"    sha256: {sha256(data).hexdigest()}\n    encoding: utf-16"
    sealed = [digest if "sha256:" in line else line for line in lines]
    sources.write_text("\n".join(sealed) + "\n", "utf-8")


def test_a_report_that_was_kept_has_the_rules_of_its_findings(warned: Path) -> None:
    kind = Kind(Target(warned))
    reported(kind, keeps=True)
    second = kept(kind)
    assert second is not None
    assert {one.code for one in second.diagnostics} <= {
        page.code for page in replace(second).rulebook()
    }
