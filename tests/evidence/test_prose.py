"""Markdown blanked out of prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.prose import blank_markdown, plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a **bold** _soft_ word", "a bold soft word"),
        ('a [link](https://x.org/2025 "the title") here', "a link here"),
        ("an ![image](pic_5.png) here", "an image here"),
        ("code `x = 5` and ``y`z``", "code and"),
        ("see https://x.org/5/6 now", "see now"),
        ("a note[^12] here", "a note here"),
        ("5 * 3 and snake_case", "5 * 3 and snake_case"),
        (r"a \*star\*", "a *star *"),
        ("so [@F006; @F2025] it is", "so it is"),
        ("a <!-- 5 --> b", "a b"),
        ("```\n5\n```\nsix", "six"),
    ],
)
def test_only_the_words_remain(text: str, words: str) -> None:
    assert " ".join(plain(text).split()) == words


def test_blanking_keeps_citations_when_told() -> None:
    assert blank_markdown("**a** [@F1][@F2]").strip() == "a   [@F1][@F2]"


@given(
    st.text(alphabet=st.sampled_from(list('a5 []()!*_`\\@\n<>{}.#~"^:/'))) | st.text()
)
def test_no_offset_moves(text: str) -> None:
    blanked = plain(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))


@pytest.mark.parametrize("unit", ["![[]()", "[", "*", "_a", "`", "<!--", "[a](", "\\"])
def test_a_long_monotonous_text_keeps_its_length(unit: str) -> None:
    assert len(plain(unit * 5_000)) == len(unit) * 5_000
