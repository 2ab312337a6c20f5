"""Words between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.quotations import quotations


def quoted(text: str) -> list[str]:
    """Return the words of the sound quotations."""
    return [one.inner.of(text) for one in quotations(text) if one.fault is None]


def faults(text: str) -> list[str | None]:
    """Return the faults of the quotations in order."""
    return [one.fault for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("a “big gulf” exists", ["big gulf"]),
        ('a "big gulf" exists', ["big gulf"]),
        ("un « grand écart » existe", [" grand écart "]),
        ("eine „große Kluft“ besteht", ["große Kluft"]),
        ("eine »große Kluft« besteht", ["große Kluft"]),
        ("ett ”stort gap” finns", ["stort gap"]),
        ("a ‘big gulf’ exists", ["big gulf"]),
        ("a 'big gulf' exists", ["big gulf"]),
        ("「はい」と言った", ["はい"]),
        ("I don’t, Trump’s and the parties’ views, the ’90s", []),
        ("I don't, Trump's and the parties' views, the '90s", []),
        (
            "“they say ‘here it is,’ and go”",
            ["they say ‘here it is,’ and go", "here it is,"],
        ),
        ("the ‘parties’ views’ differ", ["parties’ views"]),
        ("a 6' 5\" man", []),
        ("Hawai‘i", []),
    ],
)
def test_quoted_words_are_found_and_apostrophes_are_not(
    text: str, inner: list[str]
) -> None:
    assert quoted(text) == inner


def test_the_span_takes_in_the_marks() -> None:
    (found,) = quotations("a “b” c")
    assert (found.start, found.end, found.inner.start, found.inner.end) == (2, 5, 3, 4)


def test_a_quotation_inside_another_knows_its_depth() -> None:
    assert [one.depth for one in quotations("“a ‘b’ c”")] == [0, 1]


def test_a_mark_without_its_partner_is_reported() -> None:
    assert faults("He said “it is so.") == ["unclosed"]


def test_a_closing_mark_alone_is_reported() -> None:
    assert faults("it is so,” he said") == ["unopened"]


def test_a_quotation_does_not_run_into_the_next_block() -> None:
    assert faults("- “one\n- two”") == ["unclosed", "unopened"]


def test_a_speech_of_several_paragraphs_is_a_run_on(
    pytestconfig: pytest.Config,
) -> None:
    path = pytestconfig.rootpath / "seeds" / "000_2cb77b4b2a804d4f.txt"
    found = faults(path.read_text(encoding="utf-8"))
    assert [one for one in found if one] == ["run-on"]


@given(
    st.text(alphabet=st.sampled_from(list("aA1s .\n“”„‘’‚\"'«»‹›「」|-#"))) | st.text()
)
def test_every_quotation_lies_in_the_text(text: str) -> None:
    for one in quotations(text):
        assert (
            0 <= one.start <= one.inner.start <= one.inner.end <= one.end <= len(text)
        )


@given(st.text(alphabet="ab ", min_size=1).map(str.strip).filter(bool))
def test_whatever_is_put_between_curly_marks_is_found(words: str) -> None:
    assert quoted(f"He said “{words}” today.") == [words]


@pytest.mark.parametrize("unit", ["“", "‘a s’ b ", '"a ', "'", "„", "«", "s’ a "])
def test_many_marks_are_read_to_the_last(unit: str) -> None:
    assert len(quotations("x " + unit * 20_000 + " “end”")) >= 1
