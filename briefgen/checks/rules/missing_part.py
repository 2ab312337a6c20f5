"""A brief lacks a part that its template requires, or writes one that it does not have.

The template promises its readers where to look. A part that is missing, or that stands
under a name with a slip and so is not printed, is words that the reader never sees.

Bad: no prose for `bottom_line` where the template requires it; prose for `botom_line`.
Good: `prose: {bottom_line: …}`.
"""

from collections.abc import Iterator

from briefgen.base.nearest import did_you_mean
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed


def _lacking(printed: Printed) -> Iterator[Problem]:
    brief = printed.brief
    for name, part in printed.template.parts.items():
        if not part.required or printed.has(name):
            continue
        prose = part.source == "prose"
        yield Problem(
            f"the part `{name}`, which the template `{brief.template}` requires, is "
            "missing",
            brief.key("prose") if prose else brief.key("template"),
            brief,
            hint=f"write `{name}:` under `prose:`"
            if prose
            else f"the dossier has no {part.source.replace('-', ' ')} for it",
            subject=name,
        )


def _unknown(printed: Printed) -> Iterator[Problem]:
    brief, parts = printed.brief, printed.template.parts
    for name in brief.prose:
        if name not in parts:
            yield Problem(
                f"the template `{brief.template}` has no part `{name}`, so that this "
                "prose is not printed",
                brief.key("prose", name),
                brief,
                hint=did_you_mean(name, parts),
                subject=name,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every part that is required and missing, or written and not printed."""
    for printed in dossier.printed.values():
        yield from _lacking(printed)
        yield from _unknown(printed)


RULE = Rule(
    "BRF09", "missing-part", "A brief lacks a part that its template requires.", find
)
