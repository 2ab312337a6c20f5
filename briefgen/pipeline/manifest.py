"""What the last build left behind: which inputs made which outputs.

Whatever is wrong with it, it counts as absent: then everything is built anew. Deleting
it is always safe.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.pipeline.ledger import (
    FRONT,
    INPUTS,
    Table,
    groups_in,
    opened,
    parsed,
    sealed,
    tables,
)
from briefgen.pipeline.whereabouts import split_input

_FLAT = ("about", "stamps", "briefs", "stale", "formats", "warnings")
_REST = ("versions", "made", "read", "written")
_SHA256 = 64


class Manifest(NamedTuple):
    """What the last build left behind.

    A file as it was seen is one string: its stamp, a space and its sha256.

    Args:
        about: `began`: the time of the file system when the build began, in
            nanoseconds; `output`: the output folder that the settings name; `package`:
            the folder of the program; `python` and `search`: its interpreter;
            `whole`: whether every dossier of the workspace is known.
        stamps: By path of a folder of packages or a system library: its stamp.
        versions: By name of a package or system library: its version.
        files: By path of an input: the file as it was seen; empty for what was looked
            for and absent.
        outputs: By path in the output folder: the file as it was written.
        briefs: By `dossier/slug`: the name of the template.
        made: By path of an output: the digest of its inputs and that of its page; by
            name of a dossier: that of what its check looked at when it last held.
        stale: The outputs and dossiers of which the inputs differ from those seen.
        formats: By name of a format: the suffix of its files.
        warnings: By dossier: how many warnings its check gave.
        groups: By name: the paths of inputs that are used together, sorted.
    """

    about: Table
    stamps: Table
    versions: Table
    files: Table
    outputs: Table
    briefs: Table
    made: Table
    stale: Table
    formats: Table
    warnings: Table
    groups: Mapping[str, Sequence[str]]


EMPTY = Manifest({}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {})


def seen(stamp: str, sha256: str) -> str:
    """Return a file as it was seen, in one string."""
    return f"{stamp} {sha256}"


def stamp_in(entry: str) -> str:
    """Return the stamp of a file as it was seen."""
    return entry[: -_SHA256 - 1]


def sha256_in(entry: str) -> str:
    """Return the sha256 of a file as it was seen."""
    return entry[-_SHA256:]


def by_beginning(files: Table) -> Mapping[str, dict[str, str]]:
    """Return inputs by what their names begin with and by the rest of these."""
    found: dict[str, dict[str, str]] = {one: {} for one in INPUTS.values()}
    for path, entry in files.items():
        beginning, rest = split_input(path)
        found[beginning][rest] = entry
    return found


def _stamps(files: Table) -> dict[str, str]:
    return {path: stamp_in(entry) for path, entry in files.items()}


def _digests(files: Table) -> dict[str, str]:
    return {path: sha256_in(entry) for path, entry in files.items()}


def as_bytes(manifest: Manifest) -> bytes:
    """Return the bytes of a manifest's file."""
    kept = manifest._asdict()
    front: dict[str, dict[str, str]] = {name: dict(kept[name]) for name in _FLAT}
    inputs = by_beginning(manifest.files)
    front.update({name: _stamps(inputs[begins]) for name, begins in INPUTS.items()})
    front["outputs"] = _stamps(manifest.outputs)
    rest = {
        "versions": manifest.versions,
        "made": manifest.made,
        "read": _digests(manifest.files),
        "written": _digests(manifest.outputs),
        "groups": manifest.groups,
    }
    return sealed(front, rest)


def from_bytes(data: bytes) -> Manifest | None:
    """Return the manifest that bytes hold; None if it is damaged, foreign or older."""
    parts = opened(data)
    if parts is None:
        return None
    front, rest = (parsed(one) for one in parts)
    known, more = tables(front, FRONT), tables(rest, _REST)
    groups = groups_in(rest)
    if known is None or more is None or groups is None:
        return None
    stamps = {
        beginning + rest: stamp
        for table, beginning in INPUTS.items()
        for rest, stamp in known[table].items()
    }
    return Manifest(
        **{name: known[name] for name in _FLAT},
        versions=more["versions"],
        made=more["made"],
        files=_entries(stamps, more["read"]),
        outputs=_entries(known["outputs"], more["written"]),
        groups=groups,
    )


def _entries(stamps: Table, digests: Table) -> Table:
    return {
        path: seen(stamp, digests[path]) if digests.get(path) else ""
        for path, stamp in stamps.items()
    }
