"""The search for garbage cycles, paused while much is read and nothing is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused(*, to_the_end: bool = False) -> Iterator[None]:
    """Pause the search, which takes half the time of reading and finds nothing.

    Args:
        to_the_end: Whether the program ends with what is done meanwhile. Then what was
            made is never searched, not even once at the end.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if to_the_end:
            gc.freeze()
        if running:
            gc.enable()
