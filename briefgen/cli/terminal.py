"""What the terminal can show, and how a text gets there whole and without harm."""

import io
import os
import sys
from contextlib import suppress

from briefgen.cli.service import in_github
from briefgen.reports.glyphs import harmless
from briefgen.reports.logguard import guarded


def wants_colour(choice: str) -> bool:
    """Tell whether findings are printed in colour.

    Args:
        choice: `always`, `never`, or `auto`: with `FORCE_COLOR`, or on a terminal, and
            in no case with `NO_COLOR`.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return bool(os.environ["FORCE_COLOR"])
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def take_any_text() -> None:
    """Let both streams take characters that their encoding has not."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str, *, flush: bool = False) -> None:
    """Print a text for people; what it quotes commands no terminal and no log."""
    print(_closed(text), flush=flush)


def note(text: str) -> None:
    """Print a remark beside the results, after those that were told before it."""
    with suppress(BrokenPipeError):
        sys.stdout.flush()
    print(_closed(text), file=sys.stderr)


def _closed(text: str) -> str:
    return harmless(guarded(text) if in_github() else text)


def hand_over(text: str) -> None:
    """Print a text for programs: UTF-8, whatever the terminal has."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(text)
