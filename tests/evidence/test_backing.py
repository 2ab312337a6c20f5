"""What backs our words, on material of the kind that the rules meet."""

from pathlib import Path

import pytest
import yaml

from briefgen.evidence.backing import (
    unbacked_dates,
    unbacked_figures,
    unbacked_names,
    unbacked_strength,
    unbacked_turns,
    unbacked_words,
)
from briefgen.evidence.citations import cited_ids
from briefgen.evidence.names import Names
from briefgen.evidence.prose import plain
from briefgen.evidence.speakers import established, spoken_for
from briefgen.evidence.unbacked import Nearest

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parents[2]
WINDOW = 2


def load(name: str) -> list[dict[str, object]]:
    """Return a file of test data that is a list."""
    found = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


PAIRS = [*load("pairs.yaml"), *load("held_out.yaml")]
SEEDS = yaml.safe_load((DATA / "seed_facts.yaml").read_text(encoding="utf-8"))
SENTENCES = (DATA / "brief_sentences.txt").read_text(encoding="utf-8").splitlines()
FACTS = SEEDS["facts"]
ACTORS = SEEDS["actors"]
PARAGRAPHS = {
    source: (ROOT / path).read_text(encoding="utf-8").split("\n")
    for source, path in SEEDS["sources"].items()
}
NAMES = Names.of(
    {actor: record["names"] for actor, record in ACTORS.items()},
    people=[actor for actor, record in ACTORS.items() if record.get("person")],
)


def around(fact: dict[str, str]) -> list[str]:
    """Return the paragraph of a fact and its neighbours, the nearest first."""
    lines, place = PARAGRAPHS[fact["source"]], int(str(fact["para"])) - 1
    steps = [0, *(side * far for far in range(1, WINDOW + 1) for side in (-1, 1))]
    return [lines[place + one] for one in steps if 0 <= place + one < len(lines)]


def reported(
    statement: str, passages: list[str], context: list[str]
) -> dict[str, list[str]]:
    """Return what each family of checks reports on a statement."""
    strength = unbacked_strength(statement, passages)
    turns = unbacked_turns(statement, passages)
    found = {
        "figures": [one.words for one in unbacked_figures(statement, passages)],
        "dates": [one.words for one in unbacked_dates(statement, passages)],
        "strength": [one.why for one in strength],
        "turns": [one.why for one in turns],
        "words": [one.words for one in unbacked_words(statement, passages, context)],
    }
    return {family: sorted(items) for family, items in found.items() if items}


WHY = {
    "hedge-lost": "the passage is hedged, this is not",
    "strength-added": "nothing in the passage is as strong",
    "negation-added": "the passage has no negation",
    "negation-lost": "the passage has a negation, this has none",
    "condition-lost": "the passage makes a condition, this makes none",
}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["statement"][:50])
def test_a_pair_is_reported_for_what_is_wrong_and_nothing_else(
    pair: dict[str, object],
) -> None:
    context = [str(pair["context"])] if "context" in pair else []
    expected = pair.get("expect", {})
    assert isinstance(expected, dict)
    wanted = {
        family: sorted(WHY.get(item, item) for item in items)
        for family, items in expected.items()
    }
    assert reported(str(pair["statement"]), [str(pair["passage"])], context) == wanted


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_no_fact_of_the_seeds_raises_a_false_alarm(fact: dict[str, str]) -> None:
    assert reported(fact["statement"], [fact["passage"]], around(fact)) == {}


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_every_name_in_the_facts_of_the_seeds_is_backed(fact: dict[str, str]) -> None:
    speaker = fact.get("speaker", "")
    role = ACTORS[speaker].get("role", "") if speaker else ""
    known = {speaker} | spoken_for(fact["passage"], role, NAMES)
    passages = [fact["passage"], *around(fact)]
    assert unbacked_names(fact["statement"], passages, NAMES, known) == ()


@pytest.mark.parametrize(
    "fact", [one for one in FACTS.values() if "speaker" in one], ids=lambda f: f["para"]
)
def test_every_speaker_of_the_seeds_is_established(fact: dict[str, str]) -> None:
    assert established(fact["speaker"], fact["passage"], around(fact), NAMES)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda text: text[:50])
