"""Which pages of the built briefs a change touches, in words and as data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from briefgen.base.digest import Plain
from briefgen.pipeline.reasons import in_one_line

State = Literal["current", "older", "not-built", "unreadable"]


@dataclass(frozen=True, slots=True)
class BriefPages:
    """The pages of one built brief, as far as a change touches them.

    Args:
        pdf: The built PDF, by its path from the root of the workspace.
        state: Whether it can be relied on.
        told: Why it is older than its inputs or cannot be read, one reason each.
        total: How many pages it has; 0 where there is none to read.
        touched: For each sentence and cell that is touched, in their order: the pages
            that it stands on.
    """

    pdf: str
    state: State
    told: tuple[str, ...] = ()
    total: int = 0
    touched: tuple[tuple[int, ...], ...] = field(default=())

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that are touched, each once."""
        return tuple(sorted({page for pages in self.touched for page in pages}))


Pages = Mapping[str, BriefPages]
"""By slug of a brief."""


def numbers(pages: Iterable[int]) -> str:
    """Return page numbers in few words: `1, 3–5`."""
    ordered = sorted(set(pages))
    breaks = [n for n, (a, b) in enumerate(pairwise(ordered), 1) if b - a > 1]
    bounds = [0, *breaks, len(ordered)]
    runs = [ordered[a:b] for a, b in pairwise(bounds) if a < b]
    return ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs
    )


def _pages(pages: tuple[int, ...]) -> str:
    plural = "" if len(pages) == 1 else "s"
    return f"page{plural} {numbers(pages)}" if pages else ""


def told_of(one: BriefPages) -> str:
    """Return what is to be said of the pages of a brief."""
    if one.state == "not-built":
        return "pages not known: no PDF was built"
    if one.state == "unreadable":
        return f"pages not known: {in_one_line(one.told)}"
    where = f"{_pages(one.pages) or 'no page'} of {one.total}"
    if one.state == "current":
        return where
    why = in_one_line(one.told)
    return f"{where} in the last build, which is older than its inputs: {why}"


def told_beside(one: BriefPages, number: int) -> str:
    """Return what is to be said of the pages of one sentence or cell, before its place.

    Args:
        one: The pages of the brief.
        number: Which of the touched sentences and cells of the brief, from 0.
    """
    if not one.total:
        return ""
    pages = one.touched[number]
    if not pages:
        return "on no page, " if one.state == "current" else "not in the last build, "
    return f"{_pages(pages)}, "


def data_of(slug: str, one: BriefPages) -> dict[str, Plain]:
    """Return the pages of a brief as plain data."""
    return {
        "brief": slug,
        "pdf": one.pdf,
        "state": one.state,
        "told": list(one.told),
        "pages": list(one.pages),
        "total": one.total,
    }
