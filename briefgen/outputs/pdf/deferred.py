"""Stand for modules that are seldom needed, until one of their names is used."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

FONT_TOOLS = (
    "fontTools",
    "fontTools.subset",
    "fontTools.ttLib",
    "fontTools.varLib",
    "fontTools.varLib.instancer",
)
"""What WeasyPrint needs only for packed, variable and coloured fonts, or without
HarfBuzz's library of subsets."""


class Deferred:
    """A name of a module that is imported when the name is first used."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def resolve(self) -> object:
        """Import the module and return what the name means there."""
        found: object = getattr(import_module(self._module), self._name, None)
        return found or import_module(f"{self._module}.{self._name}")

    def __call__(self, *values: object, **named: object) -> object:
        """Call what the name means.

        Raises:
            TypeError: It cannot be called.
        """
        real = settle(self)
        if not callable(real):
            raise TypeError(f"`{self._module}.{self._name}` cannot be called")
        result: object = real(*values, **named)
        return result

    def __getattr__(self, name: str) -> object:
        found: object = getattr(settle(self), name)
        return found


class Stand(ModuleType):
    """A module whose names are all deferred."""

    def __getattr__(self, name: str) -> Deferred:
        if name.startswith("__"):
            raise AttributeError(name)
        return Deferred(self.__name__, name)


@contextmanager
def font_tools_deferred() -> Iterator[None]:
    """Let imports of fontTools be deferred while the context lasts."""
    if any(name in sys.modules for name in FONT_TOOLS):
        yield
        return
    for name in FONT_TOOLS:
        stand = Stand(name)
        stand.__path__ = []
        sys.modules[name] = stand
    try:
        yield
    finally:
        for name in FONT_TOOLS:
            del sys.modules[name]


def settle(wanted: Deferred) -> object:
    """Put the real things in the place of all deferred ones, and return one of them.

    WeasyPrint catches an exception class of fontTools by its name: from the first use
    on, that name must mean the real class.
    """
    for name in [name for name in sys.modules if name.startswith("weasyprint.")]:
        replace_deferred(vars(sys.modules[name]))
    return wanted.resolve()


def replace_deferred(names: Mapping[str, object]) -> None:
    """Put the real things in the place of the deferred ones of a module."""
    module = names.get("__name__")
    for name, value in list(names.items()):
        if type(value) is Deferred and isinstance(module, str):
            setattr(sys.modules[module], name, value.resolve())
