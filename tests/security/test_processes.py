"""The processes that a build begins run nothing of a workspace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """\
import sys
if __name__ == "__main__":
    from briefgen.cli.main import main
    sys.exit(main(sys.argv[1:]))
"""
"""As the command is that an installer makes: its own folder is searched, not the
current one."""
NAMES = (
    *("multiprocessing", "signal", "socket", "threading", "weasyprint", "pickle"),
    *("sitecustomize", "briefgen", "resource", "_posixshmem"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace that brings modules named like those of Python."""
    root = tmp_path / "small"
    assert main(["new", str(root)]) == 0
    for name in NAMES:
        (root / f"{name}.py").write_text(f"open({str(tmp_path / name)!r}, 'w')\n")
    return root


@pytest.mark.parametrize("words", ["build --jobs 2 --to pdf", "check --layout"])
def test_no_process_runs_a_module_of_the_current_folder(root: Path, words: str) -> None:
    command = root.parent / "bin" / "briefgen"
    command.parent.mkdir()
    command.write_text(SCRIPT)
    bare = {name: one for name, one in os.environ.items() if name != "PYTHONSAFEPATH"}
    made = subprocess.run(
        [sys.executable, str(command), *words.split()],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**bare, "PYTHONPATH": str(ROOT)},
    )
    assert made.returncode == 0, made.stderr
    assert [name for name in NAMES if (root.parent / name).exists()] == []


def test_a_bare_interpreter_would_run_them(root: Path) -> None:
    # Measuring coverage would import the real one before.
    bare = {name: one for name, one in os.environ.items() if "COVERAGE" not in name}
    code = "import multiprocessing"
    subprocess.run([sys.executable, "-c", code], cwd=root, env=bare, check=True)
    assert (root.parent / "multiprocessing").exists()
