#!/usr/bin/env python3
"""Make the project's own environment in `.venv`, or leave it if it is up to date.

Needs nothing but Python 3.11 and its standard library.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

from installing import DEBIAN, install

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / "bin" / "python"
STAMP = FOLDER / "installed"
LIBRARIES_STAMP = FOLDER / "libraries-found"
LOCK = ROOT / "requirements" / "dev.txt"
PROJECT = ROOT / "pyproject.toml"


def state(lock: Path, project: Path, root: Path) -> str:
    """Return a digest of all that decides what the environment holds.

    The settings of the tools stand in the project's file too, and do not count.
    """
    declared = tomllib.loads(project.read_text(encoding="utf-8"))
    parts = (
        str(root),
        lock.read_text(encoding="utf-8"),
        json.dumps(declared["project"]),
        json.dumps(declared["tool"]["hatch"]),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_current(stamp: Path, wanted: str) -> bool:
    """Tell whether the environment was finished for this state."""
    return stamp.is_file() and stamp.read_text(encoding="ascii") == wanted


def venv_package() -> str:
    """Name the Debian package that holds what `python -m venv` needs."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def run(*command: str | Path) -> None:
    """Run a command; where it fails it has said why, and this ends too."""
    status = subprocess.run(command, check=False).returncode
    if status != 0:
        sys.exit(status)


def make_folder() -> None:
    """Make an empty environment, with what Debian packs apart installed first."""
    if find_spec("ensurepip") is None:
        install((*DEBIAN, venv_package()), "this Python cannot make environments")
    shutil.rmtree(FOLDER, ignore_errors=True)
    # mypy remembers which packages were not there, and does not look again.
    shutil.rmtree(ROOT / ".mypy_cache", ignore_errors=True)
    run(sys.executable, "-m", "venv", FOLDER)


def install_lock() -> None:
    """Install exactly the locked files, then the project itself."""
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    print("installing what requirements/dev.txt locks", file=sys.stderr, flush=True)
    run(*pip, "--require-hashes", "-r", LOCK)
    run(*pip, "--no-build-isolation", "--no-deps", "--no-index", "-e", ROOT)


def main() -> int:
    """Bring the environment up to date."""
    wanted = state(LOCK, PROJECT, ROOT)
    if not (is_current(STAMP, wanted) and PYTHON.exists()):
        make_folder()
        install_lock()
        STAMP.write_text(wanted, encoding="ascii")
    if not is_current(LIBRARIES_STAMP, wanted):
        run(PYTHON, ROOT / "tools" / "system_libraries.py")
        LIBRARIES_STAMP.write_text(wanted, encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
