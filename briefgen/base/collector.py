"""The search for garbage cycles: all that this program tells Python about it.

The search goes through everything that lives. Where much is made and little of it is
garbage it takes up to half of the time and finds nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = 200_000
"""After how many new objects Python looks for garbage; 700 by itself."""


@contextmanager
def collector_paused(*, aside: bool = False) -> Iterator[None]:
    """Pause the search.

    Args:
        aside: Whether all that lives afterwards is put aside: it is not searched, not
            even once when the program ends, until the next such pause.
    """
    if aside:
        gc.unfreeze()
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aside:
            put_aside()
        if running:
            gc.enable()


@contextmanager
def collected_rarely() -> Iterator[None]:
    """Search rarely: most of what is made is kept, or let go in no cycle."""
    usual = gc.get_threshold()
    gc.set_threshold(RARELY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def put_aside() -> None:
    """Leave all that lives out of the search.

    A program that ends has Python look for garbage in all that it holds. After a check
    that is a fifth of its time, and the system takes everything back at once.
    """
    gc.freeze()


def search_whole() -> None:
    """Search everything, also what was put aside, and put aside what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class _Held:
    """What lives until something else is held."""

    value: object = None


def hold(value: object) -> None:
    """Let a value live until the program ends or another is held.

    A program that is about to end need not let go of what it made.
    """
    _Held.value = value
