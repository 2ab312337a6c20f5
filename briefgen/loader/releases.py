"""The editions of briefs that were released before."""

import json
from collections.abc import Iterable, Iterator, Mapping

from pydantic import ValidationError

from briefgen.loader.disk import Disk
from briefgen.loader.loaded import LoadedDossier
from briefgen.loader.looked import Refusal
from briefgen.schema.release import Release

FOLDER = "releases"
RECORD = "release.json"

Releases = Mapping[tuple[str, str], tuple[Release, ...]]
"""By dossier and slug: the editions, the oldest first."""


def number(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 0.10 comes after 0.9."""
    return tuple(int(part) for part in version.split(".") if part.isdecimal())


def _names(disk: Disk, folder: str) -> tuple[str, ...]:
    names = disk.names(folder)
    return () if isinstance(names, Refusal) else names


def _record(disk: Disk, folder: str) -> Release | None:
    data = disk.read(f"{folder}/{RECORD}")
    if isinstance(data, Refusal):
        return None
    try:
        return Release.model_validate(json.loads(data))
    except (ValueError, RecursionError, ValidationError):
        return None


def _of_brief(disk: Disk, dossier: str, slug: str) -> Iterator[Release]:
    folder = f"{FOLDER}/{dossier}/{slug}"
    for name in _names(disk, folder):
        record = _record(disk, f"{folder}/{name}")
        if record and (record.dossier, record.slug) == (dossier, slug):
            yield record


def read_releases(disk: Disk, dossiers: Iterable[LoadedDossier]) -> Releases:
    """Return the editions that were released of each brief.

    A record that cannot be read counts as none: it settles no check in a brief's
    favour.
    """
    found: dict[tuple[str, str], tuple[Release, ...]] = {}
    for dossier in dossiers:
        for slug in dossier.briefs:
            editions = sorted(
                _of_brief(disk, dossier.name, slug), key=lambda one: number(one.version)
            )
            if editions:
                found[dossier.name, slug] = tuple(editions)
    return found
