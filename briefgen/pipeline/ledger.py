"""The file of the manifest: a head with a checksum, a front, and the rest.

The front holds all that the quick way looks at, in flat tables of strings; the rest is
not even parsed there. Whatever is wrong with the file, it counts as absent.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from briefgen.pipeline.whereabouts import BUILT_IN, PROGRAM

NAME = "manifest.json"
VERSION = 2
_HEAD = b'{"briefgen-manifest": %d, "crc32": "%08x",\n'
_FRONT = b'"front": '
_REST = b',\n"rest": '
_END = b"}\n"

Table = Mapping[str, str]
Tables = Mapping[str, Table]

INPUTS = {"files": "", "built_in": BUILT_IN, "program": PROGRAM}
"""The tables of the stamps of inputs, by what the names of these begin with."""

_PATHS = (*INPUTS, "outputs")
"""The tables whose names are paths in some folder."""

FRONT = (
    *INPUTS,
    "outputs",
    "about",
    "stamps",
    "briefs",
    "stale",
    "formats",
    "warnings",
)
"""The tables of the front."""


def sealed(front: object, rest: object) -> bytes:
    """Return the bytes of the file."""
    body = _FRONT + _as_json(front) + _REST + _as_json(rest) + _END
    return _HEAD % (VERSION, crc32(body)) + body


def _as_json(data: object) -> bytes:
    return json.dumps(data, separators=(",", ":"), sort_keys=True).encode("ascii")


def opened(data: bytes) -> tuple[bytes, bytes] | None:
    """Return the front and the rest; None if they are damaged, foreign or older."""
    head, _, body = data.partition(b"\n")
    if head + b"\n" != _HEAD % (VERSION, crc32(body)):
        return None
    front, between, rest = body.removesuffix(_END).partition(_REST)
    return (front.removeprefix(_FRONT), rest) if between else None


def parsed(data: bytes) -> object:
    """Return the data that one of the two parts holds; None if it cannot be read."""
    try:
        found: object = json.loads(data)
    except (RecursionError, ValueError):
        return None
    return found


def tables(data: object, names: Iterable[str]) -> Tables | None:
    """Return flat tables of strings by their names; None unless all of them are."""
    found: dict[str, Table] = {}
    for name in names:
        table = data.get(name) if isinstance(data, dict) else None
        if not isinstance(table, dict) or set(map(type, table.values())) - {str}:
            return None
        if name in _PATHS and any(map(_leads_out, table)):
            return None
        found[name] = table
    return found


def _leads_out(path: str) -> bool:
    return path[:1] == "/" or (".." in path and ".." in path.split("/"))


def groups_in(rest: object) -> Mapping[str, Sequence[str]] | None:
    """Return the paths of inputs that are used together, from the rest."""
    groups = rest.get("groups") if isinstance(rest, dict) else None
    if not isinstance(groups, dict):
        return None
    lists = [one for one in groups.values() if isinstance(one, list)]
    if len(lists) < len(groups) or {type(one) for own in lists for one in own} - {str}:
        return None
    return groups
