"""What of a value a template may reach: fields of views, and a few plain methods."""

from collections.abc import Mapping
from datetime import date

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro

METHODS: Mapping[type[object], frozenset[str]] = {
    str: frozenset({"startswith", "endswith"}),
    Mapping: frozenset({"items", "keys", "values", "get"}),
}
VALUES: Mapping[type[object], frozenset[str]] = {
    date: frozenset({"year", "month", "day"}),
    LoopContext: frozenset(
        "index index0 revindex revindex0 first last length previtem nextitem".split()
    ),
}


def is_field(holder: object, name: str) -> bool:
    """Tell whether a name is that of a field of a record, which templates may read."""
    fields = getattr(type(holder), "__dataclass_fields__", ())
    return name in fields and not name.startswith("_")


def reachable(holder: object, name: str, value: object) -> bool:
    """Tell whether a template may read an attribute."""
    if name.startswith("_"):
        return False
    if isinstance(holder, TemplateModule):
        return isinstance(value, str | Macro | Mapping | list | tuple | int)
    return is_field(holder, name) or any(
        isinstance(holder, kind) and name in names
        for table in (METHODS, VALUES)
        for kind, names in table.items()
    )


def callable_by_templates(thing: object) -> bool:
    """Tell whether a template may call a value that it came by."""
    if isinstance(thing, Macro | BlockReference):
        return True
    holder = getattr(thing, "__self__", None)
    name = getattr(thing, "__name__", "")
    return any(
        isinstance(holder, kind) and name in names for kind, names in METHODS.items()
    )
