"""A record or a sentence names an id that does not exist, or one of the wrong kind.

A reference that leads nowhere breaks the chain from the sentence to the passage.

Bad: `basis: [F06]` where no fact has the id `F06`.
Good: `basis: [F006]`.
"""

from collections.abc import Iterator, Mapping

from briefgen.base.nearest import did_you_mean
from briefgen.checks.rule import Owner, Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.reference import Reference
from briefgen.schema.brief import Brief
from briefgen.schema.node import Record

Known = Mapping[tuple[str, ...], Mapping[str, None]]
"""By the sections that a field may name: the ids in them."""


def _known(dossier: Dossier) -> Known:
    known: dict[tuple[str, ...], dict[str, None]] = {}
    for kinds in {one.kinds for one in dossier.references}:
        sections = (dossier.records.section(kind) for kind in kinds)
        names = (one for section in sections for one in section)
        known[kinds] = dict.fromkeys(names if kinds else dossier.records.citable)
    return known


def _words(kinds: tuple[str, ...]) -> str:
    return " or ".join(kind.replace("_", " ").rstrip("s") for kind in kinds) or "record"


def _reference(
    dossier: Dossier, one: Reference, known: Mapping[str, None]
) -> Iterator[Problem]:
    if one.target in dossier.dropped:
        return
    if not isinstance(one.owner, Record | Brief):
        return
    kind = dossier.records.citable.get(one.target)
    what = f"no {_words(one.kinds)} `{one.target}`"
    if kind:
        what = f"`{one.target}` is one of the {kind[0]}, not a {_words(one.kinds)}"
    hint = did_you_mean(one.target, known) or f"add it, or take it out of `{one.field}`"
    yield Problem(what, one.span, one.owner, hint=hint, subject=one.target)


def _positions(dossier: Dossier) -> Iterator[Problem]:
    file = dossier.records.file
    for actor, row in file.positions.items():
        if actor not in file.actors:
            hint = did_you_mean(actor, file.actors)
            span = file.key("positions", actor)
            yield Problem(f"no actor `{actor}`", span, hint=hint, subject=actor)
        for issue, position in row.items():
            if issue not in file.issues:
                hint = did_you_mean(issue, file.issues)
                yield Problem(
                    f"no issue `{issue}`", position.key(), hint=hint, subject=issue
                )


def _ratings(dossier: Dossier) -> Iterator[Problem]:
    file = dossier.records.file
    for option in file.options.values():
        for name in option.ratings:
            if name not in file.criteria:
                hint = did_you_mean(name, file.criteria)
                span = option.key("ratings", name)
                yield Problem(
                    f"no criterion `{name}`", span, option, hint=hint, subject=name
                )


def _cited(dossier: Dossier) -> Iterator[Problem]:
    for field in dossier.prose:
        owner: Owner | None = (
            field.owner if isinstance(field.owner, Record | Brief) else None
        )
        for citation in field.citations:
            for cited in citation.ids:
                if cited.id in dossier.records.citable or cited.id in dossier.dropped:
                    continue
                hint = did_you_mean(cited.id, dossier.records.citable)
                span = dossier.words_at(field.owner, field.path, cited.start, cited.end)
                yield Problem(
                    f"no record `{cited.id}` to cite", span, owner, hint=hint,
                    subject=cited.id,
                )  # fmt: skip


def _included(dossier: Dossier) -> Iterator[Problem]:
    for brief in dossier.briefs.values():
        for kind, names in brief.include.items():
            for index, name in enumerate(names):
                known = dossier.records.section(kind)
                if name not in known and name not in dossier.dropped:
                    hint = did_you_mean(name, known)
                    span = brief.at("include", kind, index)
                    yield Problem(
                        f"no `{name}` among the {kind}", span, brief, hint=hint,
                        subject=name,
                    )  # fmt: skip


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every id that leads nowhere.

    While a file of the dossier could not be read whole, nothing is yielded: what seems
    unknown may stand there, and the report counts the file as not checked.
    """
    if dossier.unread:
        return
    every = _known(dossier)
    for reference in dossier.references:
        known = every[reference.kinds]
        if reference.target not in known:
            yield from _reference(dossier, reference, known)
    yield from _positions(dossier)
    yield from _ratings(dossier)
    yield from _cited(dossier)
    yield from _included(dossier)


RULE = Rule(
    "REL01", "unknown-id", "A record or sentence names an id that is not.", find
)
