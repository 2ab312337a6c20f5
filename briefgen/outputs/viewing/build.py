"""Puts the view of one brief together."""

from collections.abc import Iterator, Mapping

from briefgen.dossier.edition import Edition, as_printed, differing
from briefgen.dossier.likelihood import terms_used
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.outputs.view import (
    ChangeView,
    JudgementChangeView,
    PartView,
    ScaleRow,
    View,
)
from briefgen.outputs.viewing import advice, analysis, front, sources
from briefgen.outputs.viewing.evidencemap import evidence_map
from briefgen.outputs.viewing.wording import day, markdown, words
from briefgen.outputs.words import Words
from briefgen.schema.analysis import Judgement


def anchor(name: str) -> str:
    """Return the anchor of a part from its name: `key-findings`."""
    return name.replace("_", "-")


def _parts(printed: Printed) -> Mapping[str, PartView]:
    return {
        name: PartView(
            name=name,
            anchor=anchor(name),
            heading=Words(part.heading or name.replace("_", " ").capitalize()),
            present=printed.has(name),
            prose=markdown(printed.brief.prose.get(name)),
            lines=part.lines,
        )
        for name, part in printed.template.parts.items()
    }


def _counts(dossier: Dossier, printed: Printed) -> Mapping[str, int]:
    file = dossier.records.file
    conflicts = file.conflicts.values()
    return {
        "sources": len(file.sources),
        "facts": sum(1 for _ in dossier.active_facts()),
        "facts_used": len(printed.facts),
        "conflicts": len(file.conflicts),
        "conflicts_open": sum(one.status == "open" for one in conflicts),
        "gaps": sum(one.status == "open" for one in file.gaps.values()),
        "judgements": len(file.judgements),
        "recommendations": len(file.recommendations),
    }


def _judged(printed: Printed, edition: Edition | None) -> Iterator[JudgementChangeView]:
    """Yield what changed in the judgements since the last released edition."""
    for one in printed.chosen("judgements") if edition else ():
        then = edition.judgements.get(one.id) if edition else None
        if isinstance(one, Judgement) and then is not None:
            for each in differing(then, as_printed(one)):
                yield JudgementChangeView(
                    one.id, each.field, Words(each.before), Words(each.after)
                )


def _changes(printed: Printed, edition: Edition | None) -> tuple[ChangeView, ...]:
    judged = tuple(_judged(printed, edition))
    return tuple(
        ChangeView(
            version=Words(one.version),
            date=day(one.date),
            what=Words(one.what),
            touches=Words(", ".join(one.touches) or "all"),
            judgements=tuple(
                each
                for each in judged
                if one.version == printed.brief.version
                and (not one.touches or each.id in one.touches)
            ),
        )
        for one in printed.brief.changes
    )


def _scale(dossier: Dossier, printed: Printed) -> tuple[ScaleRow, ...]:
    """Return the likelihood words that the brief uses, with their bands."""
    used = terms_used(printed)
    bands = dossier.likelihood_bands
    return tuple(
        ScaleRow(Words(word), low, high)
        for word, (low, high) in bands.items()
        if word in used
    )


def _house(dossier: Dossier) -> Mapping[str, Words]:
    house = dossier.settings.house
    return {
        "institution": words(house.institution),
        "responsibility": words(house.responsibility),
        "territory": words(house.territory),
        "tools": words(house.tools),
        "contact": words(house.contact),
    }


def view_of(dossier: Dossier, slug: str) -> View:
    """Return the view of one brief of a dossier.

    Args:
        dossier: The dossier.
        slug: The name of the brief.
    """
    printed = dossier.printed[slug]
    shown, others = analysis.conflicts(printed)
    return View(
        brief=front.brief(printed),
        dossier=dossier.name,
        command=f"briefgen build briefs/{dossier.name}/{slug}.brief.yaml",
        labels={name: Words(one) for name, one in printed.template.labels.items()},
        parts=_parts(printed),
        front=front.rows(printed, _counts(dossier, printed)),
        counts=_counts(dossier, printed),
        judgements=analysis.judgements(printed),
        matrix=analysis.matrix(printed),
        events=analysis.events(printed),
        scenarios=advice.scenarios(printed, dossier.likelihood_bands),
        criteria=advice.criteria(printed),
        options=advice.options(printed),
        source_recommendations=advice.source_recommendations(printed),
        recommendations=advice.recommendations(printed),
        conflicts=shown,
        other_conflicts=others,
        gaps=analysis.gaps(printed),
        assumptions=analysis.assumptions(printed),
        terms=sources.terms(printed),
        sources=sources.sources(dossier, printed),
        evidence_map=evidence_map(dossier, printed),
        facts=sources.facts(dossier, printed),
        changes=_changes(printed, dossier.editions.get(slug)),
        waivers=sources.waivers(dossier, printed),
        scale=_scale(dossier, printed),
        scale_name=Words(dossier.scale_name),
        house=_house(dossier),
    )
