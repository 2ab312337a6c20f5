"""The small workspace that `briefgen new` copies: it travels inside the package."""

from collections.abc import Mapping
from pathlib import Path

STARTER = Path(__file__).resolve().parent.parent / "starter"


def read_starter() -> Mapping[str, bytes]:
    """Return the files of the starter by their path in the new workspace."""
    return {
        path.relative_to(STARTER).as_posix(): path.read_bytes()
        for path in sorted(STARTER.rglob("*"))
        if path.is_file()
    }
