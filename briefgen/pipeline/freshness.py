"""Which inputs and outputs differ from what a manifest says; the hash decides."""

from collections.abc import Iterable, Mapping
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from briefgen.pipeline.hashing import digest_at
from briefgen.pipeline.kept import read_kept
from briefgen.pipeline.ledger import NAME, Table
from briefgen.pipeline.manifest import (
    Manifest,
    by_beginning,
    from_bytes,
    seen,
    sha256_in,
    stamp_in,
)
from briefgen.pipeline.stamps import ABSENT, doubtful, stamp_at
from briefgen.pipeline.whereabouts import Whereabouts


class Last(NamedTuple):
    """The manifest of the last build, with the time of its own writing."""

    manifest: Manifest
    written: int

    @property
    def began(self) -> int:
        """The time at which the last build began; 0 if it does not say."""
        said = self.manifest.about.get("began", "")
        return int(said) if said.isdecimal() else 0


class Differences(NamedTuple):
    """What differs from what was seen.

    Args:
        changed: By path of what changed: its sha256 now; empty if it is gone.
        restamped: By path of what did not change though it seemed so: how it is seen.
    """

    changed: Mapping[str, str]
    restamped: Mapping[str, str]


def last_build(folder: Path) -> Last | None:
    """Return what the last build into a folder left behind, if it can be read."""
    data, written = read_kept(str(folder), NAME) or (b"", 0)
    manifest = from_bytes(data)
    return None if manifest is None else Last(manifest, written)


def differences(known: Table, place: str, moment: int) -> Differences:
    """Compare files with how they were seen.

    Args:
        known: By name: the file as it was seen.
        place: What stands before their names; what lies elsewhere counts as absent.
        moment: The time from which on a stamp proves nothing.
    """
    changed: dict[str, str] = {}
    restamped: dict[str, str] = {}
    stamps = {name: stamp_in(entry) for name, entry in known.items()}
    doubted = doubtful(place, stamps, moment)
    # To follow links takes longer than to hash, so that it is done once for the place.
    real = f"{realpath(place)}/" if doubted else ""
    for name in doubted:
        stamp, sha256 = stamp_at(place + name), ABSENT
        if f"{realpath(place + name)}/".startswith(real):
            sha256 = digest_at(place + name)
        if sha256 != sha256_in(known[name]):
            changed[name] = sha256
        elif sha256 != ABSENT:
            restamped[name] = seen(stamp, sha256)
    return Differences(changed, restamped)


def input_differences(
    last: Last, paths: Iterable[str], where: Whereabouts
) -> Differences:
    """Compare inputs with how the last build saw them."""
    files = last.manifest.files
    changed: dict[str, str] = {}
    restamped: dict[str, str] = {}
    known = by_beginning({one: files[one] for one in paths})
    for beginning, own in known.items():
        found = differences(own, where.input(beginning), last.began)
        changed.update({beginning + one: now for one, now in found.changed.items()})
        restamped.update({beginning + one: now for one, now in found.restamped.items()})
    return Differences(changed, restamped)


def output_differences(
    last: Last, paths: Iterable[str], where: Whereabouts
) -> Differences:
    """Compare outputs with how the last build wrote them."""
    known = {one: last.manifest.outputs[one] for one in paths}
    return differences(known, where.output(""), last.written)
