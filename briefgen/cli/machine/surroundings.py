"""What else briefgen uses on this machine: libyaml, fonts, git and the terminal."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from briefgen.cli.machine.finding import Finding, State
from briefgen.cli.machine.trial import YAML, try_code, try_command

GROUP = "also"
PACKAGE = Path(__file__).resolve().parents[2]
TEMPLATES = (PACKAGE / "templates", PACKAGE.parent / "templates")
"""Where the built-in templates lie: in an installation, and in a clone."""

ANEW = ("install", "--force-reinstall", "--no-deps", "briefgen")
BINARY_YAML = ("install", "--force-reinstall", "--only-binary", "pyyaml", "pyyaml")


def find_libyaml() -> Finding:
    """Return the C library that YAML is read with."""
    trial = try_code(YAML)
    state = State.FOUND if trial.worked else State.MISSING
    return Finding(GROUP, "libyaml", state, trial.said, BINARY_YAML)


def find_fonts(folders: Sequence[Path] = TEMPLATES) -> Finding:
    """Return the fonts that travel with the package."""
    for folder in folders:
        count = len(list(folder.glob("*/fonts/*.[ot]tf")))
        if count:
            return Finding(GROUP, "fonts", State.FOUND, f"{count} bundled")
    return Finding(GROUP, "fonts", State.MISSING, "none bundled", ANEW)


def find_git(program: str = "git") -> Finding:
    """Return git, which `briefgen impact --since` asks what was edited."""
    path = shutil.which(program)
    if path is None:
        return Finding(GROUP, "git", State.OPTIONAL)
    version = try_command((path, "--version")).said.removeprefix("git version ")
    return Finding(GROUP, "git", State.FOUND, version)


def find_terminal(encoding: str | None = None) -> Finding:
    """Return the encoding of what is printed; other than UTF-8 cannot show quotes."""
    used = encoding or sys.stdout.encoding
    plain = used.lower().replace("-", "").replace("_", "")
    if plain == "utf8":
        return Finding(GROUP, "terminal", State.FOUND, used)
    return Finding(GROUP, "terminal", State.OPTIONAL, f"{used}; set PYTHONUTF8=1")
