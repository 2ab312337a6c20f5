"""Who speaks, as far as a passage and its neighbours tell."""

import pytest

from briefgen.evidence.names import Names
from briefgen.evidence.speakers import attributed_to, established, spoken_for

NAMES = Names.of(
    {"vance": ["JD Vance"], "rubio": ["Marco Rubio"], "us": ["US"]},
    people=["vance", "rubio"],
)


def test_a_speaker_named_in_the_passage_is_established_there() -> None:
    found = established("vance", "Vance said so", [], NAMES)
    assert found is not None
    assert found.where == "passage"


def test_a_speaker_named_next_to_the_passage_is_established_there() -> None:
    found = established("vance", "“it is so,” he added", ["x", "Vance spoke"], NAMES)
    assert found is not None
    assert (found.where, found.neighbour) == ("neighbour", 1)


def test_a_speaker_named_nowhere_is_not_established() -> None:
    assert established("vance", "“it is so,” he added", ["Rubio spoke"], NAMES) is None


@pytest.mark.parametrize(
    ("passage", "ids"),
    [
        ("“It is so,” Rubio said.", ["rubio"]),
        ("“It is so,” said Rubio.", ["rubio"]),
        ("Vance, who said so, met Rubio.", ["vance"]),
        ("Vance met Rubio.", []),
    ],
)
def test_a_passage_tells_to_whom_it_gives_the_words(
    passage: str, ids: list[str]
) -> None:
    assert [one.actors[0] for one in attributed_to(passage, NAMES)] == ids


@pytest.mark.parametrize(
    ("passage", "ids"),
    [("we would like that", {"us"}), ("they would like that", set())],
)
def test_we_stands_for_what_the_role_of_the_speaker_names(
    passage: str, ids: set[str]
) -> None:
    assert spoken_for(passage, "US Vice President", NAMES) == ids
