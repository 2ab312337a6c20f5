"""The outputs of earlier builds and releases, for the check that looks at them."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.checks.selection import Selection
from briefgen.dossier.built import BuiltOutput
from briefgen.dossier.model import Dossier
from briefgen.loader.loaded import Loaded
from briefgen.loader.releases import FOLDER
from briefgen.pipeline.before import Before
from briefgen.pipeline.freshness import last_build
from briefgen.pipeline.hashing import digest_at
from briefgen.pipeline.keptreport import OF_OUTPUTS
from briefgen.pipeline.manifest import sha256_in
from briefgen.pipeline.outfolder import output_folder
from briefgen.pipeline.reasons import Reasoning
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target


class Outputs(StrEnum):
    """Which outputs a check looks at."""

    NOTHING = "nothing"
    RELEASED = "released"
    EVERY = "every"


NOTHING = Outputs.NOTHING


def outputs_meant(command: Selection, *, asked: bool) -> Outputs:
    """Return which outputs a check looks at that somebody asked for.

    Args:
        command: The rules that were named.
        asked: Whether the outputs of the last build were asked for.
    """
    named = any(word in OF_OUTPUTS for word in command.select)
    return Outputs.EVERY if asked or named else Outputs.RELEASED


def with_outputs(
    root: Path, loaded: Loaded, dossiers: Mapping[str, Dossier], which: Outputs
) -> Mapping[str, Dossier]:
    """Return dossiers that know their outputs, as far as these are looked at."""
    found: dict[str, list[BuiltOutput]] = {name: [] for name in dossiers}
    if which is not Outputs.NOTHING:
        for name, one in _released(root, loaded):
            found[name].append(one)
    if which is Outputs.EVERY:
        for name, one in _built(root, loaded.settings.output, dossiers):
            found[name].append(one)
    return {
        name: replace(one, outputs=tuple(found[name])) if found[name] else one
        for name, one in dossiers.items()
    }


def counts(
    root: Path, dossiers: Mapping[str, Dossier], which: Outputs
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return how many outputs were looked at, and how many were not, if there are any.

    Args:
        root: The root of the workspace.
        dossiers: The dossiers, with the outputs that are looked at.
        which: Which these are.
    """
    looked_at = sum(len(one.outputs) for one in dossiers.values())
    left_out = _built_before(root, dossiers) if which is Outputs.RELEASED else 0
    return (
        {"outputs": looked_at} if looked_at else {},
        {"outputs": left_out} if left_out else {},
    )


def _built_before(root: Path, dossiers: Mapping[str, Dossier]) -> int:
    with suppress(BriefgenError):
        last = last_build(output_folder(Target(root), Request(())))
        outputs = last.manifest.outputs if last else {}
        return sum(path.partition("/")[0] in dossiers for path in outputs)
    return 0


def _released(root: Path, loaded: Loaded) -> Iterator[tuple[str, BuiltOutput]]:
    top = root.resolve()
    for (name, slug), editions in loaded.releases.items():
        for one in editions:
            folder = f"{FOLDER}/{name}/{slug}/{one.version}-{one.date}"
            for file, recorded in one.files.items():
                place = (top / folder / file).resolve()
                if place.is_relative_to(top):
                    found = digest_at(str(place)) or None
                    path = f"{folder}/{file}"
                    yield name, BuiltOutput(slug, path, recorded, found, released=True)


def _built(
    root: Path, shown: str, dossiers: Mapping[str, Dossier]
) -> Iterator[tuple[str, BuiltOutput]]:
    folder = output_folder(Target(root), Request(()))
    before = Before(root, folder)
    words = Reasoning(folder, dossiers).words
    for path, entry in before.manifest.outputs.items():
        brief, suffix = _of_brief(path)
        name, _, slug = brief.partition("/")
        if name in dossiers:
            recorded = sha256_in(entry)
            found = before.outputs.changed.get(path, recorded) or None
            reasons = before.reasons(brief, suffix, Request(()))
            stale = words(brief, reasons) if found == recorded else ()
            yield name, BuiltOutput(slug, f"{shown}/{path}", recorded, found, stale)


def _of_brief(path: str) -> tuple[str, str]:
    """Return the brief, as `dossier/slug`, and the suffix of an output."""
    brief, dot, suffix = path.rpartition(".")
    return brief, dot + suffix
