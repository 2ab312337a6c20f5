"""The engine: crashed rules, weights, the order of findings."""

from collections.abc import Callable, Iterator

import pytest

from briefgen.base.diagnostic import Severity
from briefgen.checks.engine import diagnose, run
from briefgen.checks.outcome import Outcome
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.selection import Selection
from briefgen.dossier.model import Dossier
from briefgen.pipeline.checking import Checked


@pytest.fixture
def dossier(examine: Callable[..., Checked]) -> Dossier:
    return examine().dossiers["harbour"]


def stumble(dossier: Dossier) -> Iterator[Problem]:
    yield Problem("found before the fall", dossier.facts["F1"].at("quote"))
    message = f"no {dossier.name}"
    raise KeyError(message)


def each_quote(dossier: Dossier) -> Iterator[Problem]:
    for fact in reversed([*dossier.facts.values()]):
        yield Problem(f"a quote of {fact.id}", fact.at("quote"), fact)


CRASHING = Rule("TST01", "stumbling", "It falls.", stumble)
QUOTING = Rule("TST02", "quoting", "It quotes.", each_quote)


def outcome(dossier: Dossier, *rules: Rule, **choice: object) -> Outcome:
    severity = choice.get("severity")
    weights = severity if isinstance(severity, dict) else None
    return run(rules, dossier, Selection(severity=weights))


def test_a_rule_that_crashes_becomes_an_error(dossier: Dossier) -> None:
    found = outcome(dossier, CRASHING).diagnostics
    assert [(one.code, one.severity) for one in found] == [("INT01", Severity.ERROR)]
    assert "`TST01` failed with KeyError" in found[0].message


def test_a_crash_does_not_stop_the_other_rules(dossier: Dossier) -> None:
    codes = [one.code for one in outcome(dossier, CRASHING, QUOTING).diagnostics]
    assert codes.count("INT01") == 1
    assert codes.count("TST02") == len(dossier.facts)


def test_findings_come_in_the_order_of_their_places(dossier: Dossier) -> None:
    found = outcome(dossier, QUOTING).diagnostics
    starts = [one.place.start for one in found]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)


def test_the_order_of_the_rules_changes_nothing(dossier: Dossier) -> None:
    other = Rule("TST03", "quoting-again", "It quotes.", each_quote)
    one = outcome(dossier, QUOTING, other).diagnostics
    assert one == outcome(dossier, other, QUOTING).diagnostics


@pytest.mark.parametrize(
    ("rule", "problem", "expected"),
    [
        (Severity.ERROR, None, Severity.ERROR),
        (Severity.ERROR, Severity.WARNING, Severity.WARNING),
        (Severity.NOTE, Severity.WARNING, Severity.NOTE),
        (Severity.WARNING, Severity.ERROR, Severity.WARNING),
    ],
)
def test_a_problem_weighs_no_more_than_its_rule(
    dossier: Dossier, rule: Severity, problem: Severity | None, expected: Severity
) -> None:
    span = dossier.facts["F1"].at("quote")
    weighed = Rule("TST04", "weighing", "It weighs.", each_quote, rule)
    found = diagnose(weighed, Problem("heavy", span, severity=problem))
    assert found.severity is expected


def test_a_finding_keeps_its_identity_when_lines_move(
    examine: Callable[..., Checked],
) -> None:
    records = "gaps:\n  X1:\n    question: When?\n    summary: the day\n"
    records += "    affects: [F1]\n    close_by: Archive it.\n"
    one, other = examine(records), examine("# a line\n\n" + records)
    first, second = one.report.diagnostics[0], other.report.diagnostics[0]
    assert first.place != second.place
    assert first.subject == second.subject == "X1:X1"


def test_ignored_rules_are_counted_as_not_run(dossier: Dossier) -> None:
    found = run((CRASHING, QUOTING), dossier, Selection(ignore=("TST01",)))
    assert found.checked["rules"] == 1
    assert found.unchecked["rules"] == 1
