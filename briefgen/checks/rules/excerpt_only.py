"""A judgement rests on excerpts alone.

What an excerpt leaves out may say the opposite. The judgement needs a source that is
archived whole, or must say that the missing part could change it: by a gap that names
the source.

Bad: a judgement whose facts all come from a source with `completeness: excerpt`.
Good: the same judgement with a fact from a complete source, or with `gaps: [G04]` where
G04 is open and affects that source.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.claim import facts_behind
from briefgen.dossier.model import Dossier
from briefgen.schema.analysis import Judgement


def _owned_up(dossier: Dossier, judgement: Judgement, sources: set[str]) -> bool:
    """Tell whether open gaps of a judgement name all of its sources."""
    gaps = dossier.records.file.gaps
    open_gaps = [gaps[name] for name in judgement.gaps if name in gaps]
    named = {one for gap in open_gaps if gap.status == "open" for one in gap.affects}
    return sources <= named


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every judgement whose facts come from excerpts and from nothing else."""
    for name, judgement in dossier.records.file.judgements.items():
        facts = facts_behind(dossier.records, judgement.basis)
        sources = {one.source for one in facts if one.source in dossier.sources}
        records = [dossier.sources[one] for one in sorted(sources)]
        if not records or any(one.completeness == "complete" for one in records):
            continue
        if _owned_up(dossier, judgement, sources):
            continue
        yield Problem(
            f"`{name}` rests on excerpts alone: {', '.join(sorted(sources))}",
            judgement.at("basis"),
            judgement,
            hint="add a fact from a source that is archived whole, or name under "
            "`gaps:` what the missing part could change",
            related=tuple(Label(one.key(), "archived in part only") for one in records),
            subject=",".join(sorted(sources)),
        )


RULE = Rule(
    "SRC03",
    "excerpt-only",
    "A judgement rests on excerpts alone.",
    find,
    Severity.WARNING,
)
