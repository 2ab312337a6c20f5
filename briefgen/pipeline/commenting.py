"""An impact in a short Markdown comment, fit for a pull request."""

import re
from collections.abc import Iterator

from briefgen.dossier.asking import CITATION
from briefgen.pipeline.impact import DossierImpact
from briefgen.pipeline.telling import (
    SECTION_WORDS,
    brief_told,
    change_told,
    sentences_told,
    successions_told,
    turned_told,
)
from briefgen.reports.tree import Branch, as_list

HEADING = "### What this change touches"
MOST = 8
"""So many lines are told under each heading at the most."""

EDIT = " → "
"""What stands between the words before and after an edit."""

AT = re.compile(r"@(?=\w)")
TAG = re.compile(r"<(?=[\w!/?])")


def comment(found: tuple[DossierImpact, ...]) -> str:
    """Return what changes touch, as a comment.

    What turns a check comes first. Records that rest on a change are named by their
    ids, and of the sentences those that rest on it directly are shown. No words of a
    record or source can call somebody by name, or be read as HTML.

    Args:
        found: The impact, dossier by dossier.
    """
    lines = as_list(tuple(map(_dossier, found))).split("\n")
    # An edit may be one of its citations alone.
    said = (one if EDIT in one else CITATION.sub("", one) for one in lines)
    plain = TAG.sub("&lt;", AT.sub("", "\n".join(said)))
    return f"{HEADING}\n\n{plain}"


def _dossier(one: DossierImpact) -> Branch:
    ids = one.impact.changed
    more = f" and {len(ids) - MOST} more" if len(ids) > MOST else ""
    parts = (
        ("checks and differences that turn", tuple(turned_told(one))),
        ("changed", tuple(change_told(one, each) for each in one.changes)),
        ("superseded sources", tuple(successions_told(one))),
        ("rests on it", tuple(_records(one))),
    )
    below = tuple(Branch(told, _first(lines)) for told, lines in parts if lines)
    head = f"**{one.dossier.name}**: {', '.join(ids[:MOST])}{more}"
    return Branch(head, (*below, *_briefs(one)))


def _first(lines: tuple[Branch, ...]) -> tuple[Branch, ...]:
    rest = len(lines) - MOST
    return (*lines[:MOST], Branch(f"{rest} more")) if rest > 0 else lines


def _records(one: DossierImpact) -> Iterator[Branch]:
    """Yield the records that rest on a change, a line for each kind."""
    kinds: dict[str, list[str]] = {}
    for each in one.impact.reached:
        kinds.setdefault(each.section, []).append(each.id)
    for section, ids in kinds.items():
        yield Branch(f"{SECTION_WORDS.get(section, section)}: {', '.join(ids)}")


def _briefs(one: DossierImpact) -> Iterator[Branch]:
    for slug in one.dossier.briefs:
        touched = tuple(sentences_told(one, slug))
        if touched:
            direct = tuple(branch for hit, branch in touched if hit.direct)
            yield Branch(brief_told(one, slug), _first(direct))
