#!/usr/bin/env python3
"""Resolve the dependencies anew: versions and hashes, and no word on where they lie.

One resolution holds for all Pythons and systems that we support. The resolver itself
lives in an environment that is thrown away.
"""

import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "requirements"
OLDEST = "3.11"
RESOLVER = "uv"
LOCKS = {
    "dev.txt": (
        "what `make` needs: the project, its extras and its tools",
        ("--all-extras", "--group", "dev"),
    ),
    "run.txt": (
        "what an installed briefgen needs",
        ("--constraint", "requirements/dev.txt"),
    ),
}
"""Purpose and options of each lock file; a later one may lean on an earlier one."""
FOREIGN = ("-i ", "--index", "--extra-index", "--find-links", "--trusted-host")


def without_places(lines: Iterable[str]) -> list[str]:
    """Return the lines that name no index, no host and no folder."""
    return [line for line in lines if not line.startswith(FOREIGN)]


def head(purpose: str) -> list[str]:
    """Return the lines that a lock file begins with."""
    return [f"# {purpose[0].upper()}{purpose[1:]}.", "# Made by `make lock`.", ""]


def resolve(resolver: Path, options: tuple[str, ...]) -> list[str]:
    """Return what the resolver settles on."""
    fixed = ("--universal", "--python-version", OLDEST, "--generate-hashes")
    quiet = ("--no-header", "--no-annotate", "--quiet")
    done = subprocess.run(
        (resolver, "pip", "compile", *fixed, *quiet, *options, "pyproject.toml"),
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.splitlines()


def install_resolver(folder: Path) -> Path:
    """Install the resolver in a folder of its own and return its program."""
    venv.create(folder, with_pip=True)
    pip = (folder / "bin" / "python", "-m", "pip", "install", "--quiet", RESOLVER)
    subprocess.run(pip, check=True)
    return folder / "bin" / RESOLVER


def main() -> int:
    """Write both lock files."""
    with TemporaryDirectory() as folder:
        resolver = install_resolver(Path(folder))
        for name, (purpose, options) in LOCKS.items():
            lines = head(purpose) + without_places(resolve(resolver, options))
            text = "\n".join(lines) + "\n"
            (FOLDER / name).write_text(text, encoding="utf-8")
            print(f"requirements/{name}: {text.count('==')} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
