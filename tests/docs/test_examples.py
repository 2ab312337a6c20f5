"""The examples in docs/ run, and what they show is what happens.

A fenced block of the kind `console` runs in a folder of its own. The comment above it says
what lies there: `<!-- example: starter -->`. A line that begins with `$ ` is a command;
what follows is what a terminal shows; `...` stands for any number of lines, or for any
words at the end of one.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.pipeline.starting import start

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(
    r"^(?:<!-- example: (?P<where>[a-z]+) -->\n)?```console\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
FACTS = "briefs/quay/facts.yaml"


@dataclass(frozen=True)
class Example:
    """A block of commands with what they show."""

    page: str
    line: int
    where: str
    body: str

    @property
    def steps(self) -> Iterator[tuple[str, str]]:
        """Each command with what it shows."""
        for part in re.split(r"^\$ ", self.body, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield command, shown


def examples() -> Iterator[Example]:
    for path in sorted((ROOT / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        for match in BLOCK.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            page = path.relative_to(ROOT).as_posix()
            yield Example(page, line, match["where"] or "", match["body"])


EXAMPLES = tuple(examples())


def make_empty(folder: Path) -> None:
    folder.mkdir()


def make_starter(folder: Path) -> None:
    start(folder)


def make_faulty(folder: Path) -> None:
    start(folder)
    path = folder / FACTS
    text = path.read_text("utf-8")
    faulty = text.replace("para: 3\n    kind: number", "para: 4\n    kind: number")
    assert faulty != text
    path.write_text(faulty, "utf-8")


PLACES: Mapping[str, Callable[[Path], None]] = {
    "empty": make_empty,
    "faulty": make_faulty,
    "starter": make_starter,
}


def pattern(shown: str) -> re.Pattern[str]:
    """Return what matches a text in which `...` stands for anything."""
    lines = (
        ".*" if line == "..." else re.escape(line).replace(r"\.\.\.", "[^\n]*")
        for line in shown.rstrip("\n").split("\n")
    )
    return re.compile("\n".join(lines), re.DOTALL)


@pytest.fixture
def terminal(tmp_path: Path) -> Callable[[list[str], str], list[str]]:
    """Return a function that types commands into one bash and returns what they show."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "briefgen"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m briefgen "$@"\n', "utf-8")
    program.chmod(0o755)
    kept = {k: v for k, v in os.environ.items() if k in {"HOME", "LANG", "TMPDIR"}}
    variables = {**kept, "PATH": f"{programs}:/usr/bin:/bin", "PYTHONPATH": str(ROOT)}

    def type_in(commands: list[str], where: str) -> list[str]:
        PLACES[where](tmp_path / "here")
        end = "@@end of a command@@"
        script = "\n".join(
            f"(exit $code); {command}\ncode=$?; echo '{end}'" for command in commands
        )
        done = subprocess.run(
            ("/bin/bash", "-c", f"code=0\n{script}"),
            check=True,
            cwd=tmp_path / "here",
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return done.stdout.split(f"{end}\n")[:-1]

    return type_in


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.page}:{one.line}")
def test_an_example_shows_what_happens(
    example: Example, terminal: Callable[[list[str], str], list[str]]
) -> None:
    steps = list(example.steps)
    told = terminal([command for command, _ in steps], example.where)
    assert len(told) == len(steps)
    for (command, shown), real in zip(steps, told, strict=True):
        found = pattern(shown).fullmatch(real.rstrip("\n"))
        assert found, f"$ {command}\n{real}"


def test_there_are_examples() -> None:
    assert {one.page for one in EXAMPLES} >= {
        "docs/how-to/adopt.md",
        "docs/how-to/ci.md",
        "docs/how-to/fix.md",
        "docs/reference/exit-codes.md",
    }


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.page}:{one.line}")
def test_an_example_says_where_it_runs(example: Example) -> None:
    assert example.where in PLACES


def test_three_dots_stand_for_anything_and_nothing_else_does() -> None:
    assert pattern("a\n...\nd").fullmatch("a\nb\nc\nd")
    assert pattern("a ...").fullmatch("a b c")
    assert not pattern("a ...").fullmatch("a b\nc")
    assert not pattern("a.").fullmatch("ab")
