"""Plays the examples of a page in their order: runs commands, makes edits.

A block `shellsession` holds commands after `$ `, each with what it prints below it; a
line `...` stands for any lines. `# exit code 1` after a command is what it must return.
A block `diff` is an edit: `--- FILE`, then the lines that go and come, with lines
around them. Where there is no such file, it is new.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(
    r"^```(?P<kind>shellsession|diff)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
CODE = re.compile(r"# exit code (?P<code>\d+)$")
WIDTH = "80"


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of a page with what the page says that it prints."""

    command: str
    printed: str

    @property
    def code(self) -> int:
        """The exit code that the page says."""
        match = CODE.search(self.command)
        return int(match["code"]) if match else 0


class ExampleError(Exception):
    """An example of a page does not run as shown."""


def commands_in(body: str) -> Iterator[Shown]:
    """Yield the commands of a block, each with its output."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield Shown(command, printed)


def fits(shown: str, printed: str) -> bool:
    """Tell whether an output is as a page shows it, some lines left out."""
    first, *others = re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)
    if not others:
        return shown == printed
    *middle, last = others
    end = len(printed) - len(last)
    at = len(first)
    if not printed.startswith(first) or not printed.endswith(last):
        return False
    for piece in middle:
        found = printed.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return at <= end


def edited(text: str, edit: Sequence[str]) -> str:
    """Return a text with the lines of an edit changed.

    Raises:
        ExampleError: If the lines that go do not stand there once.
    """
    old = "".join(f"{line[1:]}\n" for line in edit if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in edit if not line.startswith("-"))
    if text.count(old) != 1:
        message = f"these lines do not stand there once:\n{old}"
        raise ExampleError(message)
    return text.replace(old, new)


def apply(body: str, folder: Path) -> None:
    """Make the edits of a block in a folder."""
    for part in re.split(r"^--- ", body, flags=re.MULTILINE)[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        path = folder / name
        before = path.read_text("utf-8") if path.exists() else ""
        path.write_text(edited(before, lines) if before else _new(lines), "utf-8")


def _new(lines: Sequence[str]) -> str:
    return "".join(f"{line[1:]}\n" for line in lines)


class Player:
    """Runs the examples of one page in a folder.

    Args:
        folder: Where the first command runs.
        home: The folder that pages call `~`.
        environment: The variables that commands see, on top of those of this process.
    """

    def __init__(self, folder: Path, home: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._home = home
        self._environment = {**os.environ, "COLUMNS": WIDTH, **environment}

    def played(self, page: str) -> str:
        """Return a page with the outputs as they are; those that fit stay as shown.

        Raises:
            ExampleError: If an exit code is another one, or an edit does not fit.
        """
        return BLOCK.sub(self._block, page)

    def _block(self, match: re.Match[str]) -> str:
        if match["kind"] == "diff":
            apply(match["body"], self.folder)
            return match[0]
        told = "".join(self._run(one) for one in commands_in(match["body"]))
        return f"```shellsession\n{told}```"

    def _run(self, shown: Shown) -> str:
        if shown.command.startswith("cd "):
            self.folder = (self.folder / shown.command.removeprefix("cd ")).resolve()
            return f"$ {shown.command}\n{shown.printed}"
        done = subprocess.run(  # noqa: S602 - the documentation's own commands
            shown.command,
            shell=True,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        printed = done.stdout.replace(str(self._home), "~")
        if done.returncode != shown.code:
            message = f"`{shown.command}` returned {done.returncode}:\n{printed}"
            raise ExampleError(message)
        kept = shown.printed if fits(shown.printed, printed) else printed
        return f"$ {shown.command}\n{kept}"
