"""Import pydantic in two thirds of the time that it takes by itself.

Only the program does this, which has its process to itself.
"""

import sys
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

PLUGINS = "pydantic.plugin._loader"
"""The module that looks for plugins; it imports what reads e-mail and archives."""


class PlainClass(dict[str, object]):
    """Stand for `TypedDict` where only type checkers read what it describes."""

    def __init_subclass__(cls, **options: object) -> None:
        """Take the options of a typed dictionary and do nothing with them."""


def no_plugins() -> tuple[()]:
    """Return the plugins of pydantic: none sees or changes what is checked."""
    return ()


def import_pydantic() -> None:
    """Import the core of pydantic without what a run of this program never uses.

    Where another version of pydantic is built otherwise, it is imported as it is.
    """
    if "pydantic_core" in sys.modules:
        return
    stand = ModuleType(PLUGINS)
    vars(stand)["get_plugins"] = no_plugins
    sys.modules[PLUGINS] = stand
    try:
        with plain_classes():
            import_module("pydantic_core")
    except (ImportError, TypeError, AttributeError):
        import_module("pydantic_core")


@contextmanager
def plain_classes() -> Iterator[None]:
    """Let typed dictionaries be plain classes.

    The core describes its own input in 84 of them, with 600 annotations that Python
    would compile one by one.
    """
    homes = [vars(typing), vars(import_module("typing_extensions"))]
    real = [home["TypedDict"] for home in homes]
    for home in homes:
        home["TypedDict"] = PlainClass
    try:
        yield
    finally:
        for home, one in zip(homes, real, strict=True):
            home["TypedDict"] = one