def test_no_sentence_of_a_brief_raises_a_false_alarm(sentence: str) -> None:
    facts = [FACTS[one] for one in cited_ids(sentence)]
    passages = [fact["passage"] for fact in facts]
    context = [text for fact in facts for text in around(fact)]
    words = plain(sentence)
    found = [
        *unbacked_figures(words, passages),
        *unbacked_dates(words, passages),
        *unbacked_strength(words, passages, own_voice=True),
        *unbacked_names(words, [*passages, *context], NAMES),
    ]
    assert found == []


def test_a_figure_is_reported_with_its_place_and_the_nearest() -> None:
    (found,) = unbacked_figures("It takes 48 hours.", ["x", "within 24 hours", "3 men"])
    assert (found.start, found.end, found.words) == (9, 17, "48 hours")
    assert found.nearest == Nearest("24 hours", 1, 7, 15)


@pytest.mark.parametrize(
    ("text", "passage", "why"),
    [
        ("5 million", "-5 million", "the passage has it with the other sign"),
        ("€5bn", "$5bn", "the passage has it in another currency"),
        ("€5bn", "5 billion", "the passage has it without a currency"),
        ("5%", "5 in all", "the passage has it without `%`"),
        ("5 days", "5 hours", "the passage has it with another unit"),
        ("500", "nearly 500", "the passage says `nearly`"),
        ("48", "47", "no passage has this figure"),
        ("48", "none", "no passage has a figure"),
    ],
)
def test_the_report_says_what_is_wrong_with_a_figure(
    text: str, passage: str, why: str
) -> None:
    assert [one.why for one in unbacked_figures(text, [passage])] == [why]


def test_a_year_may_stand_in_a_date_of_the_passage() -> None:
    assert unbacked_figures("It ended in 2025.", ["on 7 May 2025"]) == ()


def test_a_date_is_no_figure() -> None:
    assert unbacked_figures("It ended on 7 May.", ["it ended"]) == ()


def test_a_date_is_reported_with_the_nearest() -> None:
    (found,) = unbacked_dates("It ended on 7 May.", ["it ended on 8 May"])
    assert found.nearest == Nearest("8 May", 0, 12, 17)


def test_a_lost_hedge_is_reported_where_it_stands() -> None:
    (found,) = unbacked_strength(
        "It rained in Rome.", ["x", "perhaps it rained in Rome"]
    )
    assert found.nearest == Nearest("perhaps", 1, 0, 7)


def test_a_name_is_reported_with_a_name_that_the_passage_has() -> None:
    (found,) = unbacked_names("Rubio left.", ["Vance left"], NAMES)
    assert found.nearest == Nearest("Vance", 0, 0, 5)


def test_declared_actors_are_not_also_foreign_words() -> None:
    assert unbacked_words("Rubio left.", ["he left"], names=NAMES) == ()


def test_a_word_of_the_context_is_not_foreign() -> None:
    assert unbacked_words("Military aid ended.", ["aid ended"], ["military"]) == ()


def test_french_and_german_figures_are_read_as_such() -> None:
    assert unbacked_figures("10.000 Soldaten", ["zehntausend Soldaten"], "de") == ()
    assert unbacked_figures("1,5 %", ["15 %"], "fr-FR")


@pytest.mark.parametrize("unit", ["1 ", "1,", "€5", "May ", "may ", "Rubio "])
def test_a_long_monotonous_text_backs_itself(unit: str) -> None:
    text = unit * 3_000
    assert unbacked_figures(text, [text]) == unbacked_dates(text, [text]) == ()
    assert unbacked_strength(text, [text]) == unbacked_words(text, [text]) == ()
    assert unbacked_names(text, [text], NAMES) == ()


def test_many_different_figures_are_all_found() -> None:
    text = " ".join(f"{number} cows," for number in range(3_000, 4_500))
    assert unbacked_figures(text, [text]) == ()


def test_an_opposite_is_reported_with_its_place() -> None:
    (found,) = unbacked_words("Exports rose in May.", ["x", "exports fell in May"])
    assert found.nearest == Nearest("fell", 1, 8, 12)


def test_a_negation_turns_an_opposite_into_an_equal() -> None:
    assert unbacked_words("It was not accepted.", ["it was rejected"]) == ()


def test_many_words_that_the_passage_lacks_are_all_reported() -> None:
    found = unbacked_words("Farmers burned tractors nearby.", ["it rained"])
    assert [one.words for one in found] == ["Farmers", "burned", "tractors", "nearby"]
