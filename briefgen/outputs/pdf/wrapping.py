"""Put a function around one of WeasyPrint's own, if that is the function we know."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Function = TypeVar("Function", bound=Callable[..., object])


@contextmanager
def wrapped(
    module: object,
    name: str,
    first: tuple[str, ...],
    wrap: Callable[[Function], Function],
) -> Iterator[None]:
    """Wrap a function of a module while the context lasts.

    Args:
        module: The module.
        name: The name of the function; where there is none, nothing is done.
        first: The names of the parameters that it takes first in the version that we
            know; where they are others, nothing is done.
        wrap: Returns the function that takes its place.
    """
    original: Function | None = getattr(module, name, None)
    if (
        original is None
        or tuple(inspect.signature(original).parameters)[: len(first)] != first
    ):
        yield
        return
    setattr(module, name, wrap(original))
    try:
        yield
    finally:
        setattr(module, name, original)
