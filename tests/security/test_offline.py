"""With no network and nothing to write to, a check and a build work fully."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from watching import watching

from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.targets import targets_in

ROOT = Path(__file__).resolve().parents[2]
SHUT_IN = """\
set -e
mount --bind "$1" "$1"
mount -o remount,ro,bind "$1"
shift
exec "$@"
"""
"""Makes a folder read-only for one command; root may write whatever the modes say."""


def unshared(*words: str) -> list[str]:
    return ["unshare", "--user", "--map-root-user", "--net", "--mount", *words]


def refusal() -> str | None:
    """Return why this machine cannot shut a command in, or None where it can."""
    if shutil.which("unshare") is None:
        return "`unshare` is not there"
    tried = subprocess.run(
        unshared("true"), capture_output=True, text=True, check=False
    )
    return None if tried.returncode == 0 else f"not permitted: {tried.stderr.strip()}"


REFUSAL = refusal()
shut_in = pytest.mark.skipif(REFUSAL is not None, reason=str(REFUSAL))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a copy of our workspace."""
    root = tmp_path / "workspace"
    for name in ("seeds", "briefs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "briefgen.yaml", root)
    return root


def run(workspace: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    script = ["sh", "-c", SHUT_IN, "sh", str(workspace)]
    command = [sys.executable, "-m", "briefgen", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COVERAGE_PROCESS_START": ""}
    return subprocess.run(
        unshared(*script, *command),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


def outputs(folder: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(folder)): one.read_bytes()
        for one in folder.rglob("*")
        if one.suffix in {".md", ".html", ".pdf"}
    }


@shut_in
def test_the_walls_hold(workspace: Path) -> None:
    looked = subprocess.run(
        unshared("sh", "-c", SHUT_IN, "sh", str(workspace), "touch", f"{workspace}/x"),
        capture_output=True,
        check=False,
    )
    assert looked.returncode != 0
    tried = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    asked = subprocess.run(
        unshared(sys.executable, "-c", tried),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Network is unreachable" in asked.stderr or "Cannot assign" in asked.stderr


@shut_in
def test_a_check_without_network_in_a_read_only_workspace_is_a_full_one(
    workspace: Path,
) -> None:
    made = run(workspace, "check", str(workspace))
    assert made.stderr == ""
    assert made.returncode == 0
    assert "checked: 1 dossier" in made.stdout


@shut_in
def test_a_build_without_network_from_a_read_only_workspace_is_a_full_one(
    workspace: Path, tmp_path: Path
) -> None:
    made = run(workspace, "build", str(workspace), "--out", str(tmp_path / "out"))
    assert made.returncode == 0, made.stderr
    into = ["--out", str(tmp_path / "plain")]
    plain = subprocess.run(
        [sys.executable, "-m", "briefgen", "build", str(workspace), *into],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert plain.returncode == 0, plain.stderr
    assert len(outputs(tmp_path / "out")) == 6
    assert outputs(tmp_path / "out") == outputs(tmp_path / "plain")


@shut_in
def test_a_build_into_a_read_only_folder_says_which(workspace: Path) -> None:
    made = run(workspace, "build", str(workspace), "--to", "md")
    assert made.returncode == 3
    assert f"{workspace}/build" in made.stderr
    assert "Read-only file system" in made.stderr
    assert "Traceback" not in made.stderr


def test_a_check_reaches_for_no_network_no_process_and_no_file_outside(
    workspace: Path,
) -> None:
    with watching() as seen:
        checked = check(targets_in([str(workspace)]))
        set_in_type(checked, "direct-talks", "situation-brief")
    assert not checked.report.fails()
    assert seen.started == []
    assert seen.written == []
    assert seen.outside(workspace) == []
