"""The front matter of a brief lacks a line that its template requires.

A reader must be able to tell for whom a brief is, what it asks for, by when, and how
far its information goes. Every brief has a title, version, status, language, marking,
date, cut-off, addressee and authors; a template may require more.

Bad: no `decision:` in a brief whose template requires it.
Good: `decision: Agree recommendations R1 to R5`.
"""

from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.brief import Brief


def _missing(brief: Brief, name: str) -> bool:
    value = getattr(brief, name, None)
    return value in (None, (), "")


def _cutoff(brief: Brief) -> Iterator[Problem]:
    if brief.cutoff.date is None and not brief.cutoff.reason:
        yield Problem(
            "the information cut-off has neither a date nor a reason",
            brief.key("cutoff"),
            brief,
            hint="write `date:`, or in `reason:` why no day can be given",
            subject="cutoff",
        )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every line of front matter that is required and missing."""
    for slug, brief in dossier.briefs.items():
        yield from _cutoff(brief)
        printed = dossier.printed.get(slug)
        names = printed.template.front_matter if printed else ()
        for name in names:
            if _missing(brief, name):
                yield Problem(
                    f"the front matter has no `{name}`, which the template "
                    f"`{brief.template}` requires",
                    brief.key("template"),
                    brief,
                    hint=f"add `{name}:`",
                    subject=name,
                )


RULE = Rule(
    "BRF03",
    "front-matter-incomplete",
    "A required line of front matter is missing.",
    find,
)
