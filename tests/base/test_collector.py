"""The search for garbage pauses, goes on, and leaves out what it is told to."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from briefgen.base.collector import (
    RARELY,
    collected_rarely,
    collector_paused,
    put_aside,
    search_whole,
)


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave nothing aside for the tests that follow."""
    gc.unfreeze()
    yield
    gc.unfreeze()


class Knot:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


def knot_put_aside() -> weakref.ref[Knot]:
    """Return a way to see whether garbage lives on that was put aside."""
    with collector_paused():
        knot = weakref.ref(Knot())
        put_aside()
    return knot


def test_the_collector_runs_again_after_a_pause() -> None:
    with collector_paused():
        paused = not gc.isenabled()
    assert paused
    assert gc.isenabled()


def test_a_pause_in_a_pause_does_not_end_it() -> None:
    with collector_paused():
        with collector_paused(aside=True):
            pass
        assert not gc.isenabled()


def test_what_lives_after_a_pause_may_be_put_aside() -> None:
    with collector_paused(aside=True):
        kept: list[list[int]] = [[] for _ in range(100)]
    assert gc.get_freeze_count() >= len(kept)
    assert gc.isenabled()


def test_what_was_put_aside_is_searched_after_the_next_pause() -> None:
    knot = knot_put_aside()
    gc.collect()
    assert knot() is not None
    with collector_paused(aside=True):
        gc.collect()
    assert knot() is None


def test_it_searches_as_often_as_before_after_it_did_so_rarely() -> None:
    usual = gc.get_threshold()
    with collected_rarely():
        assert gc.get_threshold() == (RARELY, *usual[1:])
    assert gc.get_threshold() == usual


def test_the_whole_is_searched_and_put_aside() -> None:
    knot = knot_put_aside()
    search_whole()
    assert knot() is None
    assert gc.get_freeze_count() > 0
