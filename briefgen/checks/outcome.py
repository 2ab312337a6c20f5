"""What a check gives: findings, waived findings and counts."""

from collections.abc import Mapping
from dataclasses import field

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.value import dataclass
from briefgen.schema.node import Waiver


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a reasoned exception silences."""

    diagnostic: Diagnostic
    waiver: Waiver
    owner: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The findings of one dossier.

    Args:
        diagnostics: The findings that count, in the order of their places.
        waived: The findings that a waiver silences.
        checked: By what was looked at: how many.
        unchecked: By what was not looked at: how many; never left out of a report.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    waived: tuple[Waived, ...] = ()
    checked: Mapping[str, int] = field(default_factory=dict)
    unchecked: Mapping[str, int] = field(default_factory=dict)
