"""A tree of lines for people, and the same as nested Markdown lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from briefgen.reports.glyphs import WIDTH, shown


@dataclass(frozen=True, slots=True)
class Branch:
    """A line with what hangs below it."""

    words: str
    below: tuple["Branch", ...] = ()


def _lines(branch: Branch, lead: str, mark: str, onward: str) -> Iterator[str]:
    room = max(24, WIDTH - len(lead) - len(mark))
    words = wrap(shown(branch.words), room, break_on_hyphens=False) or [""]
    yield f"{lead}{mark}{words[0]}"
    for line in words[1:]:
        yield f"{lead}{onward}{line}"
    for number, below in enumerate(branch.below, 1):
        last = number == len(branch.below)
        forks = ("└─ ", "   ") if last else ("├─ ", "│  ")
        yield from _lines(below, lead + onward, *forks)


def as_tree(branches: tuple[Branch, ...]) -> str:
    """Return trees as lines for a terminal."""
    return "\n".join(line for branch in branches for line in _lines(branch, "", "", ""))


def _items(branch: Branch, depth: int) -> Iterator[str]:
    yield f"{'    ' * depth}- {branch.words}"
    for below in branch.below:
        yield from _items(below, depth + 1)


def as_list(branches: tuple[Branch, ...]) -> str:
    """Return trees as nested Markdown lists, for a comment on a pull request."""
    return "\n".join(line for branch in branches for line in _items(branch, 0))
