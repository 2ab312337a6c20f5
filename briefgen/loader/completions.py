"""The scripts that complete commands in a shell: they travel inside the package."""

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "cli" / "completions"

SHELLS: Mapping[str, str] = {
    "bash": "briefgen.bash",
    "fish": "briefgen.fish",
    "zsh": "_briefgen",
}
"""By shell: the name of its script."""


def read_completion(shell: str) -> str:
    """Return the script of a shell."""
    return (FOLDER / SHELLS[shell]).read_text("utf-8")
