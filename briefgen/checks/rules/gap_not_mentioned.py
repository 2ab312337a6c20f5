"""A recommendation depends on an open gap that the brief does not mention.

Whoever decides must know what is not known. A recommendation depends on the gaps that
it names itself and on those of its judgements; a brief mentions a gap where it prints
or cites it.

Bad: R5 with `gaps: [G06]` in a brief with `include: {gaps: [G01]}` that nowhere cites
G06.
Good: G06 among the gaps that the brief prints, or `[@G06]` in the rationale of R5.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.base.span import Span
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import printed_ids
from briefgen.dossier.model import Dossier
from briefgen.schema.analysis import Recommendation


def _gaps(dossier: Dossier, one: Recommendation) -> Iterator[tuple[str, Span]]:
    """Yield the gaps that a recommendation depends on, with where it says so."""
    for index, name in enumerate(one.gaps):
        yield name, one.at("gaps", index)
    judgements = dossier.records.file.judgements
    for index, judgement in enumerate(one.judgements):
        if judgement in judgements:
            for name in judgements[judgement].gaps:
                yield name, one.at("judgements", index)


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every dependence on a gap that a brief passes over."""
    known = dossier.records.file.gaps
    for slug, printed in dossier.printed.items():
        if not any(printed.parts_from("recommendations")):
            continue
        mentioned = {*printed_ids(printed), *printed.cited}
        told = set()
        for one in printed.chosen("recommendations"):
            if not isinstance(one, Recommendation):
                continue
            for name, span in _gaps(dossier, one):
                silent = name in known and name not in mentioned
                if (
                    silent
                    and known[name].status == "open"
                    and (one.id, name) not in told
                ):
                    told.add((one.id, name))
                    yield Problem(
                        f"`{one.id}` depends on the open gap `{name}`, which `{slug}` "
                        "does not mention",
                        span,
                        one,
                        related=(Label(known[name].key(), known[name].summary),),
                        hint=f"print `{name}` among the gaps of the brief, or cite it",
                        subject=name,
                    )


RULE = Rule(
    "REC04",
    "gap-not-mentioned",
    "A recommendation depends on a gap that the brief passes over.",
    find,
    severity=Severity.WARNING,
)
