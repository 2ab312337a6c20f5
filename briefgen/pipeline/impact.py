"""What edited records touch: for ids, for files, or since a revision."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.errors import BriefgenError
from briefgen.base.nearest import did_you_mean
from briefgen.dossier.changes import (
    RecordChange,
    briefs_between,
    changes_between,
)
from briefgen.dossier.impact import Impact, impact_of
from briefgen.dossier.model import Dossier
from briefgen.dossier.records import Records
from briefgen.dossier.succession import Succession, successions
from briefgen.loader.revision import workspace_at
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.pages import Pages
from briefgen.pipeline.targets import Target
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.fact import Fact


@dataclass(frozen=True, slots=True)
class DossierImpact:
    """What changes touch in one dossier.

    Args:
        dossier: The dossier as it is now.
        impact: The records and sentences that are touched.
        changes: What changed, where two states were compared.
        turned_on: Findings that the change brought.
        turned_off: Findings that the change took away.
        successions: What became of the quotes of superseded sources, where the change
            concerns one of these or what supersedes it.
        pages: The pages of the built briefs, where they were looked up.
        before: The dossier as it was, where two states were compared.
    """

    dossier: Dossier
    impact: Impact
    changes: tuple[RecordChange, ...] = ()
    turned_on: tuple[Diagnostic, ...] = ()
    turned_off: tuple[Diagnostic, ...] = ()
    successions: tuple[Succession, ...] = ()
    pages: Pages = field(default_factory=dict)
    before: Dossier | None = None


def _in_files(dossier: Dossier, files: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the records that stand in files, or rest on them as sources."""
    wanted = set(files)
    for _, record in dossier.records.all():
        if record.place.file in wanted:
            yield record.id
    for name, source in dossier.sources.items():
        if source.file in wanted:
            yield name


def impact_of_names(
    checked: Checked, names: Iterable[str]
) -> tuple[DossierImpact, ...]:
    """Return what records or files touch.

    Args:
        checked: What was read.
        names: Ids of records, or paths from the root of the workspace.

    Raises:
        BriefgenError: If no dossier has such a record or file.
    """
    asked = tuple(names)
    found: dict[str, list[str]] = {}
    for name in asked:
        hits = [
            (dossier.name, one)
            for dossier in checked.dossiers.values()
            for one in _meant(dossier, name, _from_root(checked.root, name))
        ]
        if not hits:
            raise _unknown(checked, name)
        for where, one in hits:
            found.setdefault(where, []).append(one)
    return tuple(_of_ids(checked.dossiers[where], ids) for where, ids in found.items())


def impact_of_withdrawn(checked: Checked) -> tuple[DossierImpact, ...]:
    """Return what still rests on withdrawn facts, dossier by dossier.

    A withdrawn fact that nothing rests on any more is mended and left out.

    Args:
        checked: What was read.
    """
    found = {
        name: [one.id for one in dossier.facts.values() if _haunts(dossier, one)]
        for name, dossier in checked.dossiers.items()
    }
    return tuple(
        _of_ids(checked.dossiers[name], ids) for name, ids in found.items() if ids
    )


def _haunts(dossier: Dossier, fact: Fact) -> bool:
    if fact.status != "withdrawn":
        return False
    impact = impact_of(dossier, (fact.id,))
    return bool(impact.reached or impact.touched)


def _of_ids(dossier: Dossier, ids: Iterable[str]) -> DossierImpact:
    """Return what records touch; a newer source touches what fell with the older."""
    asked = tuple(ids)
    lines = tuple(
        one for one in successions(dossier) if one.old in asked or one.new in asked
    )
    fallen = (name for one in lines for name in one.fallen())
    return DossierImpact(
        dossier, impact_of(dossier, (*asked, *fallen)), successions=lines
    )


def _known(dossier: Dossier) -> tuple[str, ...]:
    return tuple(dossier.records.citable)


