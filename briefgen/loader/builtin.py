"""Where the built-in templates stand: in the package, or above it in a checkout."""

from pathlib import Path

FOLDER = "templates"
BUILT_IN = "<briefgen>/"
"""What stands before the paths of files that travel with the package."""

_PACKAGE = Path(__file__).resolve().parent.parent


def built_in_root() -> Path:
    """Return the folder above the built-in templates: the package, or the checkout."""
    if (_PACKAGE / FOLDER).is_dir():
        return _PACKAGE
    return _PACKAGE.parent
