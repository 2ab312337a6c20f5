"""The root of a workspace; imports nothing that reads files."""

from pathlib import Path

from briefgen.base.errors import BriefgenError

SETTINGS = "briefgen.yaml"


def find_root(start: Path) -> Path:
    """Return the root of the workspace that a path lies in.

    Raises:
        BriefgenError: No folder on the way up holds `briefgen.yaml`.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    message = f"`{start}` is in no workspace: no `{SETTINGS}` there or above"
    raise BriefgenError(
        message, hint="name a workspace, or make one with `briefgen new DIR`"
    )
