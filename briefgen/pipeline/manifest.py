"""What the last build left behind: which inputs made which outputs.

The file is read on the quick way of a build with nothing to do, so that this module
imports next to nothing and its tables hold plain strings. Whatever is wrong with it, it
counts as absent: then everything is built anew. Deleting it is always safe.
"""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from zlib import crc32

NAME = "manifest.json"
VERSION = 1
_HEAD = b'{"briefgen-manifest": %d, "crc32": "%08x",\n'
_BODY = b'"body": '
_END = b"}\n"
_SHA256 = 64

Table = Mapping[str, str]

TABLES = (
    "about",
    "stamps",
    "versions",
    "files",
    "outputs",
    "briefs",
    "made",
    "stale",
    "formats",
    "warnings",
)


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
    groups: Mapping[str, tuple[str, ...]]


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


def as_bytes(manifest: Manifest) -> bytes:
    """Return a manifest as JSON, with a checksum at its head."""
    body = manifest._asdict()
    text = json.dumps(body, separators=(",", ":"), sort_keys=True).encode("ascii")
    rest = _BODY + text + _END
    return _HEAD % (VERSION, crc32(rest)) + rest


def from_bytes(data: bytes) -> Manifest | None:
    """Return the manifest that bytes hold; None if it is damaged, foreign or older."""
    head, _, rest = data.partition(b"\n")
    if head + b"\n" != _HEAD % (VERSION, crc32(rest)):
        return None
    try:
        body: object = json.loads(rest[len(_BODY) : -len(_END)])
    except (RecursionError, ValueError):
        return None
    return _manifest(body) if isinstance(body, dict) else None


def _manifest(body: Mapping[object, object]) -> Manifest | None:
    tables = [_table(body.get(name)) for name in TABLES]
    groups = body.get("groups")
    whole = [one for one in tables if one is not None]
    if len(whole) < len(TABLES) or not isinstance(groups, dict):
        return None
    if not all(isinstance(one, list) and _words(one) for one in groups.values()):
        return None
    named = {str(name): tuple(map(str, paths)) for name, paths in groups.items()}
    return Manifest(**dict(zip(TABLES, whole, strict=True)), groups=named)


def _table(value: object) -> Table | None:
    if isinstance(value, dict) and _words(value.values()):
        return value
    return None


def _words(values: Iterable[object]) -> bool:
    return all(isinstance(one, str) for one in values)
