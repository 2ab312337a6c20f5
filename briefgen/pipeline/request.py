"""What a build is asked for, beyond the briefs."""

from pathlib import Path
from typing import NamedTuple

from briefgen.pipeline.asked import Asked, in_shard
from briefgen.pipeline.targets import Target


class Request(NamedTuple):
    """What a build is asked for.

    Args:
        formats: The names of the formats.
        out: The folder to write to; none means that of the settings.
        strict: Whether warnings stop the build of a dossier.
        force: Whether everything is built, whatever is up to date.
        dry_run: Whether nothing is written, only told.
        wait: Whether to wait for another build into the same folder.
        shard: Which part of how many: only its briefs are built.
        warm: Whether this process built before: its program is to be that on the disk.
    """

    formats: tuple[str, ...]
    out: Path | None = None
    strict: bool = False
    force: bool = False
    dry_run: bool = False
    wait: bool = True
    shard: tuple[int, int] = (1, 1)
    warm: bool = False

    def takes(self, brief: str) -> bool:
        """Tell whether a brief, as `dossier/slug`, belongs to the part to build."""
        return in_shard(brief, self.shard)


def requested(asked: Asked) -> tuple[Target, Request]:
    """Return what is asked for in strings as what a build takes."""
    target = Target(Path(asked.root), asked.dossiers, asked.briefs)
    out = None if asked.out is None else Path(asked.out)
    return target, Request(asked.formats, out, asked.strict, shard=asked.shard)
