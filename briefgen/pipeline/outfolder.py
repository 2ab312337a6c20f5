"""The folder that a build writes to, and refuses to write to."""

from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.loader.workspace import read_settings
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target

_KEPT = ("briefs", "seeds", "templates")
"""Folders of a workspace that hold what people write."""


def output_folder(target: Target, request: Request) -> Path:
    """Return the folder that outputs are written to.

    The command line may name any folder. The settings come with the workspace, from
    whoever wrote it: they may name one inside of it alone.

    Raises:
        BriefgenError: If the settings name another one.
    """
    if request.out is not None:
        return request.out.absolute()
    named = read_settings(target.root).output
    folder = target.root / named
    root = target.root.resolve()
    try:
        inside = folder.resolve().relative_to(root).parts
    except (OSError, RuntimeError, ValueError):
        inside = ()
    if not inside or inside[0] in _KEPT or inside[0].startswith("."):
        raise BriefgenError(
            f"`output: {named}` is no folder for outputs in the workspace",
            hint="name a folder of its own, such as `build`, or give `--out`",
        )
    return folder
