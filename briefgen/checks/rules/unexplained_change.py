"""A judgement changed since the last edition, and no change note says so.

Readers of the last edition acted on what it said; they must be told what no longer
holds (ICD 203). A judgement counts as changed where its record gives the old wording in
`previous:`, or where it differs from the last edition that is known. A note explains it
where its version is the brief's and it touches the judgement or, naming nothing, the
whole brief.

Bad: `previous:` on J2 in version 0.2, whose note in `changes:` touches J1 alone.
Good: `touches: [J1, J2]` in that note.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.base.span import Span
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.edition import Edition, PastJudgement
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.evidence.prose import plain
from briefgen.schema.analysis import Judgement
from briefgen.schema.brief import Brief


def _explained(brief: Brief, name: str) -> bool:
    notes = (one for one in brief.changes if one.version == brief.version)
    return any(not note.touches or name in note.touches for note in notes)


def _words(text: str) -> list[str]:
    return plain(text).split()


def _what_changed(now: Judgement, then: PastJudgement) -> str | None:
    if now.confidence != then.confidence:
        return "confidence"
    if now.likelihood != then.likelihood:
        return "likelihood"
    if _words(now.statement) != _words(then.statement):
        return "statement"
    return None


def _changed(judgement: Judgement, edition: Edition | None) -> tuple[str, Span] | None:
    """Return what changed in a judgement and where to look, if anything did."""
    then = edition.judgements.get(judgement.id) if edition else None
    field = _what_changed(judgement, then) if then else None
    if field and edition:
        return f"its {field} is not that of {edition.version}", judgement.at(field)
    if judgement.previous is not None:
        return "its record gives an earlier wording", judgement.at("previous")
    return None


def _judgements(printed: Printed) -> Iterator[Judgement]:
    if any(printed.parts_from("judgements")):
        for one in printed.chosen("judgements"):
            if isinstance(one, Judgement):
                yield one


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every changed judgement that no note of the brief explains."""
    for slug, printed in dossier.printed.items():
        brief = printed.brief
        for judgement in _judgements(printed):
            changed = _changed(judgement, dossier.editions.get(slug))
            if changed is None or _explained(brief, judgement.id):
                continue
            what, span = changed
            yield Problem(
                f"`{judgement.id}` changed ({what}), and no change note of version "
                f"{brief.version} of `{slug}` says so",
                span,
                judgement,
                hint=f"add a note of this version to `changes:` with "
                f"`touches: [{judgement.id}]`",
                subject=slug,
            )


RULE = Rule(
    "BRF07",
    "unexplained-change",
    "A judgement changed and no change note says so.",
    find,
    severity=Severity.WARNING,
)
