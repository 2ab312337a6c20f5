"""The quick way: tells from stamps that there is nothing to do.

Nothing is loaded, checked or laid out, and what would do so is not imported; nor is
what the standard library has for records and paths. Where anything is in doubt the
answer is no, and the build decides.
"""

import os
from collections.abc import Iterable, Sequence

from briefgen.pipeline.asked import Asked
from briefgen.pipeline.kept import read_kept
from briefgen.pipeline.ledger import (
    FRONT,
    INPUTS,
    NAME,
    Tables,
    groups_in,
    opened,
    parsed,
    tables,
)
from briefgen.pipeline.machinery import same_machinery
from briefgen.pipeline.stamps import doubtful
from briefgen.pipeline.whereabouts import Whereabouts

ALWAYS = ("program", "settings")
"""The groups of inputs that every brief depends on."""

LISTING = "workspace"
"""The group of inputs that tells which dossiers there are."""


class UpToDate:
    """Everything asked for is up to date.

    Args:
        folder: The output folder.
        outputs: The paths of the outputs in it.
        warnings: How many warnings the check gave when they were made.
    """

    __slots__ = ("folder", "outputs", "warnings")

    def __init__(self, folder: str, outputs: Sequence[str], warnings: int) -> None:
        self.folder = folder
        self.outputs = outputs
        self.warnings = warnings


def groups_of(brief: str, template: str) -> tuple[str, ...]:
    """Return the groups of inputs of a brief, which is given as `dossier/slug`."""
    dossier = brief.partition("/")[0]
    return (*ALWAYS, f"template/{template}", f"dossier/{dossier}")


def up_to_date(asked: Asked, *, keep: bool = True) -> UpToDate | None:
    """Return what is up to date; None if there is, or may be, something to do.

    Args:
        asked: What a build is asked for.
        keep: Whether new stamps of files that only seemed changed are kept.
    """
    folder = asked.folder()
    last = _read(folder) if folder else None
    if folder is None or last is None or not _same_surroundings(last, asked, folder):
        return None
    briefs = [one for one in last.front["briefs"] if asked.takes(one)]
    outputs = _outputs(last.front, briefs, asked.formats)
    if not outputs or not _known(last.front, asked, outputs):
        return None
    warnings = _warnings(last.front, briefs)
    if warnings and asked.strict:
        return None
    paths = _paths(last, asked, briefs)
    where = Whereabouts(asked.root, folder)
    if paths is None or not _stand(last, where, paths, outputs, keep=keep):
        return None
    return UpToDate(folder, outputs, warnings)


class _Last:
    """What the last build left behind, as far as it is looked at.

    Args:
        front: The tables of the front of the manifest.
        rest: The rest of it, not parsed.
        written: When it was written, by the file system.
    """

    __slots__ = ("front", "rest", "written")

    def __init__(self, front: Tables, rest: bytes, written: int) -> None:
        self.front = front
        self.rest = rest
        self.written = written


def _read(folder: str) -> _Last | None:
    data, written = read_kept(folder, NAME) or (b"", 0)
    parts = opened(data)
    front = tables(parsed(parts[0]), FRONT) if parts else None
    return _Last(front, parts[1], written) if parts and front else None


def _same_surroundings(last: _Last, asked: Asked, folder: str) -> bool:
    about = last.front["about"]
    usual = os.path.join(asked.root, about.get("output", ""))
    if asked.out is None and folder != usual:
        return False
    return same_machinery(about, last.front["stamps"])


def _outputs(
    front: Tables, briefs: Sequence[str], formats: Sequence[str]
) -> Sequence[str]:
    known = front["formats"]
    if not all(one in known for one in formats):
        return ()
    suffixes = [known[one] for one in formats]
    return [f"{brief}{suffix}" for brief in briefs for suffix in suffixes]


def _known(front: Tables, asked: Asked, outputs: Iterable[str]) -> bool:
    """Tell whether all that is asked for was built, from the inputs that are kept."""
    if not asked.dossiers and front["about"].get("whole") != "yes":
        return False
    wanted = {*outputs, *(asked.dossiers or front["warnings"])}
    named = {f"{dossier}/{slug}" for dossier, slug in asked.briefs}
    return (
        wanted <= front["outputs"].keys() | front["warnings"].keys()
        and named <= front["briefs"].keys()
        and wanted.isdisjoint(front["stale"])
    )


def _warnings(front: Tables, briefs: Iterable[str]) -> int:
    """Return how many warnings the dossiers of briefs gave."""
    dossiers = dict.fromkeys(brief.partition("/")[0] for brief in briefs)
    said = [front["warnings"].get(one, "") for one in dossiers]
    return sum(int(one) for one in said if one.isdecimal())


def _paths(last: _Last, asked: Asked, briefs: Iterable[str]) -> Tables | None:
    """Return the stamps of the inputs that count, by table; None if unknown."""
    every = {name: last.front[name] for name in INPUTS}
    if not asked.dossiers:
        return every
    groups = groups_in(parsed(last.rest))
    if groups is None:
        return None
    names: set[str] = set()
    for brief in briefs:
        names.update(groups_of(brief, last.front["briefs"][brief]))
    used = {path for name in names for path in groups.get(name, ())}
    found = {
        name: {rest: table[rest] for rest in table if INPUTS[name] + rest in used}
        for name, table in every.items()
    }
    return found if sum(map(len, found.values())) == len(used) else None


def _stand(
    last: _Last,
    where: Whereabouts,
    paths: Tables,
    outputs: Sequence[str],
    *,
    keep: bool,
) -> bool:
    """Tell whether inputs and outputs are as the last build saw and wrote them."""
    said = last.front["about"].get("began", "")
    began = int(said) if said.isdecimal() else 0
    inputs = [
        begins + rest
        for table, begins in INPUTS.items()
        for rest in doubtful(where.input(begins), paths[table], began)
    ]
    stamps = last.front["outputs"]
    wanted = {one: stamps[one] for one in outputs}
    made = doubtful(where.output(""), wanted, last.written)
    if not inputs and not made:
        return True
    from briefgen.pipeline.restamping import only_restamped  # noqa: PLC0415 - rare

    return only_restamped(where, inputs, made, keep=keep)
