"""A brief, or a part of it, has more words than its template allows.

A reader with ten minutes reads the first pages of a long paper and none of the rest.
Counted are the words of prose, tables and boxes; citations, headings, front matter and
the annex are not. How many lines and pages they make is told by the layout alone.

Bad: 140 words of `bottom_line` in a template with `words: 80`.
Good: 75 words.
"""

import re
from collections.abc import Iterator, Mapping

from briefgen.base.diagnostic import Severity
from briefgen.base.span import Span
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import wordings
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.evidence.prose import plain
from briefgen.schema.brief import Brief

_WORD = re.compile(r"\S*?[^\W_]\S*")
"""What spaces part, where it has a letter or a digit."""


def count_words(text: str) -> int:
    """Return how many words of prose a text has, its citations left out."""
    return len(_WORD.findall(plain(text)))


def _counts(printed: Printed) -> Mapping[str, int]:
    counts = dict.fromkeys(printed.template.parts, 0)
    for field in wordings(printed):
        counts[field.part] += count_words(field.value)
    return counts


def _place(brief: Brief, part: str) -> Span:
    prose = brief.written("prose", part)
    return brief.key("prose", part) if prose else brief.at("template")


def _parts(printed: Printed, counts: Mapping[str, int]) -> Iterator[Problem]:
    brief = printed.brief
    for name, part in printed.template.parts.items():
        if part.words is not None and counts[name] > part.words:
            yield Problem(
                f"`{name}` has {counts[name]} words, and `{brief.template}` allows "
                f"{part.words}",
                _place(brief, name),
                brief,
                hint=f"cut {counts[name] - part.words} words",
                subject=name,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every part and every brief that is too long."""
    for slug, printed in dossier.printed.items():
        counts = _counts(printed)
        yield from _parts(printed, counts)
        limit = printed.template.limits.words
        parts = printed.template.parts
        total = sum(counts[name] for name, part in parts.items() if not part.annex)
        if limit is not None and total > limit:
            yield Problem(
                f"`{slug}` has {total} words without its annex, and "
                f"`{printed.brief.template}` allows {limit}",
                printed.brief.at("template"),
                printed.brief,
                hint=f"cut {total - limit} words, or print fewer records with "
                "`include:`",
                subject="words",
            )


RULE = Rule(
    "BRF04",
    "too-long",
    "A brief or part has more words than its template allows.",
    find,
    severity=Severity.WARNING,
)
