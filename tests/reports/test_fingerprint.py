"""Fingerprints know what a finding is about, and not where it stands."""

from dataclasses import replace

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.report import BaselinedFinding, BaselineEntry, Report
from briefgen.base.span import Span
from briefgen.reports.fingerprint import fingerprints

ENTRY = BaselineEntry("", "FCT03", "f.yaml", "F1:Ada")


def at(offset: int, subject: str = "F1:Ada") -> Diagnostic:
    span = Span("f.yaml", offset, offset + 1)
    return Diagnostic(
        "FCT03", "name", Severity.ERROR, f"at {offset}", Label(span), subject=subject
    )


def prints(report: Report) -> list[str]:
    return [one for _, one in fingerprints(report)]


def test_a_finding_that_moves_keeps_its_fingerprint() -> None:
    assert prints(Report((at(1),))) == prints(Report((at(500),)))


def test_findings_about_other_things_differ() -> None:
    assert len({*prints(Report((at(1), at(1, "F2:Ada"))))}) == 2


def test_rules_and_files_tell_findings_apart() -> None:
    one = at(1)
    other = replace(one, primary=Label(Span("g.yaml", 1, 2)))
    assert len({*prints(Report((one, other, replace(one, code="PAS01"))))}) == 3


def test_alike_findings_are_counted() -> None:
    first, second = prints(Report((at(1), at(2))))
    assert first != second
    assert prints(Report((at(1),))) == [first]


def test_a_finding_keeps_its_fingerprint_beside_one_in_the_baseline() -> None:
    _, second = prints(Report((at(1), at(2))))
    known = (BaselinedFinding(at(1), ENTRY),)
    assert prints(Report((at(2),), baselined=known)) == [second]


def test_a_finding_without_a_subject_is_known_by_its_message() -> None:
    assert len({*prints(Report((at(1, ""), at(2, ""))))}) == 2
