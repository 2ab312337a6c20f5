"""Adds to a file that somebody else keeps, such as the page of a workflow."""

from pathlib import Path

from briefgen.base.errors import BriefgenError


def append(path: Path, text: str) -> None:
    """Write a text at the end of a file.

    Raises:
        BriefgenError: With exit code 3, if it cannot be written.
    """
    try:
        with path.open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        message = f"`{path}` cannot be written: {error.strerror or error}"
        raise BriefgenError(message, exit_code=3) from error
