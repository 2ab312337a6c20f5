"""What is told of an exception that nobody foresaw: INT01, and a file to send us.

The file names where in the program it happened, and versions. It holds no word of the
user's: no source text, no paths of theirs, and not the message of the exception, which
may quote them.
"""

import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefgen.base.digest import digest_text
from briefgen.base.errors import BriefgenError
from briefgen.store.write import write_whole
from briefgen.version import VERSION

LIBRARIES = ("pydantic", "PyYAML", "Jinja2", "Markdown", "nh3", "weasyprint")
EXIT_CODE = 2


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _options(words: Sequence[str]) -> str:
    """Return the command and the names of its options, without their values."""
    named = [word.partition("=")[0] for word in words[1:] if word.startswith("-")]
    return " ".join(["briefgen", words[0], *named])


def _module(path: str) -> str:
    """Return a file of a program without the folder that it is installed in."""
    parts = Path(path).parts
    for root in ("site-packages", "briefgen"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root == "site-packages") :])
    return Path(path).name


def _chain(error: BaseException) -> Iterator[str]:
    """Yield each exception, the first cause last, and the calls that led to it."""
    at: BaseException | None = error
    seen: set[int] = set()
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield f"{type(at).__module__}.{type(at).__qualname__}"
        for frame, line in traceback.walk_tb(at.__traceback__):
            code = frame.f_code
            yield f"  {_module(code.co_filename)}:{line} {code.co_qualname}"
        at = at.__cause__ or at.__context__


def _text(error: BaseException, words: Sequence[str]) -> str:
    lines = [
        "INT01 internal-error",
        f"briefgen {VERSION}",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        *(f"{name} {_version(name)}" for name in LIBRARIES),
        _options(words),
        "",
        *_chain(error),
    ]
    return "\n".join(lines) + "\n"


def _kept(text: str) -> str:
    """Write the file for us and return what is told of it."""
    name = f"briefgen-INT01-{digest_text(text)[:8]}.txt"
    path = Path(tempfile.gettempdir()) / name
    try:
        write_whole(path, text.encode())
    except BriefgenError:
        return f"report this:\n{text}"
    return f"report this with the file `{path}`; it holds nothing of your texts"


def tell(error: BaseException, words: Sequence[str]) -> int:
    """Tell of an exception that nobody foresaw and return the exit code.

    Args:
        error: The exception.
        words: The words of the command line, the command first.
    """
    kind = type(error).__name__
    print(f"briefgen: error INT01 [internal-error]: {kind}", file=sys.stderr)
    print("  the command did not do what it is for", file=sys.stderr)
    print(f"  = hint: {_kept(_text(error, words))}", file=sys.stderr)
    return EXIT_CODE
