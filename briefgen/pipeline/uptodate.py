"""The quick way: tells from stamps that there is nothing to do.

Nothing is loaded, checked or laid out, and what would do so is not imported. Where
anything is in doubt the answer is no, and the build decides.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.freshness import (
    Last,
    input_differences,
    last_build,
    output_differences,
)
from briefgen.pipeline.machinery import same_machinery
from briefgen.pipeline.manifest import NAME, Manifest, as_bytes
from briefgen.pipeline.request import Request, likely_folder
from briefgen.pipeline.targets import Target
from briefgen.pipeline.whereabouts import whereabouts
from briefgen.store.lock import locked
from briefgen.store.write import write_whole

ALWAYS = ("program", "settings")
"""The groups of inputs that every brief depends on."""

LISTING = "workspace"
"""The group of inputs that tells which dossiers there are."""


class UpToDate(NamedTuple):
    """Everything asked for is up to date.

    Args:
        folder: The output folder.
        outputs: The paths of the outputs in it.
        warnings: How many warnings the check gave when they were made.
    """

    folder: Path
    outputs: tuple[str, ...]
    warnings: int


def groups_of(brief: str, template: str) -> tuple[str, ...]:
    """Return the groups of inputs of a brief, which is given as `dossier/slug`."""
    dossier = brief.partition("/")[0]
    return (*ALWAYS, f"template/{template}", f"dossier/{dossier}")


def up_to_date(target: Target, request: Request) -> UpToDate | None:
    """Return what is up to date; None if there is, or may be, something to do."""
    folder = likely_folder(target, request)
    last = None if request.force else last_build(folder)
    if last is None or not _same_surroundings(last.manifest, target, request, folder):
        return None
    briefs = tuple(filter(request.takes, _asked_for(last.manifest, target)))
    outputs = _outputs(last.manifest, briefs, request)
    if not outputs or not _known(last.manifest, target, outputs):
        return None
    warnings = sum(_warnings(last.manifest, briefs))
    if warnings and request.strict:
        return None
    where = whereabouts(target.root, folder)
    inputs = input_differences(last, _inputs(last.manifest, target, briefs), where)
    if inputs.changed:
        return None
    written = output_differences(last, outputs, where)
    if written.changed:
        return None
    if (inputs.restamped or written.restamped) and not request.dry_run:
        _keep_stamps(folder, last, inputs.restamped, written.restamped)
    return UpToDate(folder, outputs, warnings)


def _same_surroundings(
    manifest: Manifest, target: Target, request: Request, folder: Path
) -> bool:
    if request.out is None and folder != target.root / manifest.about.get("output", ""):
        return False
    return same_machinery(manifest.about, manifest.stamps)


def _asked_for(manifest: Manifest, target: Target) -> Iterator[str]:
    if target.briefs:
        yield from (f"{dossier}/{slug}" for dossier, slug in target.briefs)
        return
    for brief in manifest.briefs:
        if not target.dossiers or brief.partition("/")[0] in target.dossiers:
            yield brief


def _outputs(
    manifest: Manifest, briefs: Iterable[str], request: Request
) -> tuple[str, ...]:
    formats = manifest.formats
    if not all(one in formats for one in request.formats):
        return ()
    suffixes = [formats[one] for one in request.formats]
    return tuple(f"{brief}{suffix}" for brief in briefs for suffix in suffixes)


def _known(manifest: Manifest, target: Target, outputs: Iterable[str]) -> bool:
    known = manifest.outputs
    if not all(one in known and one not in manifest.stale for one in outputs):
        return False
    if not target.dossiers and manifest.about.get("whole") != "yes":
        return False
    dossiers = target.dossiers or manifest.warnings
    return all(
        one in manifest.warnings and one not in manifest.stale for one in dossiers
    )


def _warnings(manifest: Manifest, briefs: Iterable[str]) -> Iterator[int]:
    for dossier in dict.fromkeys(brief.partition("/")[0] for brief in briefs):
        said = manifest.warnings.get(dossier, "")
        yield int(said) if said.isdecimal() else 0


def _inputs(manifest: Manifest, target: Target, briefs: Iterable[str]) -> Iterable[str]:
    if not target.dossiers and not target.briefs:
        return manifest.files
    names: set[str] = set()
    for brief in briefs:
        names.update(groups_of(brief, manifest.briefs.get(brief, "")))
    return {path for name in names for path in manifest.groups.get(name, ())}


def _keep_stamps(
    folder: Path, last: Last, inputs: Mapping[str, str], outputs: Mapping[str, str]
) -> None:
    """Write the manifest with the new stamps of files that only seemed changed.

    Where another build is going on, or the folder cannot be written to, nothing is
    lost: the files are hashed again the next time.
    """
    with suppress(BriefgenError), locked(folder, wait=False) as began:
        if last_build(folder) != last:
            return
        old = last.manifest
        files = {**old.files, **inputs}
        made = {**old.outputs, **outputs}
        about = {**old.about, "began": str(began)}
        write_whole(
            folder / NAME,
            as_bytes(old._replace(about=about, files=files, outputs=made)),
        )
