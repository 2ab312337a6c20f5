"""What a rule is: a name, a reason and one pure function."""

from collections.abc import Callable, Iterable

from briefgen.base.diagnostic import Fix, Label, Severity
from briefgen.base.span import Span
from briefgen.base.value import dataclass
from briefgen.dossier.model import Dossier
from briefgen.schema.brief import Brief
from briefgen.schema.node import Record

Owner = Record | Brief


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a rule found wrong.

    Args:
        message: The fact: lower case, no full stop, names in backticks.
        span: Where to mend it.
        on: The record or brief concerned, whose waivers count.
        hint: What to do.
        related: Places that explain it.
        fix: A safe edit, where there is one.
        subject: The words or ids concerned, whatever their line; with the rule and the
            owner they make the finding's identity.
        severity: What it weighs, where that is less than the rule's weight.
        firm: Whether no waiver may silence it, though the rule can be waived.
    """

    message: str
    span: Span
    on: Owner | None = None
    hint: str | None = None
    related: tuple[Label, ...] = ()
    fix: Fix | None = None
    subject: str = ""
    severity: Severity | None = None
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it finds, how much it weighs and how it looks.

    Args:
        code: Its permanent code.
        name: Its name, after what is wrong; also the name of its module.
        summary: What it finds, in one sentence.
        find: The pure function that yields the problems of a dossier.
        severity: How much its findings weigh unless the settings say otherwise.
        waivable: Whether a reasoned exception may silence it.
    """

    code: str
    name: str
    summary: str
    find: Callable[[Dossier], Iterable[Problem]]
    severity: Severity = Severity.ERROR
    waivable: bool = True