def _unknown(checked: Checked, name: str) -> BriefgenError:
    path = _from_root(checked.root, name)
    if (checked.root / path).exists():
        hint = "`briefgen build --dry-run` tells which outputs an edit of it touches"
        return BriefgenError(f"no record stands in `{path}`", hint=hint)
    known = (one for d in checked.dossiers.values() for one in _known(d))
    return BriefgenError(f"no record `{name}`", hint=did_you_mean(name, known))


def _from_root(root: Path, name: str) -> str:
    """Return the path of a file from the root, if the name is one from elsewhere."""
    try:
        return Path(name).resolve(strict=True).relative_to(root.resolve()).as_posix()
    except (OSError, ValueError):
        return name


def _meant(dossier: Dossier, name: str, path: str) -> tuple[str, ...]:
    if name in dossier.records.citable:
        return (name,)
    return tuple(dict.fromkeys(_in_files(dossier, (name, path))))


def _said(one: Diagnostic) -> tuple[str, str]:
    return one.code, one.subject or one.message


def _here(one: Diagnostic, folder: str) -> bool:
    return one.place.file.startswith(folder)


def _findings(checked: Checked) -> Mapping[tuple[str, str, str], Diagnostic]:
    return {(one.place.file, *_said(one)): one for one in checked.report.diagnostics}


def _turned(
    before: Checked, after: Checked, dossier: str
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    old, new = _findings(before), _findings(after)
    folder = f"briefs/{dossier}/"
    on = tuple(one for key, one in new.items() if key not in old)
    off = tuple(one for key, one in old.items() if key not in new)
    moved = {_said(one) for one in on} & {_said(one) for one in off}
    return (
        tuple(one for one in on if _here(one, folder) and _said(one) not in moved),
        tuple(one for one in off if _here(one, folder) and _said(one) not in moved),
    )


def _compared(
    before: Checked, after: Checked, name: str, dossier: Dossier
) -> DossierImpact | None:
    old = before.dossiers.get(name)
    records = old.records if old else Records(DossierFile())
    changes = changes_between(records, dossier.records)
    briefs = briefs_between(old.briefs if old else {}, dossier.briefs)
    sources = _sources_changed(old, dossier)
    if not changes and not briefs and not sources:
        return None
    told = _of_ids(dossier, (*(one.id for one in changes), *sources))
    changed = (*told.impact.changed, *(one.id for one in briefs))
    on, off = _turned(before, after, name)
    return replace(
        told,
        impact=replace(told.impact, changed=changed),
        changes=(*changes, *briefs),
        turned_on=on,
        turned_off=off,
        before=old,
    )


def _removed(old: Dossier) -> DossierImpact:
    """Return what a dossier that is no more touched: all of its briefs."""
    changes = changes_between(old.records, Records(DossierFile()))
    impact = impact_of(old, (one.id for one in changes))
    every = (*changes, *briefs_between(old.briefs, {}))
    return DossierImpact(old, impact, every, before=old)


def _sources_changed(before: Dossier | None, after: Dossier) -> tuple[str, ...]:
    """Return the sources whose archived bytes are not what they were."""
    old = before.archive if before else {}
    return tuple(
        name
        for name, read in after.archive.items()
        if name in old and old[name].sha256 != read.sha256
    )


def impact_since(
    target: Target, after: Checked, revision: str
) -> tuple[DossierImpact, ...]:
    """Return what all changes since a revision touch, dossier by dossier.

    Args:
        target: The workspace.
        after: A check of it as it is now.
        revision: The revision to compare with.

    Raises:
        BriefgenError: If there is no such revision, no git, or no repository.
    """
    with workspace_at(target.root, revision) as folder:
        before = check(Target(Path(folder)))
    found = (
        _compared(before, after, name, dossier)
        for name, dossier in after.dossiers.items()
    )
    gone = (one for name, one in before.dossiers.items() if name not in after.dossiers)
    removed = map(_removed, () if target.dossiers else gone)
    return (*(one for one in found if one is not None), *removed)
