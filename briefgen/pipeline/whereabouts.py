"""Where the inputs and outputs that a manifest names stand on this machine."""

import os

BUILT_IN = "<briefgen>/"
PROGRAM = "<program>/"
PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TEMPLATES = "templates"


def _above_templates() -> str:
    if os.path.isdir(f"{PACKAGE}/{TEMPLATES}"):
        return PACKAGE
    return os.path.dirname(PACKAGE)


def split_input(path: str) -> tuple[str, str]:
    """Return what the name of an input begins with, and what follows."""
    for one in (PROGRAM, BUILT_IN):  # most are modules
        if path.startswith(one):
            return one, path[len(one) :]
    return "", path


class Whereabouts:
    """Where the inputs and outputs of a workspace stand.

    Args:
        root: The root of the workspace.
        folder: The output folder.
    """

    __slots__ = ("_beginnings", "folder")

    def __init__(self, root: str, folder: str) -> None:
        self._beginnings = {
            BUILT_IN: f"{_above_templates()}/",
            PROGRAM: f"{PACKAGE}/",
            "": f"{root}/",
        }
        self.folder = folder

    def input(self, path: str) -> str:
        """Return where an input stands, or those that begin in a way."""
        beginning, rest = split_input(path)
        return self._beginnings[beginning] + rest

    def output(self, path: str) -> str:
        """Return where an output stands."""
        return f"{self.folder}/{path}"
