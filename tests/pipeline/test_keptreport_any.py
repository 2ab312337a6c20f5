"""Whatever is edited or damaged, a kept report tells what a new check would."""

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.keptreport import Kind
from briefgen.pipeline.reported import reported
from briefgen.pipeline.targets import Target
from briefgen.store.cache import FOLDER
from tests.pipeline.keptreports import kept, told

STEPS = 60


def outcome(kind: Kind, *, keeps: bool) -> Mapping[str, str] | str:
    """Return the report of a check in every form, or what stopped it."""
    try:
        return told(reported(kind, keeps=keeps))
    except BriefgenError as error:
        return error.message


def entry_of(root: Path) -> Path:
    """Return the file of the one kept report."""
    (path,) = (root / "build" / FOLDER).glob("check-*.json")
    return path


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
