"""The dossier on direct talks is whole, and its briefs say what its records back."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.loader.workspace import load
from briefgen.schema.fact import Fact

ROOT = Path(__file__).parents[2]
CITATION = re.compile(r"\[(@[^\]]+)\]")

COUNTS = {
    "sources": 2,
    "actors": 12,
    "terms": 4,
    "topics": 14,
    "facts": 69,
    "conflicts": 18,
    "corroborations": 8,
    "duplicates": 7,
    "gaps": 7,
    "assumptions": 3,
    "judgements": 6,
    "issues": 6,
    "positions": 4,
    "events": 8,
    "scenarios": 4,
    "criteria": 6,
    "options": 4,
    "source_recommendations": 5,
    "recommendations": 5,
}


WORKSPACE = load(ROOT, only=("direct-talks",))
(LOADED,) = WORKSPACE.dossiers
DOSSIER = LOADED.records
BRIEFS = LOADED.briefs


def paragraph(fact: Fact) -> str:
    """Return the paragraph of the source that a fact names."""
    text = (ROOT / DOSSIER.sources[fact.source].file).read_bytes().decode()
    assert fact.para is not None
    return text.split("\n")[fact.para - 1]


def cited(prose: str | None) -> set[str]:
    """Return the ids that a field of prose cites."""
    groups = (match.group(1) for match in CITATION.finditer(prose or ""))
    return {
        one.strip().removeprefix("@") for group in groups for one in group.split(";")
    }


def advice() -> set[str]:
    """Return the facts that hold advice of a source."""
    return {
        name for name, fact in DOSSIER.facts.items() if fact.kind == "recommendation"
    }


def proses() -> Iterator[tuple[str, str]]:
    """Yield every part of prose of every brief."""
    for slug, brief in BRIEFS.items():
        for name, value in brief.prose.items():
            yield f"{slug}:{name}", value


def test_the_workspace_is_read_without_a_complaint() -> None:
    assert WORKSPACE.diagnostics == ()


@pytest.mark.parametrize(("section", "count"), COUNTS.items())
def test_a_section_holds_everything_that_the_analyst_recorded(
    section: str, count: int
) -> None:
    assert len(getattr(DOSSIER, section)) == count


def test_the_facts_are_numbered_without_a_hole() -> None:
    assert sorted(DOSSIER.facts) == [f"F{number:03}" for number in range(1, 70)]


@pytest.mark.parametrize("name", sorted(DOSSIER.facts))
def test_a_quote_stands_once_in_the_paragraph_that_it_names(name: str) -> None:
    fact = DOSSIER.facts[name]
    assert paragraph(fact).count(fact.quote) == 1


@pytest.mark.parametrize("name", sorted(DOSSIER.sources))
def test_a_source_is_the_file_that_its_record_fixes(name: str) -> None:
    source = DOSSIER.sources[name]
    data = (ROOT / source.file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == source.sha256


@pytest.mark.parametrize("name", sorted(DOSSIER.sources))
def test_every_paragraph_of_a_source_is_used_or_dismissed(name: str) -> None:
    source = DOSSIER.sources[name]
    text = (ROOT / source.file).read_bytes().decode()
    used = {fact.para for fact in DOSSIER.facts.values() if fact.source == name}
    dismissed = {one.para for one in source.dismissed}
    assert used | dismissed == set(range(1, len(text.split("\n")) + 1))
    assert not used & dismissed


def test_the_speaker_of_direct_speech_is_named_in_the_paragraph_or_explained() -> None:
    spoken = [one for one in DOSSIER.facts.items() if one[1].voice == "direct-speech"]
    unnamed = [
        name
        for name, fact in spoken
        if "Vance" not in paragraph(fact) and fact.speaker_basis is None
    ]
    assert len(spoken) == 20
    assert unnamed == []


def test_a_slip_of_the_source_stands_in_the_quote_that_carries_it() -> None:
    slips = {
        name: [slip.words for slip in fact.sic]
        for name, fact in DOSSIER.facts.items()
        if fact.sic
    }
    assert slips == {"F032": ["stop the end of the destruction"]}
    assert slips["F032"][0] in DOSSIER.facts["F032"].quote


def test_the_words_between_quotation_marks_in_a_statement_stand_in_its_quote() -> None:
    straight = str.maketrans({"\u2018": "'", "\u2019": "'"})
    for name, fact in DOSSIER.facts.items():
        for words in re.findall("“([^”]+)”", fact.statement):
            assert words.translate(straight) in fact.quote.translate(straight), name


@pytest.mark.parametrize("name", sorted(DOSSIER.conflicts))
def test_a_difference_cites_every_side(name: str) -> None:
    conflict = DOSSIER.conflicts[name]
    assert cited(conflict.difference) == set(conflict.facts)


def test_eight_conflicts_are_still_open() -> None:
    found = {k for k, one in DOSSIER.conflicts.items() if one.status == "open"}
    assert found == {"C02", "C05", "C07", "C08", "C09", "C13", "C15", "C17"}


def test_no_corroboration_counts_a_duplicate() -> None:
    for name, one in DOSSIER.corroborations.items():
        for duplicate in DOSSIER.duplicates.values():
            assert len(set(one.facts) & set(duplicate.facts)) <= 1, name


@pytest.mark.parametrize("name", sorted(DOSSIER.judgements))
def test_a_judgement_cites_its_basis(name: str) -> None:
    judgement = DOSSIER.judgements[name]
    assert cited(judgement.statement) == set(judgement.basis)


@pytest.mark.parametrize("name", sorted(DOSSIER.events))
def test_an_event_cites_its_facts(name: str) -> None:
    event = DOSSIER.events[name]
    assert cited(event.what) == set(event.facts)


@pytest.mark.parametrize("name", sorted(DOSSIER.recommendations))
def test_a_rationale_cites_the_judgements_and_facts_of_its_recommendation(
    name: str,
) -> None:
    one = DOSSIER.recommendations[name]
    assert {*one.judgements, *one.facts} <= cited(one.rationale)


def test_every_actor_of_the_matrix_holds_something_or_is_silent_on_each_issue() -> None:
    for actor, row in DOSSIER.positions.items():
        assert row.keys() == DOSSIER.issues.keys(), actor
        assert all(one.silent is (one.holds is None) for one in row.values()), actor


def test_advice_is_no_evidence_for_assessments_events_or_recommendations() -> None:
    assessed = [j.basis for j in DOSSIER.judgements.values() if j.type == "assessment"]
    happened = [event.facts for event in DOSSIER.events.values()]
    advised = [one.facts for one in DOSSIER.recommendations.values()]
    assert len(advice()) == 7
    assert not advice() & {one for ids in assessed + happened + advised for one in ids}


def test_each_recommendation_starts_from_one_advice_of_the_source() -> None:
    found = [one.from_ for one in DOSSIER.recommendations.values()]
    assert found == [("SR1",), ("SR2",), ("SR3",), ("SR4",), ("SR5",)]


def test_every_option_is_rated_by_every_criterion() -> None:
    for name, option in DOSSIER.options.items():
        assert option.ratings.keys() == DOSSIER.criteria.keys(), name


@pytest.mark.parametrize("slug", ["cooperation-recommendations", "situation-brief"])
def test_a_brief_writes_the_prose_that_its_template_asks_for(slug: str) -> None:
    brief = BRIEFS[slug]
    template = WORKSPACE.templates[brief.template].record
    assert template is not None
    parts = template.parts
    asked = {name for name, part in parts.items() if part.source == "prose"}
    assert asked <= brief.prose.keys() <= parts.keys()


@pytest.mark.parametrize(("where", "prose"), tuple(proses()))
def test_prose_keeps_to_the_house_words(where: str, prose: str) -> None:
    bare = re.sub("“[^”]*”", "", prose)
    assert not re.findall(r"\bEC\b|\bKiev\b|\bdisputes?\b", bare), where


@pytest.mark.parametrize("slug", sorted(BRIEFS))
def test_the_bottom_line_keeps_to_four_lines(slug: str) -> None:
    words = CITATION.sub("", BRIEFS[slug].prose["bottom_line"]).split()
    assert len(words) <= 75
