"""A report as plain data and back, without the texts that its places point into."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from briefgen.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from briefgen.base.digest import Plain
from briefgen.base.report import BaselinedFinding, BaselineEntry, Report, WaivedFinding
from briefgen.base.span import Span

_Value = TypeVar("_Value")


class UnfitError(ValueError):
    """Plain data is not that of a report."""


def to_data(report: Report) -> dict[str, Plain]:
    """Return what a report tells; its texts and its rules are left out."""
    return {
        "diagnostics": [_from_diagnostic(one) for one in report.diagnostics],
        "waived": [
            [_from_diagnostic(one.diagnostic), one.owner, one.reason, one.by, one.until]
            for one in report.waived
        ],
        "baselined": [
            [_from_diagnostic(one.diagnostic), _from_entry(one.entry)]
            for one in report.baselined
        ],
        "stale": [_from_entry(one) for one in report.stale],
        "checked": dict(report.checked),
        "unchecked": dict(report.unchecked),
    }


def from_data(data: Plain) -> Report:
    """Return the report that plain data tells.

    Raises:
        UnfitError: If it is not what `to_data` gives.
    """
    table = table_in(data)
    return Report(
        diagnostics=_each(table.get("diagnostics"), _diagnostic),
        waived=_each(table.get("waived"), _waived),
        baselined=_each(table.get("baselined"), _baselined),
        stale=_each(table.get("stale"), _entry),
        checked=_counts(table.get("checked")),
        unchecked=_counts(table.get("unchecked")),
    )


def _from_diagnostic(one: Diagnostic) -> list[Plain]:
    return [
        one.code,
        one.name,
        str(one.severity),
        one.message,
        _from_label(one.primary),
        [_from_label(label) for label in one.related],
        one.hint,
        None if one.fix is None else _from_fix(one.fix),
        one.subject,
        one.firm,
    ]


def _from_label(one: Label) -> list[Plain]:
    return [one.span.file, one.span.start, one.span.end, one.message]


def _from_fix(one: Fix) -> list[Plain]:
    edits: list[Plain] = [
        [edit.span.file, edit.span.start, edit.span.end, edit.text]
        for edit in one.edits
    ]
    return [one.message, edits]


def _from_entry(one: BaselineEntry) -> list[Plain]:
    return [one.fingerprint, one.rule, one.file, one.subject, one.reason]


def _diagnostic(data: Plain) -> Diagnostic:
    code, name, severity, message, primary, related, hint, fix, subject, firm = row(
        data, 10
    )
    return Diagnostic(
        code=text(code),
        name=text(name),
        severity=_severity(severity),
        message=text(message),
        primary=_label(primary),
        related=_each(related, _label),
        hint=_maybe(hint),
        fix=None if fix is None else _fix(fix),
        subject=text(subject),
        firm=_flag(firm),
    )


def _label(data: Plain) -> Label:
    file, start, end, message = row(data, 4)
    return Label(Span(text(file), _number(start), _number(end)), text(message))


def _fix(data: Plain) -> Fix:
    message, edits = row(data, 2)
    return Fix(text(message), _each(edits, _edit))


def _edit(data: Plain) -> Edit:
    label = _label(data)
    return Edit(label.span, label.message)


def _waived(data: Plain) -> WaivedFinding:
    diagnostic, owner, reason, by, until = row(data, 5)
    return WaivedFinding(
        _diagnostic(diagnostic), text(owner), text(reason), text(by), _maybe(until)
    )


def _baselined(data: Plain) -> BaselinedFinding:
    diagnostic, entry = row(data, 2)
    return BaselinedFinding(_diagnostic(diagnostic), _entry(entry))


def _entry(data: Plain) -> BaselineEntry:
    fingerprint, rule, file, subject, reason = row(data, 5)
    return BaselineEntry(
        text(fingerprint), text(rule), text(file), text(subject), _maybe(reason)
    )


def row(data: Plain, size: int) -> Sequence[Plain]:
    """Return a list of so many values."""
    if isinstance(data, list) and len(data) == size:
        return data
    raise UnfitError


def table_in(data: Plain) -> Mapping[str, Plain]:
    """Return a mapping."""
    if isinstance(data, dict):
        return data
    raise UnfitError


def text(data: Plain) -> str:
    """Return a text."""
    if isinstance(data, str):
        return data
    raise UnfitError


def _each(data: Plain, read: Callable[[Plain], _Value]) -> tuple[_Value, ...]:
    if isinstance(data, list):
        return tuple(map(read, data))
    raise UnfitError


def _severity(data: Plain) -> Severity:
    try:
        return Severity(text(data))
    except ValueError:
        raise UnfitError from None


def _maybe(data: Plain) -> str | None:
    return None if data is None else text(data)


def _number(data: Plain) -> int:
    if isinstance(data, int) and not isinstance(data, bool):
        return data
    raise UnfitError


def _flag(data: Plain) -> bool:
    if isinstance(data, bool):
        return data
    raise UnfitError


def _counts(data: Plain) -> Mapping[str, int]:
    return {name: _number(value) for name, value in table_in(data).items()}
