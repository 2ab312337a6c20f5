"""Applies the reasoned exceptions that records and briefs carry."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.nearest import did_you_mean
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.checks.outcome import Waived
from briefgen.checks.own import EXPIRED, UNUSED
from briefgen.checks.rule import Owner, Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.node import Waiver


@dataclass(frozen=True, slots=True)
class Raised:
    """A finding with the rule and the problem that it came from."""

    rule: Rule
    problem: Problem | None
    diagnostic: Diagnostic


def _owner_name(owner: Owner) -> str:
    return owner.slug if hasattr(owner, "slug") else owner.id


def _owners(dossier: Dossier) -> Iterator[Owner]:
    for _, record in dossier.records.all():
        if record.waive:
            yield record
    for brief in dossier.briefs.values():
        if brief.waive:
            yield brief


def _names(waiver: Waiver, rule: Rule) -> bool:
    return waiver.rule in (rule.code, rule.name)


def _spoken_of(words: str, place: Span, text: TextFile) -> bool:
    """Tell whether some words, however they are broken into lines, touch a place."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return any(
        found.start() < max(place.end, place.start + 1) and place.start < found.end()
        for found in re.finditer(pattern, text.content)
    )


def _covers(waiver: Waiver, raised: Raised, dossier: Dossier) -> bool:
    """Tell whether a waiver speaks of a finding: its rule, and its words if any."""
    firm = not raised.rule.waivable or (raised.problem and raised.problem.firm)
    if firm or not _names(waiver, raised.rule):
        return False
    if waiver.text is None:
        return True
    place = raised.diagnostic.place
    text = dossier.texts.get(place.file)
    return text is not None and _spoken_of(waiver.text, place, text)


def _day(dossier: Dossier) -> date | None:
    """Return the day that expiry is measured against: that of the newest brief."""
    return max((brief.date for brief in dossier.briefs.values()), default=None)


def _finding(
    waiver: Waiver, page: RuleInfo, message: str, hint: str, owner: Owner
) -> Diagnostic:
    return Diagnostic(
        code=page.code,
        name=page.name,
        severity=page.severity,
        message=message,
        primary=Label(waiver.at("rule")),
        hint=hint,
        subject=f"{_owner_name(owner)}:{waiver.rule}",
        firm=True,
    )


def _expired(waiver: Waiver, owner: Owner) -> Diagnostic:
    return _finding(
        waiver,
        EXPIRED,
        f"the waiver of `{waiver.rule}` held until {waiver.until}",
        "mend what it excuses, or decide again and set a new day",
        owner,
    )


def _unused(waiver: Waiver, owner: Owner, rules: Iterable[Rule]) -> Diagnostic:
    fixed = any(_names(waiver, rule) and not rule.waivable for rule in rules)
    message = f"the waiver of `{waiver.rule}` excuses nothing"
    hint = "remove it; what it excused is mended, or it names the wrong words"
    if fixed:
        message = f"`{waiver.rule}` cannot be waived"
        hint = "mend the finding; this rule is what an audit rests on"
    return _finding(waiver, UNUSED, message, hint, owner)


def _unknown(waiver: Waiver, owner: Owner, rules: Iterable[Rule]) -> Diagnostic:
    names = [name for rule in rules for name in (rule.code, rule.name)]
    hint = did_you_mean(waiver.rule, names) or "`briefgen explain` lists the rules"
    message = f"the waiver names no rule: there is no `{waiver.rule}`"
    return _finding(waiver, UNUSED, message, hint, owner)


@dataclass(frozen=True, slots=True)
class Ran:
    """The rules of a run.

    Args:
        chosen: Those that ran.
        known: All that there are.
    """

    chosen: tuple[Rule, ...]
    known: tuple[Rule, ...]


def _complaint(
    waiver: Waiver, owner: Owner, ran: Ran, *, used: bool
) -> Diagnostic | None:
    """Return what is wrong with a waiver that is not past its day."""
    if not any(_names(waiver, rule) for rule in ran.known):
        return _unknown(waiver, owner, ran.known)
    if used or not any(_names(waiver, rule) for rule in ran.chosen):
        return None
    return _unused(waiver, owner, ran.chosen)


def _silenced(
    raised: tuple[Raised, ...], dossier: Dossier, owner: Owner, waiver: Waiver
) -> Mapping[int, Waived]:
    """Return the findings that a waiver silences, by their number."""
    return {
        number: Waived(one.diagnostic, waiver, _owner_name(owner))
        for number, one in enumerate(raised)
        if one.problem is not None
        and one.problem.on is owner
        and _covers(waiver, one, dossier)
    }


@dataclass(frozen=True, slots=True)
class Applied:
    """What waivers make of findings.

    Args:
        kept: The findings that count.
        waived: Those that a waiver silences.
        complaints: What is wrong with the waivers.
    """

    kept: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]
    complaints: tuple[Diagnostic, ...]


def apply_waivers(raised: tuple[Raised, ...], dossier: Dossier, ran: Ran) -> Applied:
    """Return the findings that count and those that a waiver silences.

    Waivers that are past their day, that silence nothing or that name no rule are
    findings themselves; a waiver of a rule that does not run is left alone.
    """
    day = _day(dossier)
    silenced: dict[int, Waived] = {}
    extra: list[Diagnostic] = []
    for owner in _owners(dossier):
        for waiver in owner.waive:
            if day and waiver.until and waiver.until < day:
                extra.append(_expired(waiver, owner))
                continue
            hits = _silenced(raised, dossier, owner, waiver)
            silenced.update(hits)
            wrong = _complaint(waiver, owner, ran, used=bool(hits))
            extra.extend([wrong] if wrong else [])
    kept = [one.diagnostic for i, one in enumerate(raised) if i not in silenced]
    return Applied(tuple(kept), tuple(silenced.values()), tuple(extra))
