"""One finding of any stage, with the place to fix first."""

from enum import StrEnum

from briefgen.base.span import Span
from briefgen.base.value import dataclass


class Severity(StrEnum):
    """How much a finding weighs: errors fail the check, warnings with `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Label:
    """A place in a file, with what is to be said of it."""

    span: Span
    message: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of the text at a span."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding without changing what anything means."""

    message: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, with the place to fix first and any place that explains it.

    Args:
        code: The permanent code of the rule, such as `PAS01`.
        name: The rule's name, such as `quote-not-found`.
        severity: How much it weighs.
        message: The fact: lower case, no full stop, names in backticks.
        primary: Where to mend it.
        related: Places that explain it: a passage, the other side of a conflict.
        hint: What to do.
        fix: A safe edit, where there is one.
        subject: What the finding is about whatever its line: a record's id and the
            words concerned. It keeps a finding's identity when lines move.
        firm: Whether neither a waiver nor a baseline may silence it.
    """

    code: str
    name: str
    severity: Severity
    message: str
    primary: Label
    related: tuple[Label, ...] = ()
    hint: str | None = None
    fix: Fix | None = None
    subject: str = ""
    firm: bool = False

    @property
    def place(self) -> Span:
        """The span to mend."""
        return self.primary.span
