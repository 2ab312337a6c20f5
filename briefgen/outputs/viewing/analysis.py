"""Judgements, positions, events and what we do not know, for a view."""

from briefgen.dossier.printed import Printed
from briefgen.dossier.statement import cited_in
from briefgen.outputs.recordviews import (
    AssumptionView,
    CellView,
    ConflictView,
    EventView,
    GapView,
    JudgementView,
    MatrixRow,
    MatrixView,
)
from briefgen.outputs.viewing.chosen import chosen
from briefgen.outputs.viewing.wording import evidence, markdown, sentence_case, words
from briefgen.outputs.words import Words, cite, in_cell
from briefgen.schema.analysis import Assumption, Event, Gap, Judgement, Position
from briefgen.schema.relation import Conflict


def judgements(printed: Printed) -> tuple[JudgementView, ...]:
    """Return the findings that the brief prints."""
    return tuple(
        JudgementView(
            id=one.id,
            statement=markdown(one.statement),
            short=words(one.short),
            confidence=sentence_case(one.confidence),
            likelihood=sentence_case(one.likelihood),
            basis=evidence(one.basis, cited_in(one.statement)),
            contrary=cite(one.contrary),
            type=one.type,
        )
        for one in chosen(printed, "judgements", Judgement)
    )


def _cell(position: Position | None) -> CellView:
    holds = position.holds if position else None
    return CellView(silent=holds is None, holds=in_cell(markdown(holds)))


def matrix(printed: Printed) -> MatrixView:
    """Return who holds what on which issue, silences included."""
    file = printed.records.file
    actors = tuple(file.positions)
    names = (file.actors[one].name if one in file.actors else one for one in actors)
    return MatrixView(
        actors=tuple(sentence_case(name) for name in names),
        rows=tuple(
            MatrixRow(
                label=Words(issue.label),
                cells=tuple(_cell(file.positions[actor].get(name)) for actor in actors),
            )
            for name, issue in file.issues.items()
        ),
    )


def events(printed: Printed) -> tuple[EventView, ...]:
    """Return the timeline in the order of time."""
    found = sorted(chosen(printed, "events", Event), key=lambda one: one.order)
    return tuple(
        EventView(
            id=one.id,
            when=sentence_case(one.when.stated or one.when.resolved),
            precision=one.when.precision or "none",
            what=in_cell(markdown(one.what) + " " + _rest(one.facts, one.what)),
            order=one.order,
            scheduled=one.scheduled,
        )
        for one in found
    )


def _rest(ids: tuple[str, ...], text: str) -> str:
    return evidence(ids, cited_in(text))


def conflicts(
    printed: Printed,
) -> tuple[tuple[ConflictView, ...], tuple[str, ...]]:
    """Return the differences that the brief prints, and the ids of the others."""
    shown = chosen(printed, "conflicts", Conflict)
    views = tuple(
        ConflictView(
            id=one.id,
            severity=one.severity,
            difference=in_cell(markdown(one.difference)),
            treatment=sentence_case(one.treatment),
            open=one.status == "open",
        )
        for one in shown
    )
    names = {one.id for one in shown}
    others = (one for one in printed.records.file.conflicts if one not in names)
    return views, tuple(others)


def gaps(printed: Printed) -> tuple[GapView, ...]:
    """Return what is not known."""
    return tuple(
        GapView(
            id=one.id,
            question=Words(one.question),
            summary=Words(one.summary),
            close_by=Words(one.close_by),
            before_release=one.before_release,
            open=one.status == "open",
        )
        for one in chosen(printed, "gaps", Gap)
    )


def assumptions(printed: Printed) -> tuple[AssumptionView, ...]:
    """Return what is taken for granted."""
    return tuple(
        AssumptionView(one.id, markdown(one.statement), Words(one.if_wrong))
        for one in chosen(printed, "assumptions", Assumption)
    )
