"""Which inputs and outputs differ from what a manifest says; the hash decides.

It imports nothing that loads, checks or lays out: with nothing to do, a build ends
here.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from briefgen.pipeline.manifest import (
    NAME,
    Manifest,
    from_bytes,
    seen,
    sha256_in,
    stamp_in,
)
from briefgen.pipeline.stamps import ABSENT, digest_at, stamp_at, stands
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
    try:
        with open(folder / NAME, "rb") as file:  # noqa: PTH123 - with the time of it
            written = os.fstat(file.fileno()).st_mtime_ns
            manifest = from_bytes(file.read())
    except OSError:
        return None
    return None if manifest is None else Last(manifest, written)


def differences(known: Iterable[tuple[str, str, str]], moment: int) -> Differences:
    """Compare files with how they were seen.

    Args:
        known: For each file: its name, how it was seen, and where it stands.
        moment: The time from which on a stamp proves nothing.
    """
    changed: dict[str, str] = {}
    restamped: dict[str, str] = {}
    for path, entry, place in known:
        if stands(place, stamp_in(entry), moment):
            continue
        stamp = stamp_at(place)
        sha256 = digest_at(place)
        if sha256 != sha256_in(entry):
            changed[path] = sha256
        elif sha256 != ABSENT:
            restamped[path] = seen(stamp, sha256)
    return Differences(changed, restamped)


def input_differences(
    last: Last, paths: Iterable[str], where: Whereabouts
) -> Differences:
    """Compare inputs with how the last build saw them."""
    files = last.manifest.files
    known = ((one, files.get(one, ABSENT), where.input(one)) for one in paths)
    return differences(known, last.began)


def output_differences(
    last: Last, paths: Iterable[str], where: Whereabouts
) -> Differences:
    """Compare outputs with how the last build wrote them."""
    outputs = last.manifest.outputs
    known = ((one, outputs[one], where.output(one)) for one in paths if one in outputs)
    return differences(known, last.written)
