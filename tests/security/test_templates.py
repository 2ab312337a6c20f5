"""Hostile templates get nothing, break nothing and end soon."""

import time
from collections.abc import Iterator

import pytest
from corpus.templates import broken, reaching, spending

from briefgen.base.errors import BriefgenError
from briefgen.outputs.design import Design
from briefgen.outputs.templating import ENTRY, environment, fill
from briefgen.outputs.view import View

SECONDS = 20.0
"""Processor time that a hostile template may take, traced for coverage; without limits
it would never end."""
LARGEST = 5_000_000
"""Characters that any hostile template may get printed."""
SECRETS = (
    *("<class", "<module", "<function", "<bound method", "<built-in", "object at 0x"),
    *("mappingproxy", "root:x", "site-packages", "__builtins__", "briefgen.outputs"),
)


def outcome(view: View, text: str) -> str | BriefgenError:
    try:
        return fill(view, {ENTRY: text}, "hostile")
    except BriefgenError as error:
        return error


def test_the_families_are_as_large_as_promised() -> None:
    assert len(set(reaching())) >= 2_000
    assert len(set(spending())) >= 90


def test_no_template_reaches_beyond_the_view(view: View) -> None:
    for text in reaching():
        made = outcome(view, text)
        if isinstance(made, str):
            assert not any(secret in made for secret in SECRETS), text


def test_what_a_template_says_instead_of_a_secret_is_told_with_file_and_line(
    view: View,
) -> None:
    for text in reaching():
        made = outcome(view, f"\n\n{text}")
        if isinstance(made, BriefgenError):
            assert made.message.startswith(f"template `hostile/{ENTRY}:3`: "), text
            assert "\n" not in made.message
            assert made.exit_code == 3


def within_budget(view: View, texts: Iterator[str]) -> None:
    for text in texts:
        start = time.process_time()
        made = outcome(view, text)
        assert time.process_time() - start < SECONDS, text[:300]
        assert not isinstance(made, str) or len(made) < LARGEST, text[:300]


def test_no_template_takes_long_or_grows_without_end(view: View) -> None:
    within_budget(view, spending())


def test_a_broken_template_is_an_error_with_a_place(view: View) -> None:
    within_budget(view, broken())


def test_a_bomb_behind_an_inclusion_is_stopped(view: View) -> None:
    files = {ENTRY: "{% include 't0' %}"}
    files |= {
        f"t{n}": f"{{% include 't{n + 1}' %}}{{% include 't{n + 1}' %}}"
        for n in range(40)
    }
    files["t40"] = "x"
    start = time.process_time()
    with pytest.raises(BriefgenError, match="more than"):
        fill(view, files, "hostile")
    assert time.process_time() - start < 30


def test_an_error_names_the_file_that_it_is_in(view: View) -> None:
    files = {ENTRY: "{% import 'parts.md.j2' as p %}\n{{ p.one(view) }}"}
    files["parts.md.j2"] = "{% macro one(view) %}\n\n{{ view.nosuch }}{% endmacro %}"
    with pytest.raises(BriefgenError) as told:
        fill(view, files, "mine")
    assert told.value.message == (
        "template `mine/parts.md.j2:3`: "
        "'briefgen.outputs.view.View object' has no attribute 'nosuch'"
    )


def test_what_our_own_templates_use_is_allowed(view: View, design: Design) -> None:
    assert len(fill(view, design.texts, design.template)) > 10_000


def test_the_room_holds_nothing_but_what_is_put_there(view: View) -> None:
    made = environment({ENTRY: ""})
    assert sorted(made.globals) == ["anchor", "fingerprint", "note"]
    assert view.brief.slug


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% raw %}", "{# x #}", "{{ view }}"])
def test_words_that_look_like_a_template_are_printed(view: View, text: str) -> None:
    files = {ENTRY: "{{ [words]|join }}".replace("words", repr(text))}
    printed = fill(view, files, "mine")
    for plain, shown in (("{", "\\{"), ("}", "\\}"), ("*", "\\*"), ("#", "#")):
        text = text.replace(plain, shown)
    assert printed == text
