"""What stands between two spaces, and what is remembered of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence import pieces as module
from briefgen.evidence.pieces import Known, lone_word, pieces

SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2003\u2028\u3000"
TEXTS = st.text(f"aé’.\u200b\ud800{SPACES}", max_size=12)


@given(TEXTS)
def test_pieces_are_as_long_as_the_text_and_hold_no_white_space(text: str) -> None:
    found = pieces(text)
    assert len(" ".join(found)) == len(text)
    assert [one for one in found if one] == text.split()


def test_a_lone_word_is_free_of_marks() -> None:
    assert lone_word("(“not”),") == "not"
    assert not any(map(lone_word, ["", "…", "don’t", "no-one", "no\u0301", "x2", "²"]))


def test_a_question_is_put_once() -> None:
    answers = iter("xy")
    known = Known(lambda piece: piece + next(answers))
    assert [known["a"], known["b"], known["a"]] == ["ax", "by", "ax"]


def test_answers_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 3)
    known = Known(len)
    assert [known["x" * size] for size in range(10)] == [*range(10)]
    assert len(known) <= 3
