"""Loads a workspace, resolves its dossiers and checks them."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from pathlib import Path

from briefgen.base.collector import collector_paused
from briefgen.base.diagnostic import Diagnostic
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report, WaivedFinding
from briefgen.base.value import dataclass
from briefgen.checks.catalogue import catalogue
from briefgen.checks.engine import by_place, run
from briefgen.checks.outcome import Outcome, Waived
from briefgen.checks.own import OWN_PAGES
from briefgen.checks.selection import Selection, merge
from briefgen.dossier.model import Dossier
from briefgen.dossier.resolve import Material, resolve
from briefgen.loader.baseline import read_baseline
from briefgen.loader.loaded import Loaded, LoadedDossier
from briefgen.loader.workspace import load
from briefgen.pipeline.baseline import with_baseline
from briefgen.pipeline.editions import editions_of
from briefgen.pipeline.lastoutputs import NOTHING, Outputs, counts, with_outputs
from briefgen.pipeline.rulebook import pages
from briefgen.pipeline.targets import Target


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check gives.

    Args:
        root: The root of the workspace.
        loaded: What was read.
        dossiers: The dossiers that were checked, by name.
        report: The findings and the counts.
        outcomes: The findings and counts of each dossier by itself.
    """

    root: Path
    loaded: Loaded
    dossiers: Mapping[str, Dossier]
    report: Report
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)


def _material(loaded: Loaded, dossier: LoadedDossier) -> Material:
    templates = {
        name: one.record
        for name, one in loaded.templates.items()
        if one.record is not None
    }
    return Material(
        name=dossier.name,
        settings=loaded.settings,
        file=dossier.records,
        briefs=dossier.briefs,
        templates=templates,
        texts=loaded.texts,
        archive=dossier.sources,
        dropped=frozenset(dossier.dropped),
        unread=dossier.broken_files,
        editions=editions_of(loaded, dossier),
    )


def _waived(one: Waived) -> WaivedFinding:
    until = one.waiver.until.isoformat() if one.waiver.until else None
    return WaivedFinding(
        one.diagnostic, one.owner, one.waiver.reason, one.waiver.by, until
    )


def _total(counts: Collection[Mapping[str, int]]) -> Mapping[str, int]:
    """Add up counts; the number of rules is the same for every dossier."""
    total: dict[str, int] = {}
    for one in counts:
        for what, number in one.items():
            before = 0 if what == "rules" else total.get(what, 0)
            total[what] = before + number
    return total


def _broken(loaded: Loaded) -> int:
    return sum(len(one.broken_briefs) for one in loaded.dossiers)


def _report(
    loaded: Loaded, outcomes: tuple[Outcome, ...], found: tuple[Diagnostic, ...]
) -> Report:
    diagnostics = [*loaded.diagnostics, *found]
    for outcome in outcomes:
        diagnostics.extend(outcome.diagnostics)
    unchecked = dict(_total([one.unchecked for one in outcomes]))
    unchecked["records"] = sum(len(one.dropped) for one in loaded.dossiers)
    unchecked["briefs"] = unchecked.get("briefs", 0) + _broken(loaded)
    return Report(
        diagnostics=tuple(sorted(set(diagnostics), key=by_place)),
        waived=tuple(_waived(one) for outcome in outcomes for one in outcome.waived),
        checked={
            "dossiers": len(outcomes),
            **_total([one.checked for one in outcomes]),
        },
        unchecked=unchecked,
        texts=loaded.texts,
        rulebook=pages,
    )


def selection_of(loaded: Loaded, command: Selection) -> Selection:
    """Return which rules run: the settings' choice, narrowed by the command's.

    Raises:
        BriefgenError: If either names a rule that is not.
    """
    rules = loaded.settings.rules
    house = Selection(rules.select, rules.ignore, rules.severity)
    chosen = merge(house, command)
    unknown = chosen.unknown((*catalogue(), *OWN_PAGES))
    if unknown:
        names = ", ".join(f"`{one}`" for one in unknown)
        raise BriefgenError(
            f"no rule {names}", hint="`briefgen explain` lists the rules"
        )
    return chosen


def read(target: Target) -> Checked:
    """Read and join the dossiers that a target names, and run no rule.

    Raises:
        BriefgenError: If there is no workspace.
    """
    loaded = load(target.root, target.dossiers, target.unsaved)
    dossiers = {one.name: resolve(_material(loaded, one)) for one in loaded.dossiers}
    return Checked(target.root, loaded, dossiers, _report(loaded, (), ()))


@collector_paused()
def check(
    target: Target, command: Selection | None = None, outputs: Outputs = NOTHING
) -> Checked:
    """Check the dossiers that a target names.

    Args:
        target: The workspace and the dossiers and briefs in it.
        command: The rules to run; none means what the settings say.
        outputs: Which outputs of earlier builds are looked at.

    Raises:
        BriefgenError: If there is no workspace, or a rule is named that is not.
    """
    loaded = load(target.root, target.dossiers, target.unsaved)
    chosen = selection_of(loaded, command or Selection())
    joined = {one.name: resolve(_material(loaded, one)) for one in loaded.dossiers}
    dossiers = with_outputs(target.root, loaded, joined, outputs)
    outcomes = {name: run(catalogue(), one, chosen) for name, one in dossiers.items()}
    whole = not target.dossiers and command in (None, Selection())
    found = _report(loaded, tuple(outcomes.values()), ())
    seen, left_out = counts(target.root, dossiers, outputs)
    report = with_baseline(
        replace(
            found,
            checked={**found.checked, **seen},
            unchecked={**found.unchecked, **left_out},
        ),
        read_baseline(target.root),
        whole=whole,
    )
    return Checked(target.root, loaded, dossiers, report, outcomes)


def report_of(checked: Checked, name: str) -> Report:
    """Return the report of one dossier, whatever else was checked with it."""
    outcome = checked.outcomes[name]
    return Report(
        diagnostics=outcome.diagnostics,
        waived=tuple(_waived(one) for one in outcome.waived),
        checked=outcome.checked,
        unchecked=outcome.unchecked,
        texts=checked.loaded.texts,
    )
