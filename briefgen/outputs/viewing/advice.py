"""Scenarios, options and recommendations, for a view."""

from collections.abc import Mapping

from markupsafe import Markup

from briefgen.dossier.printed import Printed
from briefgen.dossier.statement import cited_in
from briefgen.outputs.recordviews import (
    OptionView,
    RecommendationView,
    ScenarioView,
    SourceAdviceView,
)
from briefgen.outputs.viewing.chosen import chosen
from briefgen.outputs.viewing.wording import evidence, markdown, sentence_case, words
from briefgen.outputs.words import Words, cite, in_cell
from briefgen.schema.analysis import (
    Option,
    Recommendation,
    Scenario,
    SourceRecommendation,
)
from briefgen.schema.node import Ids

NOT_RATED = "–"


def scenarios(
    printed: Printed, bands: Mapping[str, tuple[int, int]]
) -> tuple[ScenarioView, ...]:
    """Return what could happen, each with the band of its likelihood word."""
    return tuple(
        ScenarioView(
            id=one.id,
            name=markdown(one.name),
            likelihood=sentence_case(one.likelihood),
            low=bands.get(one.likelihood, (0, 0))[0],
            high=bands.get(one.likelihood, (0, 0))[1],
            confidence=sentence_case(one.confidence),
            horizon=Words(one.horizon),
            drivers=cite(one.drivers),
            indicators=tuple(Words(sign) for sign in one.indicators),
            implications=markdown(one.implications),
        )
        for one in chosen(printed, "scenarios", Scenario)
    )


def criteria(printed: Printed) -> tuple[Words, ...]:
    """Return what options are rated by."""
    return tuple(Words(one.label) for one in printed.records.file.criteria.values())


def options(printed: Printed) -> tuple[OptionView, ...]:
    """Return what could be done, rated by each criterion."""
    names = tuple(printed.records.file.criteria)
    return tuple(
        OptionView(
            id=one.id,
            name=in_cell(markdown(one.name)),
            ratings=tuple(Words(one.ratings.get(name, NOT_RATED)) for name in names),
            support=cite(one.support),
            against=cite(one.against),
            recommended=one.recommended,
            status_quo=one.status_quo,
        )
        for one in chosen(printed, "options", Option)
    )


def _advice(printed: Printed, ids: Ids) -> Ids:
    """Return the facts that hold the sources' advice."""
    known = printed.records.file.source_recommendations
    facts = (fact for one in ids if one in known for fact in known[one].facts)
    return tuple(dict.fromkeys(facts))


def recommendations(printed: Printed) -> tuple[RecommendationView, ...]:
    """Return what the brief recommends."""
    return tuple(
        RecommendationView(
            id=one.id,
            addressee=Words(one.addressee),
            action=markdown(one.action),
            timeframe=sentence_case(one.timeframe),
            rationale=markdown(one.rationale),
            evidence=evidence(one.judgements + one.facts, cited_in(one.rationale)),
            advice=cite(_advice(printed, one.from_)),
            strength=sentence_case(one.strength),
            certainty=sentence_case(one.certainty),
            review=sentence_case(one.review_trigger),
            risks=markdown(one.risks),
            dissent=markdown(one.dissent),
        )
        for one in chosen(printed, "recommendations", Recommendation)
    )


def source_recommendations(printed: Printed) -> tuple[SourceAdviceView, ...]:
    """Return the advice that the sources give, each with the words of its facts."""
    facts = printed.records.facts
    return tuple(
        SourceAdviceView(
            id=one.id,
            addressee=Words(one.addressee),
            advice=Markup(" ").join(
                Markup("{} {}").format(Words(facts[name].statement), cite((name,)))
                for name in one.facts
                if name in facts
            ),
            timeframe=words(one.timeframe),
            evidence=cite(one.evidence),
        )
        for one in chosen(printed, "source-recommendations", SourceRecommendation)
    )
