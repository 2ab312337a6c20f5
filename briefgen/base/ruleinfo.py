"""What a report may say of a rule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as reports describe it.

    Args:
        code: Its permanent code.
        name: Its name, after what is wrong.
        severity: How much its findings weigh by default.
        summary: What it finds, in one sentence.
        why: Why it matters.
        bad: What has it.
        good: The same, mended.
        waivable: Whether a waiver may silence it.
    """

    code: str
    name: str
    severity: str
    summary: str
    why: str
    bad: str
    good: str
    waivable: bool
