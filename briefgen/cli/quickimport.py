"""Pydantic imported in two thirds of the time that it takes by itself.

Only the program asks for this, which has its process to itself. It imports nothing: a
run that reads no records pays nothing for it.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

CORE = "pydantic_core"
PLUGINS = "pydantic.plugin._loader"
"""The module that looks for plugins; it imports what reads e-mail and archives."""


class CoreFinder:
    """Finds the core of pydantic when it is first imported, if it ever is."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where the core is and how it is loaded."""
        if name != CORE:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            from briefgen.cli.quickcore import QuickCore  # noqa: PLC0415 - for it alone

            spec.loader = QuickCore(name, spec.loader.path)
        return spec


def no_plugins() -> tuple[()]:
    """Return the plugins of pydantic: none sees or changes what is checked."""
    return ()


def import_pydantic_quickly() -> None:
    """Let the first import of pydantic leave out what a run never uses."""
    if CORE in sys.modules:
        return
    stand = ModuleType(PLUGINS)
    vars(stand)["get_plugins"] = no_plugins
    sys.modules[PLUGINS] = stand
    sys.meta_path.insert(0, CoreFinder())
