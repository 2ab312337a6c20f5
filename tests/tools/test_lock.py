"""The lock files."""

import re
from pathlib import Path

import pytest
from lock import FOLDER, LOCKS, head, without_places

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def text(name: str) -> str:
    """Return a lock file."""
    return Path(FOLDER, name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, str]:
    """Return the version of each package that a lock file names."""
    return dict(PIN.findall(text(name)))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place(name: str) -> None:
    assert not re.search(r"//|@ |\bfile:|--(extra-)?index|--find-links", text(name))


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_carries_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=\S)", text(name).split("\n\n", 1)[1])
    assert len(blocks) == len(pins(name)) > 20
    assert all("--hash=sha256:" in block for block in blocks)


def test_what_is_installed_is_what_was_tested() -> None:
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_a_resolvers_places_are_left_out() -> None:
    lines = ["--index-url somewhere", "jinja2==3.1.6 \\", "    --h"]
    assert without_places(lines) == lines[1:]


def test_a_lock_begins_with_its_purpose() -> None:
    assert head("what it is for")[0] == "# What it is for."
