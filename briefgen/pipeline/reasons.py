"""Why an output is made, in words: which record changed, in what; which file.

The words never decide what is made; that is for the digests. Where a word is missing
the name of the file stands in.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from briefgen.base.digest import digest_data
from briefgen.dossier.model import Dossier
from briefgen.dossier.same import Same
from briefgen.pipeline.kept import read_kept
from briefgen.schema.node import Node
from briefgen.store.folder import OutputFolder

FOLDER = ".briefgen"
MOST = 5
_BRIEF = "the brief "
_LENGTH = 16
_REMEMBERED = 4096

Prints = Mapping[str, Mapping[str, str]]
"""By id of a record, and by field: the digest of what it says."""


def brief_key(slug: str) -> str:
    """Return what a brief is called among records; no id begins so."""
    return f"{_BRIEF}{slug}"


def prints_of(dossier: Dossier) -> Prints:
    """Return the digest of each field of each record and of each brief."""
    records: dict[str, Node] = {one.id: one for _, one in dossier.records.all()}
    briefs = {brief_key(slug): one for slug, one in dossier.briefs.items()}
    nodes = {**records, **briefs}.items()
    found = {name: _fields(Same(one)) for name, one in nodes}
    for actor, row in dossier.records.file.positions.items():
        for issue, position in row.items():
            found[f"{actor}/{issue}"] = _fields(Same(position))
    return found


@lru_cache(maxsize=_REMEMBERED)
def _fields(read: Same) -> Mapping[str, str]:
    values = read.node.model_dump(mode="json", exclude_defaults=True)
    return {name: digest_data(value)[:_LENGTH] for name, value in values.items()}


def keep_prints(folder: OutputFolder, name: str, prints: Prints) -> None:
    """Write what a later build can tell changes from."""
    text = json.dumps(prints, sort_keys=True, separators=(",", ":"))
    folder.write(f"{FOLDER}/{name}.json", text.encode(), lasting=False)


def kept_prints(folder: Path, name: str) -> Prints:
    """Return what an earlier build kept; nothing if that cannot be read."""
    kept = read_kept(str(folder), f"{FOLDER}/{name}.json")
    try:
        found: object = json.loads(kept[0]) if kept else None
    except (RecursionError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(one): row for one, row in found.items() if isinstance(row, dict)}


def told_records(before: Prints, after: Prints) -> Mapping[str, str]:
    """Return what changed in each record that did, by its id."""
    told: dict[str, str] = {}
    for name in sorted({*before, *after}):
        if name not in before:
            told[name] = f"{name} is new"
        elif name not in after:
            told[name] = f"{name} is gone"
        elif before[name] != after[name]:
            fields = ", ".join(_differing(before[name], after[name]))
            told[name] = f"{name} changed: {fields}"
    return told


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield name.replace("_", "-")


def told_for(dossier: Dossier, slug: str, told: Mapping[str, str]) -> tuple[str, ...]:
    """Return of all changes those of what a brief prints, or else of any record."""
    printed = dossier.printed.get(slug)
    uses = {brief_key(slug)}
    if printed is not None:
        uses.update(printed.cited)
        uses.update(dossier.facts[one].source for one in printed.facts)
    near = tuple(words for name, words in told.items() if name in uses)
    others = (words for name, words in told.items() if not name.startswith(_BRIEF))
    return near or tuple(others)


def told_versions(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """Yield each package or library whose version changed."""
    for name in sorted({*before, *after}):
        old, new = before.get(name, "none"), after.get(name, "none")
        if old != new:
            yield f"{name} {old.split(' (')[0]} → {new.split(' (')[0]}"


def told_files(changed: Mapping[str, str]) -> Iterator[str]:
    """Yield each file that changed or is gone, those of the program as one.

    Args:
        changed: By path: the sha256 of the file now; empty if it is gone.
    """
    program = False
    for path in sorted(changed):
        if path.startswith("<program>/"):
            program = True
        elif not path.endswith("/"):
            told = "changed" if changed[path] else "is gone"
            yield f"{path.removeprefix('<briefgen>/')} {told}"
    if program:
        yield "briefgen changed"


class Reasoning:
    """Says reasons in words: the records that changed instead of their files.

    Args:
        folder: The output folder.
        dossiers: The dossiers as they are now, by name.
    """

    def __init__(self, folder: Path, dossiers: Mapping[str, Dossier]) -> None:
        self._folder = folder
        self._dossiers = dossiers
        self._told: dict[str, Mapping[str, str]] = {}
        self._prints: dict[str, Prints] = {}

    def prints(self, name: str) -> Prints:
        """Return the digests of a dossier as it is now."""
        if name not in self._prints:
            self._prints[name] = prints_of(self._dossiers[name])
        return self._prints[name]

    def words(self, brief: str, reasons: tuple[str, ...]) -> tuple[str, ...]:
        """Return the reasons of a brief, given as `dossier/slug`, in words."""
        name, _, slug = brief.partition("/")
        own = tuple(one for one in reasons if one.startswith(f"briefs/{name}/"))
        if not own:
            return reasons
        if name not in self._told:
            before = kept_prints(self._folder, name)
            after = self.prints(name) if before else {}
            self._told[name] = told_records(before, after) if before else {}
        told = told_for(self._dossiers[name], slug, self._told[name])
        return (*(told or own), *(one for one in reasons if one not in own))


def in_one_line(reasons: Iterable[str]) -> str:
    """Return the first reasons, and how many more there are."""
    every = tuple(dict.fromkeys(reasons))
    more = len(every) - MOST
    shown = "; ".join(every[:MOST])
    return f"{shown}; {more} more" if more > 0 else shown
