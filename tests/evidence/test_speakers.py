"""Who speaks, as far as a passage and its neighbours tell."""

import pytest

from briefgen.evidence.names import Names
from briefgen.evidence.speakers import attributed_to, established, spoken_for, tagged

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


@pytest.mark.parametrize(
    ("behind", "other"),
    [
        (",” said Putin on the day.", "Putin"),
        (", and more,” said Vladimir Putin.", "Vladimir Putin"),
        ('," President Putin said.', "Putin"),
        ("?” — Putin added", "Putin"),
        (".” Putin said that it was late.", None),
        (".”\n\nPutin said that it was late.", None),
        (",”\n\nsaid Putin.", None),
        (",” the leader said. Putin smiled.", None),
        (",” he told Putin.", None),
        (",” said a spokesman for Putin.", None),
        (",” said Putin’s spokesman.", None),
        (",” said Russia officials.", None),
        (",” said Vance, who met Putin.", None),
        (",” said Putin after Vance left.", None),
        (" and so on, said Putin.", None),
        (" in the end. “Other words,” said Putin.", None),
    ],
)
def test_the_tag_behind_a_quotation_may_name_another(
    behind: str, other: str | None
) -> None:
    names = Names.of(
        {"putin": ["Vladimir Putin"], "vance": ["JD Vance"], "russia": ["Russia"]},
        ["putin", "vance"],
    )
    words = "“We will close it"

    found = tagged("vance", words + behind, len(words), names)

    assert (found.words if found else None) == other


def test_a_passage_may_hold_the_closing_mark() -> None:
    text = "“We will close it,” Rubio replied."

    found = tagged("vance", text, len("“We will close it,”"), NAMES)

    assert found is not None
    assert found.words == "Rubio"
