"""Citations in prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.citations import citations, cited_ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("So it is [@F006].", ["F006"]),
        ("So it is [@F006; @J2].", ["F006", "J2"]),
        ("So it is [see @F006, para 3; also @F008, pp. 2-4].", ["F006", "F008"]),
        ("So it is [-@F006].", ["F006"]),
        ("So it is [@vance.2025-a_b.].", []),
        ("So it is [@a.b-c_1].", ["a.b-c_1"]),
        ("So it is\n[@F006;\n@F007].", ["F006", "F007"]),
        ("Not in `[@F006]` code.", []),
        ("Write to [a@b.org] or a@b.org.", []),
        ("[@F1] and [@F1] again", ["F1"]),
    ],
)
def test_ids_of_sound_citations_are_read(text: str, ids: list[str]) -> None:
    assert list(cited_ids(text)) == ids


def test_an_id_carries_its_own_offsets_and_locator() -> None:
    text = "So [@F006; see @J2, para 3]."
    first, second = citations(text)[0].ids
    assert text[first.start : first.end] == "F006"
    assert (text[second.start : second.end], second.locator) == ("J2", "para 3")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[@F006, foo]", "`, foo` after an id is not understood"),
        ("[bar @F006]", "`bar` before an id is not understood"),
        ("[@F006; J2]", "`J2` is not an id with `@`"),
        ("[@F006", "the bracket is not closed"),
        ("[F006, F008]", "the ids lack their `@`"),
        ("as @F006 has it", "the id stands outside brackets"),
    ],
)
def test_a_malformed_citation_says_what_is_wrong(text: str, problem: str) -> None:
    (found,) = citations(text)
    assert (found.problem, found.ids[0].id) == (problem, "F006")


@pytest.mark.parametrize("text", ["[F006](x.html)", "[F006]: x", "![F006]", "[word]"])
def test_links_and_other_brackets_are_no_citations(text: str) -> None:
    assert citations(text) == ()


@given(st.text(alphabet=st.sampled_from(list("aF0 [];@,-.`\n"))) | st.text())
def test_every_citation_lies_in_the_text_in_order(text: str) -> None:
    ends = 0
    for one in citations(text):
        assert ends <= one.start < one.end <= len(text)
        assert all(text[cited.start : cited.end] == cited.id for cited in one.ids)
        ends = one.end


@pytest.mark.parametrize("unit", ["[", "[@", "[@F1;", "`a", "@F1 ", "[F1"])
def test_a_long_monotonous_text_is_read(unit: str) -> None:
    assert len(citations(unit * 20_000 + "\n\n[@F9]")) >= 1
