"""The Markdown of briefs: safe links, no raw HTML, marks in groups and ranges."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from briefgen.outputs.markup.dialect import Converter


@pytest.fixture
def convert() -> Callable[..., str]:
    """Return what converts one chunk, its marks as plain links of one kind."""

    def mark(number: int) -> Element:
        made = Element("a", {"class": "mark spoken", "id": f"ref-{number}"})
        made.text = str(number)
        return made

    converter = Converter(mark)

    def chunk(text: str, *, in_prose: bool = True) -> str:
        return converter.convert(text, in_prose=in_prose)

    return chunk


UNSAFE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "&#106;avascript:alert(1)",
    "//elsewhere.example/x",
]


@pytest.mark.parametrize("target", UNSAFE)
def test_a_link_that_could_run_or_read_loses_its_target(
    convert: Callable[..., str], target: str
) -> None:
    assert "href" not in convert(f"[words]({target})")


@pytest.mark.parametrize("target", ["#f001", "https://example.org/a", "mailto:a@b.c"])
def test_a_link_to_the_page_the_web_or_mail_stays(
    convert: Callable[..., str], target: str
) -> None:
    assert f'href="{target}"' in convert(f"[words]({target})")


def test_an_image_becomes_its_words(convert: Callable[..., str]) -> None:
    made = convert("![a picture](https://example.org/a.png)")
    assert "<img" not in made
    assert "a picture" in made


def test_raw_html_is_shown_and_not_made(convert: Callable[..., str]) -> None:
    assert "<b>" not in convert("<b>bold</b>")


def test_marks_beside_each_other_are_one_group(convert: Callable[..., str]) -> None:
    made = convert("words[^1] [^4] and[^7]")
    assert made.count('class="marks few"') == 2


def test_a_run_of_marks_in_a_table_is_a_range(convert: Callable[..., str]) -> None:
    made = convert("- words[^3] [^4] [^5] [^9]", in_prose=True)
    assert ">3</a>–" in made
    assert '<span id="ref-4"></span>' in made
    assert ">4</a>" not in made
    assert ">9</a>" in made


def test_two_marks_are_no_range(convert: Callable[..., str]) -> None:
    assert "–" not in convert("- words[^3] [^4]")


def test_words_after_a_range_stay(convert: Callable[..., str]) -> None:
    assert "and after" in convert("- words[^3] [^4] [^5] and after")


def test_marks_in_prose_are_never_a_range(convert: Callable[..., str]) -> None:
    assert "–" not in convert("words[^3] [^4] [^5]")


def test_the_first_mark_in_prose_is_told_from_later_ones(
    convert: Callable[..., str],
) -> None:
    made = convert("once[^2] and again[^2]")
    assert made.count("mark spoken first") == 1
    assert "first" not in convert("a third time[^2]")


def test_a_mark_in_a_list_is_not_the_first_in_prose(
    convert: Callable[..., str],
) -> None:
    assert "first" not in convert("- words[^2]")
    assert "first" in convert("words[^2]")


def test_a_mark_in_a_box_is_not_the_first_in_prose(convert: Callable[..., str]) -> None:
    assert "first" not in convert("words[^2]", in_prose=False)
