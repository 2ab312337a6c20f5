"""One thing that was looked for on this machine."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a thing stands."""

    FOUND = "found"
    MISSING = "missing"
    OPTIONAL = "not installed"


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing that was looked for.

    Args:
        group: The heading that it is listed under.
        name: What it is called.
        state: How it stands.
        detail: What else is known of it.
        mend: The words after `python -m pip` that bring it, if pip can.
    """

    group: str
    name: str
    state: State
    detail: str = ""
    mend: tuple[str, ...] = ()
