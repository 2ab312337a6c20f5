"""Runs the rules over a dossier; a rule that crashes becomes an error."""

from collections.abc import Iterable, Iterator

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.span import Span
from briefgen.checks.outcome import Outcome
from briefgen.checks.own import CRASHED
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.selection import Selection
from briefgen.checks.tally import count_checked, count_unchecked
from briefgen.checks.waivers import Raised, Ran, apply_waivers
from briefgen.dossier.model import Dossier


def _weight(rule: Rule, problem: Problem) -> Severity:
    """Return the lighter one of what the rule and its problem weigh."""
    weights = list(Severity)
    mine = problem.severity or rule.severity
    return max(mine, rule.severity, key=weights.index)


def diagnose(rule: Rule, problem: Problem) -> Diagnostic:
    """Return a rule's problem as a diagnostic."""
    owner = getattr(problem.on, "id", "") or getattr(problem.on, "slug", "")
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=_weight(rule, problem),
        message=problem.message,
        primary=Label(problem.span),
        related=problem.related,
        hint=problem.hint,
        fix=problem.fix,
        subject=f"{owner}:{problem.subject or problem.message}",
        firm=problem.firm or not rule.waivable,
    )


def _crashed(rule: Rule, dossier: Dossier, error: Exception) -> Diagnostic:
    message = f"rule `{rule.code}` failed with {type(error).__name__}"
    return Diagnostic(
        code=CRASHED.code,
        name=CRASHED.name,
        severity=Severity.ERROR,
        message=f"{message}; what it looks for was not checked",
        primary=Label(Span(f"briefs/{dossier.name}", 0, 0)),
        hint="report this with the dossier that shows it; no check passes meanwhile",
        subject=rule.code,
        firm=True,
    )


def _raised(rules: Iterable[Rule], dossier: Dossier) -> Iterator[Raised]:
    for rule in rules:
        try:
            problems = tuple(rule.find(dossier))
        except Exception as error:  # noqa: BLE001 - an audit fails closed
            yield Raised(rule, None, _crashed(rule, dossier, error))
            continue
        for problem in problems:
            yield Raised(rule, problem, diagnose(rule, problem))


def by_place(diagnostic: Diagnostic) -> tuple[str, int, str, str]:
    """Return what findings are sorted by: their place, then their code."""
    place = diagnostic.place
    return place.file, place.start, diagnostic.code, diagnostic.message


def run(rules: Iterable[Rule], dossier: Dossier, selection: Selection) -> Outcome:
    """Return what the chosen rules find in a dossier."""
    every = tuple(rules)
    chosen = tuple(filter(None, map(selection.weigh, every)))
    raised = tuple(_raised(chosen, dossier))
    applied = apply_waivers(raised, dossier, Ran(chosen, every))
    complaints = filter(None, map(selection.weigh_finding, applied.complaints))
    return Outcome(
        diagnostics=tuple(sorted((*applied.kept, *complaints), key=by_place)),
        waived=applied.waived,
        checked=count_checked(dossier, len(chosen)),
        unchecked=count_unchecked(dossier, len(every) - len(chosen)),
    )
