"""Hostile templates get nothing, break nothing and end soon."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import pytest
from corpus.spending import looped, repeated, spending
from corpus.templates import broken, reaching
from jinja2 import TemplateError

from briefgen.base.errors import BriefgenError
from briefgen.outputs.design import Design
from briefgen.outputs.sandbox.environment import Sandbox
from briefgen.outputs.sandbox.filters import PLAIN
from briefgen.outputs.sandbox.meter import CHARACTERS, STEPS, Meter
from briefgen.outputs.templating import ENTRY, environment, fill
from briefgen.outputs.view import View

SHARE = 10
"""Each template is given this part of the limits, so that all are soon done."""
CALLS = 2_500_000
"""Calls of Python that a template may cause with its part of the limits. Without them,
it would never end."""
LARGEST = CHARACTERS // SHARE
"""Characters that any hostile template may get printed."""
SECRETS = (
    *("<class", "<module", "<function", "<bound method", "<built-in", "object at 0x"),
    *("mappingproxy", "root:x", "site-packages", "__builtins__", "briefgen.outputs"),
)


class EndlessError(BaseException):
    """Something took more calls than it may."""


@contextmanager
def counting(most: int) -> Iterator[None]:
    """Count calls, not time, so that every machine and every load tells the same."""
    left = most

    def count(_frame: FrameType, event: str, _given: object) -> None:
        nonlocal left
        left -= event in ("call", "c_call")
        if left < 0:
            sys.setprofile(None)
            raise EndlessError

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)


def outcome(view: View, text: str) -> str | BriefgenError:
    try:
        return fill(view, {ENTRY: text}, "hostile")
    except BriefgenError as error:
        return error


def outcome_of_a_part(view: View, files: dict[str, str]) -> str | BriefgenError:
    meter = Meter(STEPS // SHARE, CHARACTERS // SHARE)
    try:
        return environment(files, meter).fill(ENTRY, "hostile", {"view": view})
    except BriefgenError as error:
        return error


def test_the_families_are_as_large_as_promised() -> None:
    assert len(set(reaching())) >= 2_000
    assert len(set(spending())) >= 90


@pytest.fixture(scope="module")
def reached(view: View) -> list[tuple[str, str | BriefgenError]]:
    """Return what became of templates that reach for what is not theirs."""
    return [(text, outcome(view, f"\n\n{text}")) for text in reaching()]


def test_no_template_reaches_beyond_the_view(
    reached: list[tuple[str, str | BriefgenError]],
) -> None:
    for text, made in reached:
        if isinstance(made, str):
            assert not any(secret in made for secret in SECRETS), text


def test_what_a_template_says_instead_of_a_secret_is_told_with_file_and_line(
    reached: list[tuple[str, str | BriefgenError]],
) -> None:
    told = [(text, made) for text, made in reached if isinstance(made, BriefgenError)]
    assert len(told) > len(reached) / 2
    for text, made in told:
        assert made.message.startswith(f"template `hostile/{ENTRY}:3`: "), text
        assert "\n" not in made.message
        assert made.exit_code == 3


def within_budget(view: View, texts: Iterator[str]) -> None:
    for text in texts:
        with counting(CALLS):
            made = outcome_of_a_part(view, {ENTRY: text})
        assert not isinstance(made, str) or len(made) < LARGEST, text[:300]


def never_ending() -> None:
    with counting(1000):
        while True:
            len("")


def test_what_never_ends_is_seen() -> None:
    with pytest.raises(EndlessError):
        never_ending()


def test_what_takes_long_each_time_is_stopped_by_what_it_goes_through(
    view: View,
) -> None:
    """A call on a vast text is one call: the limits must know how vast it is."""
    ended = {"more than", "is no text", "cannot be", "has no", "not", "must", "deep"}
    for text in repeated():
        with counting(CALLS):
            made = outcome_of_a_part(view, {ENTRY: text})
        assert isinstance(made, BriefgenError), text[-200:]
        assert any(one in made.message for one in ended), made.message


LONG = "a" * 1000


def calls(room: Sandbox) -> list[tuple[str, Callable[..., object]]]:
    """Return the names of filters and tests, each with what calls it."""
    filters = [(name, room.call_filter) for name in room.filters]
    return [*filters, *((name, room.call_test) for name in room.tests)]


@pytest.mark.parametrize("words", [LONG, [LONG], {"a": LONG}, (LONG, [LONG])])
def test_every_filter_and_test_is_charged_for_what_it_goes_through(
    words: object,
) -> None:
    meter = Meter()
    room = environment({ENTRY: ""}, meter)
    for name, call in calls(room):
        before = meter.characters
        if name not in PLAIN and not name.startswith(" "):
            with suppress(Exception):
                call(name, words, [words])
            assert before - meter.characters >= len(LONG), name


class Endless(list[object]):
    """A list that says that it is vast, and whose things must not be gone through."""

    def __len__(self) -> int:
        return 10**12

    def __iter__(self) -> Iterator[object]:
        yield from (1, 2)
        raise EndlessError


def test_plain_filters_and_tests_go_through_nothing() -> None:
    plain = [one for one in calls(environment({ENTRY: ""})) if one[0] in PLAIN]
    assert {name for name, _ in plain} == PLAIN
    for name, call in plain:
        with suppress(TemplateError):
            call(name, Endless(), [])


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
    with counting(CALLS):
        made = outcome_of_a_part(view, files)
    assert isinstance(made, BriefgenError)
    assert "more than" in made.message


def test_the_limits_themselves_stop_a_template(view: View) -> None:
    with counting(CALLS * SHARE):
        made = outcome(view, looped("{% set y = x0 %}", 15))
    assert isinstance(made, BriefgenError)
    assert f"more than {STEPS:,} steps" in made.message


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
