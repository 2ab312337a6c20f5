"""What stood before a build is told by the manifest, as far as that still holds."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.pipeline.before import Before
from briefgen.pipeline.building import build
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.machinery import program_files, stamps, versions
from briefgen.pipeline.manifest import as_bytes
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in


@pytest.fixture
def before(quay: Path) -> Before:
    """Return what a build left behind."""
    build(targets_in([str(quay)]), Request(("md",)))
    return Before(quay, quay / "build")


def told(before: Before, **changed: Mapping[str, object]) -> Before:
    """Return what a manifest tells that says something else."""
    manifest = before.manifest._replace(**changed)  # type: ignore[arg-type]  # any table
    (before.folder / NAME).write_bytes(as_bytes(manifest))
    return Before(before.root, before.folder)


def test_the_modules_of_the_program_are_told(before: Before) -> None:
    assert tuple(before.program) == program_files()


def test_they_are_listed_anew_if_one_is_gone(before: Before) -> None:
    gone = "<program>/gone.py"
    files = {**before.manifest.files, gone: f"1 2 3 4 {'a' * 64}"}
    groups = {**before.manifest.groups, "program": (*before.program, gone)}
    assert tuple(told(before, files=files, groups=groups).program) == program_files()


def test_they_are_listed_if_none_are_known(before: Before) -> None:
    groups = {**before.manifest.groups, "program": ()}
    assert tuple(told(before, groups=groups).program) == program_files()


def test_the_machinery_is_told(before: Before) -> None:
    assert (before.stamps, before.versions) == (stamps(), versions())


def test_the_machinery_is_looked_at_anew_if_a_package_was_updated(
    before: Before,
) -> None:
    old = dict.fromkeys(before.manifest.stamps, "older")
    after = told(before, stamps=old, versions={"jinja2": "0.1"})
    assert (after.stamps, after.versions) == (stamps(), versions())
