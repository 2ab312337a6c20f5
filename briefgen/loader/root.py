"""The root of a workspace; imports nothing that reads files."""

from pathlib import Path

from briefgen.loader.above import root_above


def find_root(start: Path) -> Path:
    """Return the root of the workspace that a path lies in.

    Raises:
        BriefgenError: No folder on the way up holds `briefgen.yaml`.
    """
    return Path(root_above(str(start)))
