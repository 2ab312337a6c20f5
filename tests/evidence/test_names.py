"""Declared actors in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.names import Names, mentioned, mentions, unsupported_names

NAMES = Names.of(
    {
        "vance": ["JD Vance"],
        "vdl": ["Ursula von der Leyen"],
        "us": ["United States", "US", "U.S.", "Trump administration"],
        "trump": ["Donald Trump"],
        "russia": ["Russia", "Russian", "Moscow"],
        "msc": ["Munich Security Conference"],
        "munich": ["Munich"],
        "boris": ["Boris Johnson"],
        "mike": ["Mike Johnson"],
    },
    people=["vance", "vdl", "trump", "boris", "mike"],
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("JD Vance spoke", ["vance"]),
        ("Vance's words", ["vance"]),
        ("Vance’s words", ["vance"]),
        ("VANCE spoke", ["vance"]),
        ("President von der Leyen", ["vdl"]),
        ("Von der Leyen’s words", ["vdl"]),
        ("the US and the U.S. agree", ["us", "us"]),
        ("the United\nStates", ["us"]),
        ("let us go", []),
        ("the Trump administration", ["us"]),
        ("the Munich Security Conference", ["msc"]),
        ("Munich and Moscow-Kyiv", ["munich", "russia"]),
        ("Russians, Advance, Vanceville", []),
        ("@US", ["us"]),
    ],
)
def test_an_actor_is_found_by_any_name_and_only_as_a_whole_word(
    text: str, ids: list[str]
) -> None:
    assert [one.actors[0] for one in mentions(text, NAMES)] == ids


def test_a_shared_surname_means_either() -> None:
    assert mentioned(["Johnson spoke"], NAMES) == {"boris", "mike"}


def test_a_name_is_backed_by_another_name_of_the_same_actor() -> None:
    assert unsupported_names("Russia agreed.", ["Moscow said yes"], NAMES) == ()


def test_a_name_that_no_passage_has_is_returned() -> None:
    found = unsupported_names("Vance told Trump.", ["Vance spoke"], NAMES)
    assert [one.words for one in found] == ["Trump"]


def test_an_actor_established_otherwise_is_backed() -> None:
    assert unsupported_names("Vance agreed.", ["he agreed"], NAMES, ["vance"]) == ()


@given(st.text(), st.lists(st.text(max_size=20), max_size=4))
def test_no_text_and_no_name_makes_it_fail(text: str, names: list[str]) -> None:
    declared = Names.of({"a": names, "b": [text]}, people=["a", "b"])
    assert all(text[m.start : m.end] == m.words for m in mentions(text, declared))


def test_many_mentions_are_all_found() -> None:
    assert len(mentions("Vance " * 20_000, NAMES)) == 20_000
