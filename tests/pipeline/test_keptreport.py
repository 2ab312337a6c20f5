"""A kept report is that of a check, or is not used."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.pipeline.keptreport import Kind, kept_report, slot_of
from briefgen.pipeline.reported import reported
from briefgen.pipeline.targets import Target
from briefgen.reports.catalogue import REPORTS
from briefgen.store.cache import FOLDER
from tests.pipeline.conftest import FACTS

SEED = "seeds/2026-03-05-port-authority.txt"
STEPS = 60


def told(report: Report) -> Mapping[str, str]:
    """Return a report in every form."""
    return {name: render(report) for name, render in REPORTS.items()}


def outcome(kind: Kind, *, keeps: bool) -> Mapping[str, str] | str:
    """Return the report of a check in every form, or what stopped it."""
    try:
        return told(reported(kind, keeps=keeps))
    except BriefgenError as error:
        return error.message


def kept(kind: Kind) -> Report | None:
    """Return the kept report of a check."""
    return kept_report(kind, slot_of(kind))


def edit(path: Path, before: str, after: str) -> None:
    """Replace words, which must be there."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def entry_of(root: Path) -> Path:
    """Return the file of the one kept report."""
    (path,) = (root / "build" / FOLDER).glob("check-*.json")
    return path


@pytest.fixture
def warned(quay: Path) -> Path:
    """Return a workspace with findings, a waiver and a baseline."""
    edit(quay / FACTS, "quote: We will probably", "quote: We shall probably")
    edit(
        quay / FACTS,
        "quote: “No jobs are at risk.”",
        "quote: '\"No jobs are at risk.\"'",
    )
    return quay


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


def test_a_damaged_entry_is_never_a_wrong_report(warned: Path) -> None:
    kind = Kind(Target(warned))
    right = told(reported(kind, keeps=True))
    path = entry_of(warned)
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << at % 8
        path.write_bytes(damaged)
        found = kept(kind)
        assert found is None or told(found) == right


def _restored(root: Path, files: Mapping[str, bytes], dice: random.Random) -> None:
    path = dice.choice(sorted(files))
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(files[path])


def _spoilt(root: Path, files: Mapping[str, bytes], dice: random.Random) -> None:
    """Cut a stretch out of a file, or remove it."""
    path = root / dice.choice(sorted(files))
    if not path.is_file() or dice.random() < 0.15:
        path.unlink(missing_ok=True)
        return
    data = path.read_bytes()
    at = dice.randrange(len(data) + 1)
    path.write_bytes(data[:at] + data[at + dice.randrange(9) :])


@pytest.mark.parametrize("seed", range(3))
def test_with_and_without_kept_reports_every_edit_tells_the_same(
    quay: Path, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 - edits, not secrets
    files = {
        path.relative_to(quay).as_posix(): path.read_bytes()
        for path in quay.rglob("*")
        if path.is_file() and path.suffix in {".yaml", ".txt"}
    }
    kind = Kind(Target(quay))
    for _ in range(STEPS):
        change = dice.choice([_restored, _restored, _spoilt])
        change(quay, files, dice)
        if (quay / "briefgen.yaml").is_file():
            assert outcome(kind, keeps=True) == outcome(kind, keeps=False)


def test_a_report_that_was_kept_has_the_rules_of_its_findings(warned: Path) -> None:
    kind = Kind(Target(warned))
    reported(kind, keeps=True)
    second = kept(kind)
    assert second is not None
    assert {one.code for one in second.diagnostics} <= {
        page.code for page in replace(second).rulebook()
    }
