"""The core of pydantic, loaded without what only type checkers read."""

import typing
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import SourceFileLoader
from types import ModuleType


class PlainClass(dict[str, object]):
    """Stand for `TypedDict` where only type checkers read what it describes."""

    def __init_subclass__(cls, **options: object) -> None:
        """Take the options of a typed dictionary and do nothing with them."""


class QuickCore(SourceFileLoader):
    """Loads the core of pydantic, which describes its own input in 84 classes.

    As typed dictionaries they have 600 annotations that Python compiles one by one.
    """

    def exec_module(self, module: ModuleType) -> None:
        """Run the module; where another version is built otherwise, as it is."""
        try:
            with plain_classes():
                super().exec_module(module)
        except (ImportError, TypeError, AttributeError):
            super().exec_module(module)


@contextmanager
def plain_classes() -> Iterator[None]:
    """Let typed dictionaries be plain classes."""
    homes = [vars(typing), vars(import_module("typing_extensions"))]
    real = [home["TypedDict"] for home in homes]
    for home in homes:
        home["TypedDict"] = PlainClass
    try:
        yield
    finally:
        for home, one in zip(homes, real, strict=True):
            home["TypedDict"] = one
