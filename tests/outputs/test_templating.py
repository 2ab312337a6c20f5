"""Templates are filled strictly: what is missing or wrong is told with its place."""

from dataclasses import replace

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.outputs.templating import fill
from briefgen.outputs.typeset import Typeset, typeset


def filled(text: str, brief: Typeset) -> str:
    return fill(brief.view, {"brief.md.j2": text}, "mine")


def test_a_value_is_escaped_on_its_way_out(every_part: Typeset) -> None:
    made = filled("{{ view.brief.title }}", every_part)
    assert made == r"The lock closes: \*what\* now?"


def test_words_of_a_template_s_own_are_not_escaped(every_part: Typeset) -> None:
    assert filled("*what*", every_part) == "*what*"


def test_joined_values_are_escaped_each(every_part: Typeset) -> None:
    made = filled("{{ ['*', '|'] | join(' | ') }}", every_part)
    assert made == r"\* | &#124;"


WRONG = [
    ("one\n{{ view.none }}", "mine/brief.md.j2:2"),
    ("one\n\n{% if %}", "brief.md.j2:3"),
    ("{{ view.brief.__class__.mro() }}", "mine/brief.md.j2"),
    ("{% include 'elsewhere' %}", "mine/brief.md.j2"),
]


@pytest.mark.parametrize(("text", "place"), WRONG)
def test_a_template_that_is_wrong_is_told_with_its_place(
    every_part: Typeset, text: str, place: str
) -> None:
    with pytest.raises(BriefgenError) as told:
        filled(text, every_part)
    assert place in str(told.value)
    assert told.value.exit_code == 3


def test_a_template_cites_only_what_the_brief_has(every_part: Typeset) -> None:
    texts = {**every_part.design.texts, "brief.md.j2": "Words [@F099]."}
    with pytest.raises(BriefgenError, match="cites `F099`, not in the brief"):
        typeset(every_part.view, replace(every_part.design, texts=texts))


def test_the_fingerprint_is_of_the_text_without_it(every_part: Typeset) -> None:
    assert f"`{every_part.fingerprint}`" in every_part.markdown
