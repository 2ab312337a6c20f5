"""The hooks for pre-commit, and the container."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from briefgen.cli.machine.remedy import LINUX

ROOT = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
WORKSPACE_FILES = (
    "briefgen.yaml",
    "briefgen-baseline.json",
    "briefs/quay/facts.yaml",
    "briefs/quay/facts/a.yaml",
    "policy/briefs/quay/facts.yaml",
    "seeds/letter.txt",
    "templates/_house/brief.css",
    "policy/briefgen.yaml",
)
OTHER_FILES = ("README.md", "src/app.py", "briefgen.toml", "old-briefgen.yaml.txt")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_once_over_the_whole_workspace(hook: Mapping[str, object]) -> None:
    assert hook["pass_filenames"] is False
    assert hook["require_serial"] is True
    assert hook["language"] == "python"
    assert {"id", "name", "description", "entry"} <= set(hook)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_if_a_file_of_a_workspace_changes(
    hook: Mapping[str, object],
) -> None:
    chosen = re.compile(str(hook["files"]))
    assert all(map(chosen.search, WORKSPACE_FILES))
    assert not any(map(chosen.search, OTHER_FILES))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_stops_the_commit_of_a_misquotation(
    hook: Mapping[str, object], workspace: Path, service: Mapping[str, str]
) -> None:
    done = subprocess.run(
        str(hook["entry"]).split(),
        cwd=workspace,
        env={**service},
        executable=f"{service['PATH'].partition(':')[0]}/briefgen",
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 1
    assert "PAS01" in done.stdout


CONTAINER = (ROOT / "ci" / "Containerfile").read_text("utf-8")


def test_the_container_has_the_libraries_that_the_doctor_names() -> None:
    (debian,) = (one for one in LINUX if one.program == "apt-get")
    (line,) = re.findall(r"^ +(lib[^\\]+) ", CONTAINER, re.MULTILINE)
    assert set(line.split()) == set(debian.packages.values())


COPIED = tuple(
    (name, target)
    for names, target in re.findall(r"^COPY (.+) (\S+)$", CONTAINER, re.MULTILINE)
    for name in names.split()
)


def test_the_container_copies_what_is_there() -> None:
    assert len(COPIED) == 6
    assert all((ROOT / name).exists() for name, _ in COPIED)


def test_what_the_container_copies_is_enough_to_install_it(tmp_path: Path) -> None:
    for name, target in COPIED:
        if target.startswith("/tmp/briefgen"):  # noqa: S108 - inside the container
            source, place = ROOT / name, tmp_path / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, place)
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_the_container_runs_without_rights() -> None:
    user = CONTAINER.index("\nUSER briefgen\n")
    assert CONTAINER.index("useradd") < user < CONTAINER.index("ENTRYPOINT")
