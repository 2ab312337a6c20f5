"""Where the inputs and outputs that a manifest names stand on this machine."""

import os
from pathlib import Path
from typing import NamedTuple

BUILT_IN = "<briefgen>/"
PROGRAM = "<program>/"
PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - a string
TEMPLATES = "templates"


def _above_templates() -> str:
    if os.path.isdir(f"{PACKAGE}/{TEMPLATES}"):  # noqa: PTH112 - a string
        return PACKAGE
    return os.path.dirname(PACKAGE)  # noqa: PTH120 - a string


class Whereabouts(NamedTuple):
    """The folders that paths begin at.

    Args:
        root: The root of the workspace.
        folder: The output folder.
        above_templates: The folder above the built-in templates.
    """

    root: str
    folder: str
    above_templates: str

    def input(self, path: str) -> str:
        """Return where an input stands."""
        if path[:1] != "<":
            return f"{self.root}/{path}"
        if path.startswith(BUILT_IN):
            return f"{self.above_templates}/{path.removeprefix(BUILT_IN)}"
        return f"{PACKAGE}/{path.removeprefix(PROGRAM)}"

    def output(self, path: str) -> str:
        """Return where an output stands."""
        return f"{self.folder}/{path}"


def whereabouts(root: Path, folder: Path) -> Whereabouts:
    """Return where the inputs and outputs of a workspace stand."""
    return Whereabouts(str(root), str(folder), _above_templates())
