import re
from urllib.parse import unquote

import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.fragment import Fragments

TEXT = (
    "Vance said the war, the long war, must end \u2014 and soon.\n"
    "The US & its allies agree on a 5-point plan, Vance said.\n"
    "Russia\u2019s demands are too much. "
    + "Nobody knows what follows next. " * 12
    + "But all of them want the war to end.\n"
)
PAGE = Fragments(ArchivedText("t", TEXT))


def directive(words: str, nth: int = 0) -> str | None:
    start = [one.start() for one in re.finditer(re.escape(words), TEXT)][nth]
    return PAGE.directive(start, start + len(words))


def test_words_that_stand_once_are_given_as_they_are() -> None:
    assert directive("demands are too much") == "text=demands%20are%20too%20much"


def test_the_marks_of_the_grammar_are_encoded() -> None:
    found = directive("US & its allies agree on a 5-point plan, Vance")

    assert found == (
        "text=US%20%26%20its%20allies%20agree%20on%20a%205%2Dpoint%20plan%2C%20Vance"
    )


@pytest.mark.parametrize("nth", [0, 1])
def test_words_that_stand_twice_get_the_context_that_tells_them_apart(nth: int) -> None:
    found = directive("Vance said", nth)

    assert found is not None
    prefix, suffix = ("", ",-the%20war%2C%20the") if nth == 0 else ("point%20plan", "")
    assert found.endswith(suffix)
    assert prefix in found.split("-,")[0]


def test_short_words_get_context_even_if_they_stand_once() -> None:
    assert directive("soon") == "text=must%20end%20%E2%80%94%20and-,soon"


def test_a_passage_is_widened_to_whole_words() -> None:
    start = TEXT.index("Russia")

    found = PAGE.directive(start, start + len("Russia"))

    assert found is not None
    assert "Russia%E2%80%99s" in found


def test_a_passage_across_blocks_becomes_a_range() -> None:
    start, end = TEXT.index("must end"), TEXT.index("allies") + len("allies")

    found = PAGE.directive(start, end)

    assert found is not None
    first, last = found.removeprefix("text=").split(",")
    assert unquote(first) == "must end \u2014 and"
    assert unquote(last) == "& its allies" or unquote(last) == "US & its allies"


def test_a_long_passage_becomes_a_range() -> None:
    start = TEXT.index("demands")

    found = PAGE.directive(start, len(TEXT) - 1)

    assert found is not None
    assert found.startswith("text=demands%20are%20too,")


def test_words_that_nothing_tells_apart_get_no_link() -> None:
    line = "the same line again\n"
    page = Fragments(ArchivedText("t", line * 2))

    assert page.directive(0, len(line) - 1) is None


def test_nothing_and_half_a_surrogate_pair_get_no_link() -> None:
    page = Fragments(ArchivedText("t", "some words \ud800 that nobody can link to\n"))

    assert page.directive(4, 5) is None
    assert page.directive(0, 30) is None
    assert page.link("https://example.org/a", 0, 30) is None


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=demands"),
        ("https://example.org/a#top", "https://example.org/a#top:~:text=demands"),
        (
            "https://example.org/a#:~:text=b",
            "https://example.org/a#:~:text=b&text=demands",
        ),
    ],
)
def test_a_link_keeps_the_fragment_of_its_address(url: str, start: str) -> None:
    at = TEXT.index("demands are too much")

    link = PAGE.link(url, at, at + 20)

    assert link is not None
    assert link.startswith(start)


def test_every_link_leads_to_its_passage_and_to_no_other() -> None:
    words = list(re.finditer(r"\S+", TEXT))
    made = 0
    for first in range(0, len(words) - 6, 2):
        start, end = words[first].start(), words[first + 5].end()
        found = PAGE.directive(start, end)
        if found is None or "," in found:
            continue
        made += 1
        plain = " ".join(TEXT.split())
        assert plain.count(unquote(found.removeprefix("text="))) == 1
    assert made > 5


def test_a_range_whose_ends_would_overlap_gets_no_link() -> None:
    page = Fragments(ArchivedText("t", "one two\nthree four\n" * 2))

    assert page.directive(4, 13) is None


def test_white_space_at_the_ends_of_a_passage_is_left_out() -> None:
    start = TEXT.index(" demands are too much")

    assert PAGE.directive(start, start + 21) == "text=demands%20are%20too%20much"
